package de.ratwerk.cohort.portfolio;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cohort in numbers. Immutable.
 *
 * @param members how many there are
 * @param synthetic how many of them have made-up answers
 * @param firstDay the earliest day of answers (ISO 8601), or null if no member tells one
 * @param lastDay the latest one, or null
 * @param positions for {@code eGovernment}, {@code community} and {@code strategy} how many members have each status, in the
 *     order of the statuses
 * @param actions every action of the rulebook, the one that is due for most first; then by id
 * @param questions what the open actions of the cohort wait for, the question that decides for most members first
 * @param by what its parts are made by
 * @param parts parts of the cohort, each member in one of them
 */
public record Portfolio(
        int members,
        int synthetic,
        @Nullable String firstDay,
        @Nullable String lastDay,
        Map<String, Map<String, Integer>> positions,
        List<ActionCount> actions,
        List<QuestionCount> questions,
        By by,
        List<Part> parts) {

    /** What makes the parts of a cohort: the coarsest that tells members apart. */
    public enum By {
        /** Several Länder. */
        LAND,
        /** One Land: the size classes of the KGSt. */
        SIZE_CLASS
    }

    /**
     * For how many members an action is what. The numbers add up to the members.
     *
     * @param due how many it is due for, by phase, in the order of the phases
     * @param open for how many the open answers decide
     * @param inPlace for how many what it aims at is in place
     * @param notDue for how many it is not due for another reason
     * @param score the mean of its scores where it is due, to one decimal; null if it is due nowhere
     */
    public record ActionCount(
            String action,
            Map<String, Integer> due,
            int open,
            int inPlace,
            int notDue,
            @Nullable BigDecimal score) {

        /** For how many members it is due. */
        public int dueAtAll() {
            return due.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * An unanswered question that decides whether something is due.
     *
     * @param members for how many it decides at least one action
     * @param actions the ids of the actions that it decides somewhere, sorted
     */
    public record QuestionCount(String path, int members, List<String> actions) {}

    /**
     * A part of the cohort.
     *
     * @param name the Land's name or the number of the size class; empty for those of whom it is not known
     * @param due for how many each action is due, in the order of the portfolio's actions
     */
    public record Part(String name, int members, List<Integer> due) {}
}
