package de.ratwerk.advice.robust;

import de.ratwerk.advice.rank.Ranking;
import de.ratwerk.advice.robust.Comparisons.Scores;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * With which of the samples one action comes before another: as a ranking puts them in order, but for all samples at
 * once. Not thread-safe.
 */
final class Precedence {
    private final Ranking ranking;
    private final Comparisons comparisons;
    private final Scores[][] urgency;

    /**
     * Asks of a ranking.
     *
     * @param scores of each action its own
     */
    Precedence(Ranking ranking, Comparisons comparisons, Scores... scores) {
        this.ranking = ranking;
        this.comparisons = comparisons;
        this.urgency = new Scores[scores.length][];
        for (int action = 0; action < scores.length; action++) {
            urgency[action] = urgency(ranking.dependants(action), scores);
        }
    }

    /**
     * An action is as urgent as the highest score among itself and all that build on it. What is nowhere greater than
     * another one of them is left out; mostly one is left.
     */
    private static Scores[] urgency(BitSet dependants, Scores... scores) {
        List<Scores> highest = new ArrayList<>();
        for (int i = dependants.nextSetBit(0); i >= 0; i = dependants.nextSetBit(i + 1)) {
            boolean counts = true;
            for (int j = dependants.nextSetBit(0); j >= 0 && counts; j = dependants.nextSetBit(j + 1)) {
                boolean covered = i != j && scores[i].isNowhereAbove(scores[j]);
                counts = !covered || i < j && scores[j].isNowhereAbove(scores[i]);
            }
            if (counts) {
                highest.add(scores[i]);
            }
        }
        return highest.toArray(new Scores[0]);
    }

    /** The samples with which the second, whose index is the greater one, comes before the first. */
    Samples turned(int first, int second) {
        BitSet required = ranking.requirements(first);
        if (required.get(second)) {
            return comparisons.all();
        }
        Samples above = moreUrgent(second, first);
        // What requires nothing need not wait for anything, so that ties go by the index.
        return required.isEmpty()
                        || above.isAll()
                        || ranking.requirements(second).get(first)
                ? above
                : above.or(settled(first, second, above));
    }

    private Samples moreUrgent(int one, int other) {
        Samples any = comparisons.none();
        for (Scores each : urgency[one]) {
            any = any.or(above(each, urgency[other]));
        }
        return any;
    }

    private Samples above(Scores one, Scores... others) {
        Samples all = comparisons.all();
        for (Scores other : others) {
            all = all.and(comparisons.above(one, other));
        }
        return all;
    }

    /** Where the two are as urgent, it is told by which of all that they require is as urgent as well. */
    private Samples settled(int first, int second, Samples above) {
        Samples below = moreUrgent(first, second);
        if (above.count() + below.count() == above.of()) {
            return comparisons.none();
        }
        BitSet required = (BitSet) ranking.requirements(first).clone();
        required.or(ranking.requirements(second));
        return settled(first, second, above.or(below).not(), required, 0, new BitSet());
    }

    private Samples settled(int first, int second, Samples among, BitSet required, int from, BitSet tied) {
        int next = required.nextSetBit(from);
        if (among.isNone()) {
            return among;
        }
        if (next < 0) {
            return ranking.comesFirst(second, first, tied) ? among : comparisons.none();
        }
        // Among these both are as urgent, and what is required is never less urgent.
        Samples apart = moreUrgent(next, first);
        BitSet more = (BitSet) tied.clone();
        more.set(next);
        return settled(first, second, among.and(apart), required, next + 1, tied)
                .or(settled(first, second, among.and(apart.not()), required, next + 1, more));
    }
}
