package de.ratwerk.advice.robust;

import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Rulebook.Sampling;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How firm an order is when the weights are disputed (SMAA-2; Lahdelma, Hokkanen and Salminen 1998; Lahdelma and
 * Salminen 2001). All shares are of the thinkable weights, in [0, 1] and to four decimals. It rests on scores that are
 * not rounded; what is closer than a billionth of a point is a tie, and ties go by id.
 *
 * @param sampling which weights were tried; a single one if the bounds leave no other
 * @param firstThree how firm the first three are together
 * @param actions how firm each action's rank is, by rank
 */
public record Robustness(Sampling sampling, FirstThree firstThree, List<Firmness> actions) {

    /**
     * The first three of the list, or as many as there are.
     *
     * @param actions the actions, the first one first
     * @param remain the share of weights with which they are the first three, in whatever order
     * @param inOrder the share of weights with which they also stand in this order
     */
    public record FirstThree(List<Action> actions, BigDecimal remain, BigDecimal inOrder) {}

    /**
     * How firm one action's rank is.
     *
     * @param rankAcceptability for each rank from 1 the share of weights that give it
     * @param topThree the share of weights with which the action is among the first three
     * @param centralWeights the mean of the weights that put the action first, by the criterion's id; null if none does
     * @param swap what it takes for the next action in the list to overtake; null for the last one
     */
    public record Firmness(
            Action action,
            List<BigDecimal> rankAcceptability,
            BigDecimal topThree,
            @Nullable Map<String, BigDecimal> centralWeights,
            @Nullable Swap swap) {}
}
