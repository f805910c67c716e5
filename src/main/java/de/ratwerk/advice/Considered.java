package de.ratwerk.advice;

import de.ratwerk.advice.Advice.Contribution;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contribution that the rules made to an action's score, and what became of it.
 *
 * @param contribution the contribution as it would count by itself
 * @param fate what became of it
 * @param counts what of it counts in the score, or null if nothing does
 */
public record Considered(
        Contribution contribution, Fate fate, @Nullable Contribution counts) {

    /** What becomes of a contribution. */
    public enum Fate {
        /** It counts in full. */
        COUNTS,
        /** Its criterion takes the strongest, and another one is at least as strong. */
        WEAKER,
        /** Its criterion adds up to 1 at the most, and only a part of it fits, or nothing. */
        CAPPED
    }

    /** What of it counts in the score. */
    public Optional<Contribution> counted() {
        return Optional.ofNullable(counts);
    }
}
