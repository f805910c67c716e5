package de.ratwerk.web.api;

import de.ratwerk.problem.Quoted;
import de.ratwerk.report.ProblemReport;
import de.ratwerk.source.Nearest;
import de.ratwerk.text.Text;
import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemType;
import java.util.Collection;

/** The problem of a name that nothing has. */
final class Unknown {
    private Unknown() {}

    /**
     * The problem, with the nearest name that something has. The name comes from an address and is quoted as it can be shown.
     *
     * @param german a sentence with {@code %s} for the name
     * @param english the same in English
     */
    static ApiProblem of(String name, Collection<String> known, String german, String english) {
        String quoted = ProblemReport.inert(Quoted.of(name));
        Text meant = Nearest.to(name, known).map(Nearest::meant).orElse(Text.same(""));
        return ApiProblem.of(
                ProblemType.NOT_FOUND,
                (german.formatted(quoted) + " " + meant.de()).strip(),
                (english.formatted(quoted) + " " + meant.en()).strip());
    }
}
