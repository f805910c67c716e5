package de.ratwerk.exchange;

import de.ratwerk.problem.Place;

/**
 * A cell of a table.
 *
 * @param place file, row and column, both counted from 1 as a spreadsheet counts them
 * @param kind what the table itself takes the content for; formats without types have texts only
 * @param text the content: a number in plain digits, a day as year-month-day, a truth as {@code true} or {@code false},
 *     of a fault its sign, such as {@code #REF!}; empty if nothing stands there
 */
record Cell(Place place, Kind kind, String text) {

    /** What a table takes a content for. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        DATE,
        /** A formula without a result or with a fault for one. */
        FAULT,
        /** It is covered by another cell that stretches over it. */
        COVERED
    }

    /** A cell of a format without types. */
    static Cell text(Place place, String text) {
        return new Cell(place, Kind.TEXT, text);
    }

    /** Whether the cell says nothing. */
    boolean isEmpty() {
        return kind == Kind.TEXT && (text.isEmpty() || Headings.simplified(text).isEmpty());
    }

    /** The letters by which a spreadsheet names a column, counted from 1: 1 is A, 27 is AA. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }
}
