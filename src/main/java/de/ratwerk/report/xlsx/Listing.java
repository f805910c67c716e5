package de.ratwerk.report.xlsx;

import java.util.List;

/**
 * What a sheet lists.
 *
 * @param name the sheet's name, at most 31 characters, none of {@code []:*?/\}; letters alone, so that its table can bear it
 * @param hint what a reader needs to know of it, in one line
 * @param none what it says if there are no rows
 * @param fixed how many columns stay in sight
 * @param columns folded ones next to one another
 */
record Listing<R>(String name, String hint, String none, int fixed, List<Column<R>> columns, List<R> rows) {}
