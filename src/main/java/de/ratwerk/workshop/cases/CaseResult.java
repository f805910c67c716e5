package de.ratwerk.workshop.cases;

import de.ratwerk.advice.why.RuleTrace;
import de.ratwerk.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a case.
 *
 * @param failures what was not as expected; none if all was
 */
public record CaseResult(Case ran, List<Failure> failures) {

    /**
     * Something was not as a case expects.
     *
     * @param expected what the case expects, in words
     * @param got what came instead, in words
     * @param trace how the rule's conditions fared, null for an action
     */
    public record Failure(
            Expectation expectation,
            Text expected,
            Text got,
            @Nullable RuleTrace trace) {}

    /** Whether all was as expected. */
    public boolean passed() {
        return failures.isEmpty();
    }
}
