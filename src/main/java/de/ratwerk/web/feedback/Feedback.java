package de.ratwerk.web.feedback;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an advised action, modelled after the feedback of CDS Hooks. Whose action it was is not part of it.
 *
 * @param rulebook the digest of the rulebook that advised it
 * @param checked whether action and rules were looked up in that rulebook; they cannot be if it is not loaded any more
 * @param action the action's id
 * @param rules the ids of the rules that were its reasons
 * @param phase the phase that it was advised for, or null
 * @param reason why the action was not taken, or null if it was
 * @param outcomeAt when that was decided, in whole seconds; null if it was not said
 */
public record Feedback(
        String rulebook,
        boolean checked,
        String action,
        List<String> rules,
        @Nullable Phase phase,
        @Nullable Reason reason,
        @Nullable Instant outcomeAt) {
    /** The longest comment, in characters. */
    public static final int LONGEST_COMMENT = 1000;

    /** What was decided. */
    public enum Outcome {
        /** The action is being taken. */
        ACCEPTED,
        /** The action is not taken. */
        OVERRIDDEN
    }

    /** When the action was advised to be taken. */
    public enum Phase {
        NOW,
        NEXT,
        LATER
    }

    /** Why an action is not taken. */
    public enum Code {
        /** It has been done, other than the answers said. */
        ALREADY_DONE,
        /** Somebody else is responsible for it. */
        NOT_RESPONSIBLE,
        /** Money or people are missing. */
        NO_RESOURCES,
        /** It does not suit the municipality. */
        NOT_SUITABLE,
        /** What the comment says. */
        OTHER
    }

    /**
     * Why an action is not taken.
     *
     * @param comment words on it, at most {@link #LONGEST_COMMENT} characters, or null
     */
    public record Reason(Code code, @Nullable String comment) {}

    /** What was decided. */
    public Outcome outcome() {
        return reason == null ? Outcome.ACCEPTED : Outcome.OVERRIDDEN;
    }
}
