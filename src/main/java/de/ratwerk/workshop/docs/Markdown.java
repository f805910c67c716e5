package de.ratwerk.workshop.docs;

/** Words for Markdown (CommonMark with GitHub's tables), in which no word becomes markup. */
final class Markdown {
    private static final String MARKS = "\\`*_[]{}#|~$";

    private Markdown() {}

    /** Words anywhere in a line. What HTML would read becomes an entity, since it is read even within Markdown. */
    static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\n' -> escaped.append(' ');
                default -> {
                    if (MARKS.indexOf(c) >= 0) {
                        escaped.append('\\');
                    }
                    escaped.appendCodePoint(c);
                }
            }
        });
        return escaped.toString();
    }

    /** An id as it is; a bar would part a table's cells even here. */
    static String code(String id) {
        String bare = id.replace('`', '\'').replace('\n', ' ');
        return "`" + bare.replace("|", "\\|") + "`";
    }

    /** A line that begins a paragraph or an item: what would make it a list or a rule is escaped, too. */
    static String beginning(String line) {
        return line.replaceFirst("^([-+=])", "\\\\$1").replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
    }
}
