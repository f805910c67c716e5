package de.ratwerk.advice;

import de.ratwerk.advice.Placing.Ahead;
import de.ratwerk.advice.Placing.Lead;
import de.ratwerk.advice.Placing.Obstacle;
import de.ratwerk.advice.Placing.Passed;
import de.ratwerk.advice.rank.Ranking;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Phase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads off a ranking why it put each action where it did. */
final class Placings {
    private final List<Action> actions;
    private final List<BigDecimal> scores;
    private final List<Phase> phases;
    private final double[] urgency;
    private final Ranking.Order ranked;

    /** For a ranking and the scores that it put in order. */
    Placings(Ranking ranking, List<BigDecimal> scores, List<Phase> phases, Ranking.Order ranked) {
        this.actions = ranking.actions();
        this.scores = scores;
        this.urgency = ranking.urgency(
                scores.stream().mapToDouble(BigDecimal::doubleValue).toArray());
        this.phases = phases;
        this.ranked = ranked;
    }

    /** One for each action, by rank. */
    List<Placing> all() {
        List<Placing> all = new ArrayList<>();
        int before = -1;
        for (int action : ranked.order()) {
            List<Integer> path = urgentThrough(action);
            all.add(new Placing(
                    all.size() + 1,
                    actions.get(action),
                    phases.get(ranked.phases()[action]),
                    scores.get(action),
                    scores.get(path.isEmpty() ? action : path.get(path.size() - 1)),
                    named(path),
                    passed(action),
                    ahead(before, action)));
            before = action;
        }
        return List.copyOf(all);
    }

    /** The way from an action to the one whose score it was placed with; empty if that is its own. */
    private List<Integer> urgentThrough(int action) {
        List<Integer> path = new ArrayList<>();
        int at = action;
        while (scores.get(at).doubleValue() < urgency[at]) {
            at = asUrgentAs(at);
            path.add(at);
        }
        return path;
    }

    /** The first action that builds on another one and hands its urgency on to it. */
    private int asUrgentAs(int required) {
        for (int other : ranked.order()) {
            if (urgency[other] == urgency[required] && requires(other, required)) {
                return other;
            }
        }
        throw new IllegalStateException(actions.get(required).id() + " is more urgent than anything that builds on it");
    }

    private List<Passed> passed(int action) {
        List<Passed> passed = new ArrayList<>();
        for (int phase = 0; phase < ranked.phases()[action]; phase++) {
            if (urgency[action] < phases.get(phase).minimumScore().doubleValue()) {
                passed.add(new Passed(phases.get(phase), Obstacle.BELOW_MINIMUM, List.of()));
            } else {
                passed.add(new Passed(phases.get(phase), Obstacle.FULL, named(holders(action, phase))));
            }
        }
        return List.copyOf(passed);
    }

    /** What had a place in a phase already when an action's turn came. */
    private List<Integer> holders(int action, int phase) {
        List<Integer> holders = new ArrayList<>();
        for (int other : ranked.order()) {
            if (other == action) {
                break;
            }
            if (ranked.phases()[other] == phase) {
                holders.add(other);
            }
        }
        return holders;
    }

    private @Nullable Ahead ahead(int before, int action) {
        if (before < 0) {
            return null;
        }
        return new Ahead(actions.get(before), lead(before, action));
    }

    private Lead lead(int before, int action) {
        if (ranked.phases()[before] < ranked.phases()[action]) {
            return Lead.EARLIER_PHASE;
        }
        if (urgency[before] > urgency[action]) {
            return Lead.MORE_URGENT;
        }
        return requires(action, before) ? Lead.REQUIRED : Lead.BY_ID;
    }

    private boolean requires(int action, int required) {
        return actions.get(action).requires().contains(actions.get(required).id());
    }

    private List<Action> named(List<Integer> indexes) {
        return indexes.stream().map(actions::get).toList();
    }
}
