package de.ratwerk.sheet;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.sheet.Cell.Kind;
import java.util.List;

/**
 * A row of a table.
 *
 * @param place file and row, counted from 1 as a spreadsheet counts them
 * @param cells the cells from the first column on, without gaps; fewer than there are headings if the rest is empty
 * @param problems what is wrong with the row as such, before anybody asks what its cells mean
 */
public record Row(Place place, List<Cell> cells, List<Problem> problems) {
    public Row {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /** A row in which nothing is wrong as such. */
    public Row(Place place, List<Cell> cells) {
        this(place, cells, List.of());
    }

    /** The number of the row, counted from 1. */
    public int number() {
        return place.line();
    }

    /** Whether nothing stands in the row. */
    public boolean isEmpty() {
        return problems.isEmpty() && cells.stream().allMatch(cell -> cell.isEmpty() || cell.kind() == Kind.COVERED);
    }

    /** The contents of the cells. */
    public List<String> texts() {
        return cells.stream().map(Cell::text).toList();
    }
}
