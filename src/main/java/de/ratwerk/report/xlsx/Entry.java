package de.ratwerk.report.xlsx;

import de.ratwerk.report.paper.ShownText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell.
 *
 * @param form how it is shown
 * @param value a text that a workbook can hold, or a number; null for an empty cell
 */
public record Entry(Form form, @Nullable Object value) {
    /** The most that a cell of a workbook holds. */
    static final int LONGEST = 32_767;

    private static final String CUT = " … (gekürzt, shortened)";

    /** What workbooks read as the number of a character. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** A text on one line. */
    public static Entry text(@Nullable String text) {
        return of(Form.TEXT, text == null ? "" : ShownText.of(text));
    }

    /** Texts one below the other. */
    public static Entry lines(List<String> texts) {
        return of(Form.TEXT, texts.stream().map(ShownText::of).collect(Collectors.joining("\n")));
    }

    /** A text that leads somewhere if it is an address. */
    public static Entry link(@Nullable String text) {
        return of(Form.LINK, text == null ? "" : ShownText.of(text));
    }

    /** A number, or an empty cell if it is null. */
    public static Entry number(Form form, @Nullable Number number) {
        return new Entry(form, number);
    }

    /** A word for a state; see {@link Form#STATE}. */
    public static Entry state(String word) {
        return of(Form.STATE, ShownText.of(word));
    }

    private static Entry of(Form form, String text) {
        String cut = text.length() > LONGEST ? whole(text, LONGEST - CUT.length()) + CUT : text;
        return new Entry(form, cut.isEmpty() ? null : cut);
    }

    private static String whole(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** The text as it must be written so that it is read as it is. */
    static String literal(String text) {
        String escaped = ESCAPE.matcher(text).replaceAll("_x005F_");
        return escaped.length() > LONGEST ? text : escaped;
    }
}
