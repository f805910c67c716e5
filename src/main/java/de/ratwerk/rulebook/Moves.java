package de.ratwerk.rulebook;

import de.ratwerk.fact.Effort;
import de.ratwerk.text.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which answers a municipality can change by its own action.
 *
 * @param moves every step, in the order of the files
 * @param unchangeable the questions that no action changes, with the reason
 * @param weights how the efforts compare when they are added up, each at least 1
 */
public record Moves(List<Move> moves, Map<String, Text> unchangeable, Map<Effort, Integer> weights) {
    /** Nothing can be changed: the rulebook does not say what can. */
    public static final Moves NONE = new Moves(List.of(), Map.of(), Map.of());

    /** An answer that is not known today. */
    public static final String UNKNOWN = "unknown";

    /** The state of a question that does not apply today and arises only with another change. */
    public static final String NOT_ASKED = "not-asked";

    /**
     * A step from one answer to another.
     *
     * @param question the path of the question
     * @param from the answers from which it leads, {@link #UNKNOWN} and {@link #NOT_ASKED} among them; for a value that
     *     is added none, as it can come to any list
     * @param value the answer it leads to, or the value that it adds
     * @param adds whether it adds the value to a list
     * @param effort what it takes
     * @param action the id of the action that brings it about, or null if none does
     */
    public record Move(
            String question,
            List<String> from,
            String value,
            boolean adds,
            Effort effort,
            @Nullable String action) {}

    /** The weight of an effort. */
    public int weight(Effort effort) {
        return weights.getOrDefault(effort, 1);
    }
}
