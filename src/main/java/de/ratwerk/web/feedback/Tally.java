package de.ratwerk.web.feedback;

import de.ratwerk.text.Constants;
import de.ratwerk.web.feedback.Feedback.Code;
import de.ratwerk.web.feedback.FeedbackStatistics.Action;
import de.ratwerk.web.feedback.FeedbackStatistics.Count;
import de.ratwerk.web.feedback.FeedbackStatistics.Rule;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What became of actions, counted for one rule or one action. Not thread-safe. */
final class Tally {
    /** Those first that were overridden most often; for as many, those that were accepted least often, then by id. */
    static final Comparator<Tally> ORDER = Comparator.<Tally>comparingInt(tally -> -tally.overridden())
            .thenComparingInt(tally -> tally.accepted)
            .thenComparing(tally -> tally.id);

    private final String id;
    private final Map<String, Integer> reasons = new TreeMap<>();
    private int accepted;
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    Tally(String id) {
        this.id = id;
    }

    /**
     * Counts a group of feedback.
     *
     * @param reason the code of the reason, or null for what was accepted
     */
    void add(@Nullable String reason, int count, Instant from, Instant to) {
        if (reason == null) {
            accepted += count;
        } else {
            reasons.merge(reason, count, Integer::sum);
        }
        first = from.isBefore(first) ? from : first;
        last = to.isAfter(last) ? to : last;
    }

    private int overridden() {
        return reasons.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** In the order in which the codes are documented. */
    private List<Count> counts() {
        return Constants.names(Code.class).stream()
                .filter(reasons::containsKey)
                .map(code -> new Count(code, reasons.getOrDefault(code, 0)))
                .toList();
    }

    Rule rule() {
        return new Rule(id, accepted, overridden(), counts(), first.toString(), last.toString());
    }

    Action action() {
        return new Action(id, accepted, overridden(), counts(), first.toString(), last.toString());
    }
}
