package de.ratwerk.report.picture;

/** Which characters of a text can be shown in a picture, and how they are written in SVG. */
final class Characters {
    private Characters() {}

    /**
     * The text without what cannot be seen or is not allowed in XML: controls, marks that turn the direction, halves of
     * characters. White space becomes single spaces, the no-break space stays.
     */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isWhitespace(point)) {
                space(clean);
            } else if (isShown(point)) {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString().strip();
    }

    private static void space(StringBuilder clean) {
        if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
            clean.append(' ');
        }
    }

    /** The clean text with XML's own characters written so that they stand for themselves. */
    static String escape(String text) {
        return clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
