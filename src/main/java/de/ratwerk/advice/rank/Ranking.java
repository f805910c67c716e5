package de.ratwerk.advice.rank;

import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Phase;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts actions in order: by score, what others build on as early as they need it, ties by id, phase by phase. Everything
 * but the scores is prepared once, so that many sets of weights can be tried. Immutable and thread-safe.
 */
public final class Ranking {
    private final List<Action> actions;
    private final Requirements requirements;
    private final long[] minimumScores;
    private final int[] capacities;

    /**
     * The outcome.
     *
     * @param order the indexes of the actions, the first one first
     * @param phases for each index of an action the index of its phase
     */
    public record Order(int[] order, int[] phases) {}

    /** Prepares for actions that stand in the order in which ties are broken; no two of them require each other. */
    public Ranking(List<Action> actions, List<Phase> phases) {
        this.actions = List.copyOf(actions);
        this.requirements = new Requirements(required(actions));
        this.minimumScores = phases.stream()
                .mapToLong(phase -> phase.minimumScore()
                        .multiply(BigDecimal.valueOf(Trial.PER_POINT))
                        .longValue())
                .toArray();
        this.capacities = phases.stream().mapToInt(Phase::atMost).toArray();
    }

    private static int[][] required(List<Action> actions) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < actions.size(); i++) {
            index.put(actions.get(i).id(), i);
        }
        return actions.stream()
                .map(action -> action.requires().stream()
                        .filter(index::containsKey)
                        .mapToInt(index::get)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** The actions that are put in order, by index. */
    public List<Action> actions() {
        return actions;
    }

    /**
     * An action and all that build on it, directly or not: its urgency is the highest of their scores.
     *
     * @return their indexes, not to be changed
     */
    public BitSet dependants(int action) {
        return requirements.dependants(action);
    }

    /**
     * The actions that stand before an action because it requires them, directly or not.
     *
     * @return their indexes, not to be changed
     */
    public BitSet requirements(int action) {
        return requirements.of(action);
    }

    /**
     * Whether one of two that are as urgent comes before the other.
     *
     * @param tied what else is as urgent; only what one of the two requires, directly or not, is of account
     */
    public boolean comesFirst(int one, int other, BitSet tied) {
        BitSet waiting = (BitSet) tied.clone();
        waiting.set(one);
        waiting.set(other);
        int next = firstReady(waiting);
        while (next != one && next != other) {
            waiting.clear(next);
            next = firstReady(waiting);
        }
        return next == one;
    }

    private int firstReady(BitSet waiting) {
        int next = waiting.nextSetBit(0);
        while (requirements.of(next).intersects(waiting)) {
            next = waiting.nextSetBit(next + 1);
        }
        return next;
    }

    /** The order that scores give, from 0 to 100, one for each action. */
    public Order by(double[] scores) {
        Trial trial = trial();
        int[] order = trial.order(scores);
        return new Order(order, phases(order, trial));
    }

    /** The scores with which actions are placed: of each the highest of its own and of those that build on it. */
    public double[] urgency(double[] scores) {
        double[] urgency = scores.clone();
        for (int[] pair : requirements.pairs()) {
            urgency[pair[1]] = Math.max(urgency[pair[1]], urgency[pair[0]]);
        }
        return urgency;
    }

    /** A place to try many scores in one after the other; of one thread only. */
    public Trial trial() {
        return new Trial(requirements);
    }

    /**
     * The first phase whose score an action reaches and that has room. As what comes later is less urgent and finds less
     * room, no action stands in an earlier phase than one that comes before it, least of all than what it requires.
     */
    private int[] phases(int[] order, Trial trial) {
        int last = capacities.length - 1;
        int[] phases = new int[order.length];
        int[] filled = new int[capacities.length];
        for (int action : order) {
            int phase = 0;
            while (phase < last
                    && (trial.urgency(action) < minimumScores[phase] || filled[phase] >= capacities[phase])) {
                phase++;
            }
            phases[action] = phase;
            filled[phase]++;
        }
        return phases;
    }
}
