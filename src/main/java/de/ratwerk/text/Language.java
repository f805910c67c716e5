package de.ratwerk.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** A language that Ratwerk speaks, with the way it writes lists and numbers. */
public enum Language {
    /** German, the default everywhere. */
    DE(Locale.GERMAN, "und", "oder", ',', "„", "“"),
    /** British English. */
    EN(Locale.ENGLISH, "and", "or", '.', "\"", "\"");

    /** Keeps a number and its unit on one line. */
    public static final String NO_BREAK_SPACE = "\u00a0";

    /** So many digits stand together. */
    private static final int THOUSAND = 3;

    private final Locale locale;
    private final String and;
    private final String or;
    private final char decimalMark;
    private final String open;
    private final String close;

    Language(Locale locale, String and, String or, char decimalMark, String open, String close) {
        this.locale = locale;
        this.and = and;
        this.or = or;
        this.decimalMark = decimalMark;
        this.open = open;
        this.close = close;
    }

    /** The ISO 639-1 code in lower case: {@code de} or {@code en}. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language of a code that {@link #code()} gave; German for any other. */
    public static Language of(String code) {
        return code.equals(EN.code()) ? EN : DE;
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

    /** Denies each of the items as a sentence does: "nicht A", "weder A noch B". */
    public String noneOf(List<String> items) {
        return items.size() < 2
                ? say("nicht ", "not ") + String.join("", items)
                : say("weder ", "neither ") + String.join(say(" noch ", " nor "), items);
    }

    /** Words in quotation marks. */
    public String quoted(String words) {
        return open + words + close;
    }

    /** A whole number, its thousands set apart. */
    public String whole(int number) {
        StringBuilder digits = new StringBuilder().append(number);
        int first = number < 0 ? 1 : 0;
        // A format would look for the locale's signs among all classes each time.
        for (int at = digits.length() - THOUSAND; at > first; at -= THOUSAND) {
            digits.insert(at, decimalMark == ',' ? '.' : ',');
        }
        return digits.toString();
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

    /** A share in words: "87 %", but "weniger als 1 %" for what is not nothing and "mehr als 99 %" for what is not all. */
    public String share(BigDecimal share) {
        int percent = share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValue();
        if (percent == 0 && share.signum() > 0) {
            return say("weniger als ", "less than ") + percent(1);
        }
        return percent == 100 && share.compareTo(BigDecimal.ONE) < 0
                ? say("mehr als ", "more than ") + percent(99)
                : percent(percent);
    }

    private static String join(List<String> items, String last) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        int end = items.size() - 1;
        return String.join(", ", items.subList(0, end)) + " " + last + " " + items.get(end);
    }
}
