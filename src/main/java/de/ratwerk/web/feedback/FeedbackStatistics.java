package de.ratwerk.web.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of advised actions, for the authors of the rules ({@code ratwerk.feedback-statistics/1}). Times are in UTC and
 * whole seconds. The same feedback gives the same document.
 *
 * @param since from which day on decisions are counted, or null: all
 * @param rulebook of which rulebook they are counted, or null: of all
 * @param accepted how many actions were taken
 * @param overridden how many were not
 * @param rulebooks whose advice it was, by digest
 * @param rules the rules that were reasons, those first whose actions were not taken most often, then by id
 * @param actions the actions, in the same order
 * @param comments what was said to it, the newest first, at most 100; null if it was not asked for
 */
@JsonInclude(Include.NON_NULL)
public record FeedbackStatistics(
        String schema,
        @Nullable String since,
        @Nullable String rulebook,
        int accepted,
        int overridden,
        List<Rulebook> rulebooks,
        List<Rule> rules,
        List<Action> actions,
        @Nullable List<Comment> comments) {
    /** The name of the format. */
    public static final String SCHEMA = "ratwerk.feedback-statistics/1";

    /**
     * The feedback on a rulebook's advice.
     *
     * @param unchecked how much of it came when the rulebook was not loaded, so that ids in it may be wrong
     */
    public record Rulebook(String digest, int accepted, int overridden, int unchecked) {}

    /** What became of the actions that a rule was a reason for. */
    public record Rule(String rule, int accepted, int overridden, List<Count> reasons, String first, String last) {}

    /** What became of an action. */
    public record Action(String action, int accepted, int overridden, List<Count> reasons, String first, String last) {}

    /** How often a reason was given; reasons that were not are left out. */
    public record Count(String code, int count) {}

    /** What was said to an action that was not taken. */
    public record Comment(String at, String rulebook, String action, List<String> rules, String code, String comment) {}
}
