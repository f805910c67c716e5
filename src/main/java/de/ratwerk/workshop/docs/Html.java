package de.ratwerk.workshop.docs;

/** Writes HTML that is well-formed XML, too. Whatever is no tag is escaped. */
final class Html {
    private final StringBuilder html = new StringBuilder();

    /** The words as text or as the value of an attribute. */
    static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isCharacter(c) ? c : '\ufffd');
            }
        });
        return escaped.toString();
    }

    /** What XML calls a character. */
    private static boolean isCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xd7ff
                || c >= 0xe000 && c <= 0xfffd
                || c >= 0x10000;
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    Html open(String tag, String... attributes) {
        tag(tag, attributes);
        html.append('>');
        return this;
    }

    Html close(String tag) {
        html.append("</").append(tag).append('>');
        return this;
    }

    /** An element without content. */
    Html empty(String tag, String... attributes) {
        tag(tag, attributes);
        html.append("/>");
        return this;
    }

    Html text(String words) {
        html.append(escaped(words));
        return this;
    }

    /** An element with nothing but words in it. */
    Html element(String tag, String words, String... attributes) {
        return open(tag, attributes).text(words).close(tag);
    }

    Html line() {
        html.append('\n');
        return this;
    }

    /** The document type, which stands before everything else. */
    Html documentType() {
        html.append("<!DOCTYPE html>\n");
        return this;
    }

    private void tag(String tag, String... attributes) {
        html.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            html.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
