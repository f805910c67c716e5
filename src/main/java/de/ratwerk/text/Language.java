package de.ratwerk.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** A language that Ratwerk speaks, with the way it writes lists and numbers. */
public enum Language {
    /** German, the default everywhere. */
    DE(Locale.GERMAN, "und", "oder", ','),
    /** British English. */
    EN(Locale.ENGLISH, "and", "or", '.');

    /** Keeps a number and its unit on one line. */
    public static final String NO_BREAK_SPACE = "\u00a0";

    private final Locale locale;
    private final String and;
    private final String or;
    private final char decimalMark;

    Language(Locale locale, String and, String or, char decimalMark) {
        this.locale = locale;
        this.and = and;
        this.or = or;
        this.decimalMark = decimalMark;
    }

    /** The ISO 639-1 code in lower case: {@code de} or {@code en}. */
    public String code() {
        return locale.getLanguage();
    }

    /** The words of the two that are in this language. */
    public String say(String german, String english) {
        return this == DE ? german : english;
    }

    /** Joins items as a sentence does: "A, B und C". An empty list gives an empty string. */
    public String allOf(List<String> items) {
        return join(items, and);
    }

    /** Joins alternatives as a sentence does: "A, B oder C". */
    public String oneOf(List<String> items) {
        return join(items, or);
    }

    /** A number with its bounds: "2", or "0 bis 2" where they differ. */
    public String span(int from, int to) {
        return from == to ? String.valueOf(from) : from + say(" bis ", " to ") + to;
    }

    /** A number with this language's decimal mark and the digits it has. */
    public String number(BigDecimal number) {
        return number.toPlainString().replace('.', decimalMark);
    }

    /** A percentage as this language sets it, the sign kept with the number. */
    public String percent(int percent) {
        return this == DE ? percent + NO_BREAK_SPACE + "%" : percent + "%";
    }

    private static String join(List<String> items, String last) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        int end = items.size() - 1;
        return String.join(", ", items.subList(0, end)) + " " + last + " " + items.get(end);
    }
}
