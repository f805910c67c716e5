package de.ratwerk.advice;

import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Phase;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an action that is due stands where it stands.
 *
 * @param rank its rank, from 1
 * @param score its own score
 * @param urgency the score with which it was placed: its own or the higher one of an action that builds on it
 * @param builtOnBy if the urgency is another action's, the way to that one: first what builds on this action, then what
 *     builds on that, the most urgent one last; else empty
 * @param passed the phases before its own, in order, and why it does not stand in them
 * @param ahead why the action that stands directly before it does, or null for the first one
 */
public record Placing(
        int rank,
        Action action,
        Phase phase,
        BigDecimal score,
        BigDecimal urgency,
        List<Action> builtOnBy,
        List<Passed> passed,
        @Nullable Ahead ahead) {

    /**
     * A phase that an action does not stand in though it comes before its own.
     *
     * @param obstacle what keeps the action out
     * @param because the actions that hold the phase's places, if it is full; else empty
     */
    public record Passed(Phase phase, Obstacle obstacle, List<Action> because) {}

    /** What keeps an action out of a phase. */
    public enum Obstacle {
        /** Its urgency is below the phase's minimum. */
        BELOW_MINIMUM,
        /** Every place is taken by actions that are more urgent, or as urgent and before it by id. */
        FULL
    }

    /**
     * The action directly before another one.
     *
     * @param lead what puts it there
     */
    public record Ahead(Action action, Lead lead) {}

    /** What puts one action directly before another. */
    public enum Lead {
        /** It stands in an earlier phase. */
        EARLIER_PHASE,
        /** It is more urgent. */
        MORE_URGENT,
        /** It is as urgent, and the other one builds on it. */
        REQUIRED,
        /** It is as urgent; among such the ids decide as far as requirements allow. */
        BY_ID
    }
}
