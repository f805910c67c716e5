package de.ratwerk.report.xlsx;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet.
 *
 * @param title its heading, unique in its sheet
 * @param width in characters of the usual size
 * @param detail whether it is folded away to begin with
 * @param input what may be filled in, null if the column is full already
 * @param entry what stands in it for a row
 */
public record Column<R>(
        String title, int width, boolean detail, @Nullable Input input, Function<R, Entry> entry) {

    /**
     * What may be filled in.
     *
     * @param form {@link Form#DATE} for a date, {@link Form#TEXT} for anything
     * @param choices the words to choose from, empty if any will do
     */
    public record Input(Form form, List<String> choices) {}

    /** A column whose cells are made of rows. */
    public static <R> Column<R> of(String title, int width, Function<R, Entry> entry) {
        return new Column<>(title, width, false, null, entry);
    }

    /** A column of texts on one line each. */
    public static <R> Column<R> text(String title, int width, Function<R, String> text) {
        return of(title, width, row -> Entry.text(text.apply(row)));
    }

    /** A column of numbers; where there is none, the cell is empty. */
    public static <R> Column<R> number(String title, int width, Form form, Function<R, @Nullable Number> number) {
        return of(title, width, row -> Entry.number(form, number.apply(row)));
    }

    /** A column of texts one below the other. */
    public static <R> Column<R> lines(String title, int width, Function<R, List<String>> lines) {
        return of(title, width, row -> Entry.lines(lines.apply(row)));
    }

    /** A column to fill in. */
    public static <R> Column<R> input(String title, int width, Form form, String... choices) {
        return new Column<>(title, width, false, new Input(form, List.of(choices)), row -> new Entry(form, null));
    }

    /** The same, folded away to begin with. */
    public Column<R> folded() {
        return new Column<>(title, width, true, input, entry);
    }
}
