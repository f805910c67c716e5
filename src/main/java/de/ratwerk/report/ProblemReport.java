package de.ratwerk.report;

import de.ratwerk.problem.Problem;
import de.ratwerk.text.Language;
import java.util.List;

/** Problems as lines that editors and people can follow: {@code file:line:column: kind: sentence}, then the hint. */
public final class ProblemReport {
    private ProblemReport() {}

    /** All problems in their order, each with a line end. */
    public static String of(List<Problem> problems, Language language) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            text.append(problem.place()).append(": ").append(problem.kind()).append(": ");
            if (problem.path() != null && !problem.path().isEmpty()) {
                text.append(problem.path()).append(": ");
            }
            text.append(problem.message().in(language)).append('\n');
            if (problem.hint() != null) {
                text.append("    ").append(problem.hint().in(language)).append('\n');
            }
        }
        return text.toString();
    }
}
