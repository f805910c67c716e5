package de.ratwerk.register;

import de.ratwerk.problem.Place;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;

/**
 * One row of a sheet.
 *
 * @param file the workbook as its user named it
 * @param number counted from 1
 * @param cells what is not empty, by column counted from 0, in the order of the columns
 */
record Row(String file, String sheet, int number, Map<Integer, String> cells) {

    /** The text of a cell; empty if there is none. */
    String cell(int column) {
        return cells.getOrDefault(column, "");
    }

    /** Where a cell is. */
    Place place(int column) {
        return new Place(file, number, column + 1);
    }

    /** The same as spreadsheets write it: {@code Sheet!C12}. */
    String where(int column) {
        return sheet + "!" + CellReference.convertNumToColString(column) + number;
    }
}
