package de.ratwerk.exchange;

import de.ratwerk.problem.Problem;
import de.ratwerk.sheet.Cell;
import de.ratwerk.text.Text;
import java.util.List;

/** Problems of a table with their columns named as people find them: by letters and heading. */
final class InColumn {
    private InColumn() {}

    /** The problems, each of which says its column first if it stands in one. */
    static List<Problem> all(List<Problem> problems, List<String> headings) {
        return problems.stream().map(problem -> one(problem, headings)).toList();
    }

    private static Problem one(Problem problem, List<String> headings) {
        int column = problem.place().column();
        if (column == 0) {
            return problem;
        }
        String letters = Cell.letters(column);
        String heading = column <= headings.size() ? headings.get(column - 1) : "";
        String german = "Spalte " + letters + (heading.isBlank() ? "" : " „" + heading + "“") + ": ";
        String english = "Column " + letters + (heading.isBlank() ? "" : " \"" + heading + "\"") + ": ";
        Text message = problem.message();
        return new Problem(
                problem.kind(),
                new Text(german + message.de(), english + message.en()),
                problem.place(),
                problem.path(),
                problem.hint());
    }
}
