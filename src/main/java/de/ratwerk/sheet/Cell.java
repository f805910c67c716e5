package de.ratwerk.sheet;

import de.ratwerk.problem.Place;

/**
 * A cell of a table.
 *
 * @param place file, row and column, both counted from 1 as a spreadsheet counts them
 * @param kind what the table itself takes the content for; formats without types have texts only
 * @param text the content: a number in plain digits, a day as year-month-day, a truth as {@code true} or {@code false},
 *     of a fault its sign, such as {@code #REF!}; empty if nothing stands there
 */
public record Cell(Place place, Kind kind, String text) {
    /** The most characters that a spreadsheet holds in a cell. */
    public static final int LONGEST = 32_767;

    /** The most columns that a spreadsheet has. */
    public static final int MOST_COLUMNS = 16_384;

    private static final char NO_BREAK_SPACE = '\u00a0';

    /** What a table takes a content for. */
    public enum Kind {
        /** A text, or nothing. */
        TEXT,
        /** A number that is shown as one. */
        NUMBER,
        /** A truth. */
        BOOLEAN,
        /** A day, with or without a time. */
        DATE,
        /** A formula without a result or with a fault for one. */
        FAULT,
        /** It is covered by another cell that stretches over it. */
        COVERED
    }

    /** A cell of a format without types. */
    public static Cell text(Place place, String text) {
        return new Cell(place, Kind.TEXT, text);
    }

    /** Whether the cell says nothing: no text, or blanks alone. */
    public boolean isEmpty() {
        return kind == Kind.TEXT && text.chars().allMatch(c -> Character.isWhitespace(c) || c == NO_BREAK_SPACE);
    }

    /** The letters by which a spreadsheet names a column, counted from 1: 1 is A, 27 is AA. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }
}
