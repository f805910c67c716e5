package de.ratwerk.report.markdown;

import java.util.regex.Pattern;

/** Text that comes out of Markdown as it went in. */
final class Literal {
    /** What stands for itself only behind a backslash, wherever it stands. */
    private static final String MARKUP = "\\`*_[]<~$";

    private static final Pattern BLANK = Pattern.compile("[\\s\\x85\\u2028\\u2029]");

    /** What Markdown hears as a list, a heading, a quotation or a rule at the beginning of a line. */
    private static final Pattern START = Pattern.compile("^(?:(\\d{1,9})(?=[.)](?:\\s|$))|(?=[#>]|[-+](?:[-\\s]|$)))");

    private Literal() {}

    /** The text on one line: without control characters and marks that turn the direction of reading unseen. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        BLANK.matcher(text)
                .replaceAll(" ")
                .codePoints()
                .filter(sign -> !unseen(sign))
                .forEach(clean::appendCodePoint);
        return clean.toString().replaceAll("  +", " ");
    }

    private static boolean unseen(int sign) {
        return Character.isISOControl(sign)
                || sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE
                || sign >= 0x202a && sign <= 0x202e
                || sign >= 0x2066 && sign <= 0x2069
                || sign == 0x200e
                || sign == 0x200f
                || sign == 0x061c
                || sign == 0xfeff;
    }

    /** Clean text with a backslash before every sign that would be markup within a line. */
    static String escaped(String clean) {
        StringBuilder literal = new StringBuilder(clean.length() + 8);
        for (int i = 0; i < clean.length(); i++) {
            if (MARKUP.indexOf(clean.charAt(i)) >= 0 || beginsEntity(clean, i) || beginsAddress(clean, i)) {
                literal.append('\\');
            }
            literal.append(clean.charAt(i));
        }
        return literal.toString();
    }

    private static boolean beginsEntity(String text, int at) {
        return text.charAt(at) == '&'
                && at + 1 < text.length()
                && (text.charAt(at + 1) == '#' || Character.isLetter(text.charAt(at + 1)));
    }

    /** Whether GitHub would make a link here of its own accord, and take backslashes behind it for a part of it. */
    private static boolean beginsAddress(String text, int at) {
        return text.startsWith("://", at)
                || text.charAt(at) == '.'
                        && at >= 3
                        && text.substring(at - 3, at).equalsIgnoreCase("www");
    }

    /** A line of Markdown whose beginning makes it nothing but a paragraph. */
    static String paragraph(String line) {
        return START.matcher(line).replaceFirst("$1\\\\");
    }
}
