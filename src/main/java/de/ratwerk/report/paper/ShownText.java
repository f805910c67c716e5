package de.ratwerk.report.paper;

/** Text as formats made of XML may hold it. */
public final class ShownText {
    private static final int REPLACEMENT = 0xfffd;

    private ShownText() {}

    /**
     * The text in one line, its line breaks and tabs as spaces. What XML 1.0 forbids (control characters, halves of a pair)
     * and what turns the direction of reading unseen is replaced by U+FFFD, so that a reader sees that something stood
     * there.
     */
    public static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().map(ShownText::shown).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static int shown(int sign) {
        if (sign == '\n' || sign == '\r' || sign == '\t' || sign == 0x85 || sign == 0x2028 || sign == 0x2029) {
            return ' ';
        }
        boolean forbidden = Character.isISOControl(sign)
                || sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE
                || (sign & 0xfffe) == 0xfffe;
        return forbidden || turnsDirection(sign) ? REPLACEMENT : sign;
    }

    private static boolean turnsDirection(int sign) {
        return sign >= 0x202a && sign <= 0x202e
                || sign >= 0x2066 && sign <= 0x2069
                || sign == 0x200e
                || sign == 0x200f
                || sign == 0x061c;
    }
}
