package de.ratwerk.workshop.impact;

import de.ratwerk.advice.Verdict;
import de.ratwerk.text.Constants;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An action that stands elsewhere in the advice for a municipality than before.
 *
 * @param municipality the name of the municipality
 * @param action the id of the action
 */
public record Move(String municipality, String action, Spot before, Spot after) {

    /**
     * Where an action stands.
     *
     * @param verdict the verdict, null if the rulebook has no such action
     * @param phase the id of the phase, null if it is not due
     * @param rank the rank from 1, 0 if it is not due
     * @param score the score, null if it is not due
     */
    public record Spot(
            @Nullable Verdict verdict,
            @Nullable String phase,
            int rank,
            @Nullable BigDecimal score) {
        static final Spot ABSENT = new Spot(null, null, 0, null);

        boolean isDue() {
            return verdict == Verdict.DUE;
        }

        /** The verdict as files write it, {@code absent} if the rulebook has no such action. */
        String verdictId() {
            return verdict == null ? "absent" : Constants.name(verdict);
        }

        String phaseId() {
            return phase == null ? "" : phase;
        }

        private BigDecimal points() {
            return score == null ? BigDecimal.ZERO : score;
        }
    }

    /** Whether the verdict is another one. */
    public boolean otherVerdict() {
        return before.verdict() != after.verdict();
    }

    /** Whether it stays due in another phase. */
    public boolean otherPhase() {
        return !Objects.equals(before.phase(), after.phase());
    }

    /** What sort of change it is: 2 for another verdict, 1 for another phase, 0 for another rank or score only. */
    int weight() {
        if (otherVerdict()) {
            return 2;
        }
        return otherPhase() ? 1 : 0;
    }

    /**
     * How large the move is, in points: the difference of scores. What becomes due, or no longer is, moves by its whole
     * score.
     */
    public BigDecimal size() {
        return before.points().subtract(after.points()).abs();
    }
}
