package de.ratwerk.register;

import de.ratwerk.problem.Place;
import de.ratwerk.sheet.Cell;
import de.ratwerk.sheet.Row;
import java.util.Map;
import java.util.TreeMap;

/**
 * One row of a sheet as a register is read: what its cells say, whatever the sheet takes it for.
 *
 * @param sheet the name of the sheet
 * @param place the workbook as its user named it, and the row
 * @param cells what is not empty, without blanks around it, by column counted from 0, in the order of the columns
 */
record Line(String sheet, Place place, Map<Integer, String> cells) {

    static Line of(String sheet, Row row) {
        Map<Integer, String> cells = new TreeMap<>();
        for (Cell cell : row.cells()) {
            if (!cell.text().isBlank()) {
                cells.put(cell.place().column() - 1, cell.text().strip());
            }
        }
        return new Line(sheet, row.place(), cells);
    }

    /** The number of the row, counted from 1. */
    int number() {
        return place.line();
    }

    /** The text of a cell; empty if there is none. */
    String cell(int column) {
        return cells.getOrDefault(column, "");
    }

    /** Where a cell is. */
    Place place(int column) {
        return new Place(place.file(), number(), column + 1);
    }

    /** The same as spreadsheets write it: {@code Sheet!C12}. */
    String where(int column) {
        return sheet + "!" + Cell.letters(column + 1) + number();
    }
}
