package de.ratwerk.advice.robust;

import de.ratwerk.rulebook.Action;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What it takes for an action to overtake the one before it, starting from the rulebook's weights and whatever weights
 * are thinkable. A tie at single weights only does not count: the overtaking must last.
 *
 * @param upper the action that comes before
 * @param lower the action that comes next
 * @param change the smallest change of weights from which on they are swapped, or null if there is none
 * @param requires whether there is none because the lower action requires the upper one
 */
public record Swap(Action upper, Action lower, @Nullable Change change, boolean requires) {

    /**
     * A change of weights. At it both actions are as urgent; just beyond it they are swapped.
     *
     * @param moved the share of the whole weight that moves between criteria: half the sum of all differences, in [0, 1]
     * @param from what criteria lose, by id
     * @param to what criteria gain, by id
     * @param weights the weights after it
     */
    public record Change(
            BigDecimal moved,
            Map<String, BigDecimal> from,
            Map<String, BigDecimal> to,
            Map<String, BigDecimal> weights) {}
}
