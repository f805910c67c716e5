package de.ratwerk.report.xlsx;

import java.util.List;

/**
 * What a sheet lists.
 *
 * @param name the sheet's name, at most 31 characters, none of {@code []:*?/\}; its table bears its letters
 * @param hint what a reader needs to know of it, in one line
 * @param none what it says if there are no rows
 * @param fixed how many columns stay in sight
 * @param columns folded ones next to one another
 * @param marks how the words of {@link Form#STATE} are coloured
 */
public record Listing<R>(
        String name, String hint, String none, int fixed, List<Column<R>> columns, List<R> rows, List<Mark> marks) {

    /** A listing without words for states. */
    public Listing(String name, String hint, String none, int fixed, List<Column<R>> columns, List<R> rows) {
        this(name, hint, none, fixed, columns, rows, List.of());
    }

    /**
     * A word for a state, and how it is coloured.
     *
     * @param ground six hexadecimal digits
     * @param ink six hexadecimal digits
     */
    public record Mark(String word, String ground, String ink) {}
}
