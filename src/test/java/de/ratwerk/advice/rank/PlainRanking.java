package de.ratwerk.advice.rank;

import de.ratwerk.advice.rank.Ranking.Order;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The order as one would write it down: slowly, place by place. What {@link Ranking} finds quickly must be the same. */
final class PlainRanking {
    private PlainRanking() {}

    static Order of(List<Action> actions, List<Phase> phases, double[] scores) {
        double[] urgency = scores.clone();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < urgency.length; i++) {
                for (int j : required(actions, i)) {
                    if (urgency[j] < urgency[i]) {
                        urgency[j] = urgency[i];
                        changed = true;
                    }
                }
            }
        }
        List<Integer> byScore = new ArrayList<>();
        while (byScore.size() < urgency.length) {
            int best = -1;
            for (int i = 0; i < urgency.length; i++) {
                if (!byScore.contains(i)
                        && byScore.containsAll(required(actions, i))
                        && (best < 0 || urgency[i] > urgency[best])) {
                    best = i;
                }
            }
            byScore.add(best);
        }
        int[] inPhase = new int[urgency.length];
        int[] filled = new int[phases.size()];
        for (int i : byScore) {
            int phase = 0;
            for (int j : required(actions, i)) {
                phase = Math.max(phase, inPhase[j]);
            }
            while (phase < phases.size() - 1
                    && (urgency[i] < phases.get(phase).minimumScore().doubleValue()
                            || filled[phase] >= phases.get(phase).atMost())) {
                phase++;
            }
            inPhase[i] = phase;
            filled[phase]++;
        }
        List<Integer> order = new ArrayList<>();
        for (int phase = 0; phase < phases.size(); phase++) {
            for (int i : byScore) {
                if (inPhase[i] == phase) {
                    order.add(i);
                }
            }
        }
        return new Order(order.stream().mapToInt(i -> i).toArray(), inPhase);
    }

    private static List<Integer> required(List<Action> actions, int i) {
        List<String> ids = actions.stream().map(Action::id).toList();
        return actions.get(i).requires().stream()
                .filter(ids::contains)
                .map(ids::indexOf)
                .toList();
    }

    static boolean same(Order one, Order other) {
        return Arrays.equals(one.order(), other.order()) && Arrays.equals(one.phases(), other.phases());
    }
}
