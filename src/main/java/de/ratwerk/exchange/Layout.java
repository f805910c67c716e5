package de.ratwerk.exchange;

import de.ratwerk.exchange.Column.Part;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.sheet.Cell;
import de.ratwerk.sheet.Row;
import de.ratwerk.source.Nearest;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the columns of one table hold, by its headings. */
final class Layout {
    /** A heading that begins so names a column that is nobody's answer, such as the reasons of what was rejected. */
    static final String REMARK = "#";

    private static final String NAME = "municipality.name";

    private final Row headings;
    private final List<Optional<Column>> columns = new ArrayList<>();

    private Layout(Row headings) {
        this.headings = headings;
    }

    /**
     * The layout of a table.
     *
     * @throws RefusedException with all that is wrong with the headings
     */
    static Layout of(Row headings, Columns meaning) {
        Problems problems = new Problems();
        headings.problems().forEach(problems::add);
        Layout layout = new Layout(headings);
        layout.read(meaning, problems);
        problems.refuseIfAny();
        return layout;
    }

    /** Whether a heading means something. */
    static boolean isKnown(String heading, Columns meaning) {
        return heading.startsWith(REMARK) || meaning.column(heading).isPresent();
    }

    /** The column at a position, counted from 0; empty if it is left out. */
    Optional<Column> column(int position) {
        return position < columns.size() ? columns.get(position) : Optional.empty();
    }

    /** The heading at a position, counted from 0; empty if there is none. */
    String heading(int position) {
        return position < headings.cells().size()
                ? headings.cells().get(position).text()
                : "";
    }

    List<String> headings() {
        return headings.texts();
    }

    private void read(Columns meaning, Problems problems) {
        Map<Column, Cell> before = new HashMap<>();
        List<Problem> unknown = new ArrayList<>();
        for (Cell cell : headings.cells()) {
            String heading = cell.text();
            Optional<Column> column =
                    heading.startsWith(REMARK) || heading.isBlank() ? Optional.empty() : meaning.column(heading);
            columns.add(column);
            column.ifPresent(known -> {
                Cell first = before.putIfAbsent(known, cell);
                if (first != null) {
                    problems.add(twice(cell, known, first));
                }
            });
            if (column.isEmpty() && !heading.isBlank() && !heading.startsWith(REMARK) && !meaning.leavesOut(heading)) {
                unknown.add(unknown(cell));
            }
        }
        if (before.isEmpty()) {
            problems.add(none());
            return;
        }
        unknown.forEach(problems::add);
        before.forEach((column, cell) -> aboutNothing(column, cell, before, problems));
        missingName(meaning, before, problems);
        meaning.constants().forEach((path, node) -> {
            Cell cell = before.get(Column.value(path));
            if (cell != null) {
                problems.add(twice(node.place(), path, cell));
            }
        });
    }

    private static Problem unknown(Cell cell) {
        Problem problem = Problem.at(
                cell.place(),
                "unknown-heading",
                named(cell, true) + " hat keine bekannte Überschrift.",
                capital(named(cell, false)) + " has no heading that is known.");
        return Headings.meant(cell.text())
                .map(near -> problem.hint(
                        Text.each(language -> Nearest.meant(near.in(language)).in(language))))
                .orElseGet(() -> problem.hint(
                        "Die Spalte umbenennen oder mit „#“ vor der Überschrift übergehen; eine Zuordnungsdatei"
                                + " (--mapping) kann beides von außen.",
                        "Rename the column, or have it left out by \"#\" before its heading; a mapping file (--mapping)"
                                + " can do both from outside."));
    }

    private static Problem twice(Cell cell, Column column, Cell first) {
        return Problem.at(
                        cell.place(),
                        "duplicate-heading",
                        named(cell, true) + " steht für dasselbe wie " + named(first, true) + ".",
                        capital(named(cell, false)) + " stands for the same as " + named(first, false) + ".")
                .on(column.heading())
                .hint("Eine der beiden Spalten streichen.", "Remove one of the two columns.");
    }

    private static Problem twice(Place constant, String path, Cell cell) {
        return Problem.at(
                        constant,
                        "duplicate-heading",
                        "Die feste Angabe steht auch in der Tabelle: " + named(cell, true) + ".",
                        "This constant stands in the table too: " + named(cell, false) + ".")
                .on(path)
                .hint("Eine der beiden Angaben streichen.", "Remove one of the two.");
    }

    private Problem none() {
        return Problem.at(
                        headings.place(),
                        "no-headings",
                        "In dieser Zeile stehen keine Überschriften, die bekannt sind.",
                        "In this row there are no headings that are known.")
                .hint(
                        "Die erste Zeile nennt die Spalten, zum Beispiel „Name der Kommune“ oder strategy.status;"
                                + " eine leere Tabelle gibt: ratwerk profile new -f xlsx.",
                        "The first row names the columns, such as \"name of the municipality\" or strategy.status; for"
                                + " an empty table: ratwerk profile new -f xlsx.");
    }

    private static void aboutNothing(Column column, Cell cell, Map<Column, Cell> before, Problems problems) {
        if (column.part() != Part.VALUE && !before.containsKey(Column.value(column.path()))) {
            problems.add(Problem.at(
                            cell.place(),
                            "missing-heading",
                            named(cell, true) + " gehört zu einer Spalte, die fehlt: „"
                                    + Headings.of(Column.value(column.path()), Language.DE) + "“.",
                            capital(named(cell, false)) + " belongs to a column that is missing: \""
                                    + Headings.of(Column.value(column.path()), Language.EN) + "\".")
                    .on(column.path()));
        }
    }

    private void missingName(Columns meaning, Map<Column, Cell> before, Problems problems) {
        if (!before.containsKey(Column.value(NAME)) && !meaning.constants().containsKey(NAME)) {
            problems.add(Problem.at(
                            headings.place(),
                            "missing-heading",
                            "Die Spalte mit dem Namen der Kommune fehlt.",
                            "The column with the name of the municipality is missing.")
                    .on(NAME)
                    .hint(
                            "Ihre Überschrift: „Name der Kommune“ oder " + NAME + ".",
                            "Its heading: \"name of the municipality\" or " + NAME + "."));
        }
    }

    /** A column as people find it: by its letters and its heading. */
    private static String named(Cell heading, boolean german) {
        String letters = Cell.letters(heading.place().column());
        return german
                ? "Spalte " + letters + " „" + heading.text() + "“"
                : "column " + letters + " \"" + heading.text() + "\"";
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
