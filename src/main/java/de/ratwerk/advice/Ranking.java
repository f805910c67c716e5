package de.ratwerk.advice;

import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Phase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts actions in order: by score, what others build on as early as they need it, ties by id, phase by phase. Everything but the scores
 * is prepared once, so that many sets of weights can be tried.
 */
final class Ranking {
    private final List<Action> actions;
    private final int[][] required;
    private final double[] minimumScores;
    private final int[] capacities;

    /**
     * The outcome.
     *
     * @param order the indexes of the actions, the first one first
     * @param phases for each index of an action the index of its phase
     * @param urgency for each index of an action the score with which it was placed
     * @param placed the indexes of the actions in the order in which they were given a phase
     */
    record Order(int[] order, int[] phases, double[] urgency, int[] placed) {}

    /** Prepares for actions that stand in the order in which ties are broken. */
    Ranking(List<Action> actions, List<Phase> phases) {
        this.actions = actions;
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < actions.size(); i++) {
            index.put(actions.get(i).id(), i);
        }
        this.required = new int[actions.size()][];
        for (int i = 0; i < required.length; i++) {
            required[i] = actions.get(i).requires().stream()
                    .filter(index::containsKey)
                    .mapToInt(index::get)
                    .toArray();
        }
        this.minimumScores = phases.stream()
                .mapToDouble(phase -> phase.minimumScore().doubleValue())
                .toArray();
        this.capacities = phases.stream().mapToInt(Phase::atMost).toArray();
    }

    Order by(double[] scores) {
        double[] urgency = urgency(scores);
        int[] byScore = byScore(urgency);
        int[] phases = phases(byScore, urgency);
        int[] order = new int[byScore.length];
        int next = 0;
        for (int phase = 0; phase < capacities.length; phase++) {
            for (int action : byScore) {
                if (phases[action] == phase) {
                    order[next++] = action;
                }
            }
        }
        return new Order(order, phases, urgency, byScore);
    }

    /** What an urgent action requires is as urgent: the highest score of an action and of all that build on it. */
    private double[] urgency(double[] scores) {
        double[] urgency = scores.clone();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int action = 0; action < urgency.length; action++) {
                for (int i : required[action]) {
                    if (urgency[i] < urgency[action]) {
                        urgency[i] = urgency[action];
                        changed = true;
                    }
                }
            }
        }
        return urgency;
    }

    /** Again and again the action with the highest score of those whose requirements already stand. */
    private int[] byScore(double[] scores) {
        int[] order = new int[actions.size()];
        boolean[] placed = new boolean[order.length];
        for (int position = 0; position < order.length; position++) {
            int best = -1;
            for (int i = 0; i < order.length; i++) {
                if (!placed[i] && ready(i, placed) && (best < 0 || scores[i] > scores[best])) {
                    best = i;
                }
            }
            order[position] = best;
            placed[best] = true;
        }
        return order;
    }

    private boolean ready(int action, boolean[] placed) {
        for (int i : required[action]) {
            if (!placed[i]) {
                return false;
            }
        }
        return true;
    }

    /** The first phase whose score an action reaches, that has room, and that is no earlier than its requirements'. */
    private int[] phases(int[] byScore, double[] scores) {
        int last = capacities.length - 1;
        int[] phases = new int[byScore.length];
        int[] filled = new int[capacities.length];
        for (int action : byScore) {
            int phase = 0;
            for (int i : required[action]) {
                phase = Math.max(phase, phases[i]);
            }
            while (phase < last && (scores[action] < minimumScores[phase] || filled[phase] >= capacities[phase])) {
                phase++;
            }
            phases[action] = phase;
            filled[phase]++;
        }
        return phases;
    }
}
