package de.ratwerk.workshop.cases;

import de.ratwerk.advice.Verdict;
import de.ratwerk.problem.Place;
import de.ratwerk.rulebook.Outcome;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a case expects of a rule or an action. */
public sealed interface Expectation {
    /** The id of the rule or action. */
    String id();

    /** Where the expectation stands. */
    Place place();

    /** A rule fires, is open or is silent. */
    record OfRule(String id, Outcome outcome, Place place) implements Expectation {}

    /**
     * An action has a verdict.
     *
     * @param phase the id of the phase that it stands in, or null if any will do
     * @param score the score that it has, or null if any will do
     * @param phasePlace where the phase stands, or the action if there is none
     */
    record OfAction(
            String id,
            Verdict verdict,
            @Nullable String phase,
            @Nullable Span score,
            Place place,
            Place phasePlace) implements Expectation {}

    /** A range of scores, its ends included. */
    record Span(BigDecimal from, BigDecimal to) {
        boolean contains(BigDecimal score) {
            return from.compareTo(score) <= 0 && score.compareTo(to) <= 0;
        }

        @Override
        public String toString() {
            return from.compareTo(to) == 0 ? from.toPlainString() : from.toPlainString() + ".." + to.toPlainString();
        }
    }
}
