package de.ratwerk.advice.robust;

import de.ratwerk.advice.rank.Ranking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What it takes for an action to come before another one. An action is as urgent as the highest score among itself and
 * all that build on it, so there are two ways: one of those of the lower action exceeds all those of the upper one; or
 * one that builds on both (or two with the same values) exceeds all the others, so that both are as urgent whatever the
 * weights are, and the tie goes to the lower one.
 */
final class Overtaking {
    /** More than any rulebook has; beyond them a lesser change may be missed. */
    private static final int MOST_REQUIREMENTS = 10;

    private static final int MOST_ALTERNATIVES = 1_000;

    private final Ranking ranking;
    private final List<BigFraction[]> values;
    private final List<List<BigFraction[]>> alternatives = new ArrayList<>();

    Overtaking(Ranking ranking, List<BigFraction[]> values) {
        this.ranking = ranking;
        this.values = values;
    }

    /** Alternatives, each a list of differences d of values; it holds for the weights w with d · w > 0 for all of them. */
    List<List<BigFraction[]>> alternatives(int upper, int lower) {
        List<BigFraction[]> ofUpper = valuesOf(ranking.dependants(upper));
        List<BigFraction[]> ofLower = valuesOf(ranking.dependants(lower));
        for (BigFraction[] top : ofLower) {
            if (isAmong(top, ofUpper)) {
                tied(top, upper, lower);
            } else {
                alternatives.add(exceeding(top, ofUpper));
            }
        }
        return alternatives;
    }

    /**
     * Both as urgent as the top. Of what they require some may be more urgent still and stand already; which of them
     * does can decide who of the two is ready first.
     */
    private void tied(BigFraction[] top, int upper, int lower) {
        List<BigFraction[]> conditions = new ArrayList<>(exceeding(top, valuesOf(ranking.dependants(upper))));
        conditions.addAll(exceeding(top, valuesOf(ranking.dependants(lower))));
        BitSet either = (BitSet) ranking.requirements(upper).clone();
        either.or(ranking.requirements(lower));
        List<Integer> required = either.stream().boxed().toList();
        List<Integer> asked = required.stream().limit(MOST_REQUIREMENTS).toList();
        List<Set<Integer>> standing = new ArrayList<>();
        for (int bits = 0; bits < 1 << asked.size(); bits++) {
            Set<Integer> already = new TreeSet<>();
            for (int i = 0; i < asked.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    already.add(asked.get(i));
                }
            }
            BitSet tied = new BitSet();
            required.stream().filter(action -> !already.contains(action)).forEach(tied::set);
            if (ranking.comesFirst(lower, upper, tied)) {
                standing.add(already);
            }
        }
        if (standing.size() == 1 << asked.size()) {
            alternatives.add(conditions);
        } else {
            standing.forEach(already -> split(top, conditions, required, already, 0));
        }
    }

    /** Adds for each requirement that it stands already, for whichever reason, or that it is tied as well. */
    private void split(
            BigFraction[] top, List<BigFraction[]> conditions, List<Integer> required, Set<Integer> already, int next) {
        if (alternatives.size() >= MOST_ALTERNATIVES) {
            return;
        }
        if (next == required.size()) {
            alternatives.add(conditions);
            return;
        }
        List<BigFraction[]> lifting = valuesOf(ranking.dependants(required.get(next)));
        if (already.contains(required.get(next))) {
            for (BigFraction[] above : lifting) {
                if (!Arrays.equals(above, top)) {
                    List<BigFraction[]> more = new ArrayList<>(conditions);
                    more.add(difference(above, top));
                    split(top, more, required, already, next + 1);
                }
            }
        } else {
            List<BigFraction[]> more = new ArrayList<>(conditions);
            more.addAll(exceeding(top, lifting));
            split(top, more, required, already, next + 1);
        }
    }

    private static List<BigFraction[]> exceeding(BigFraction[] top, List<BigFraction[]> others) {
        return others.stream()
                .filter(other -> !Arrays.equals(other, top))
                .map(other -> difference(top, other))
                .toList();
    }

    private static BigFraction[] difference(BigFraction[] one, BigFraction[] other) {
        BigFraction[] difference = new BigFraction[one.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = one[i].subtract(other[i]);
        }
        return difference;
    }

    private static boolean isAmong(BigFraction[] value, List<BigFraction[]> values) {
        return values.stream().anyMatch(other -> Arrays.equals(other, value));
    }

    /** Each set of values once. */
    private List<BigFraction[]> valuesOf(BitSet actions) {
        List<BigFraction[]> distinct = new ArrayList<>();
        for (int action = actions.nextSetBit(0); action >= 0; action = actions.nextSetBit(action + 1)) {
            if (!isAmong(values.get(action), distinct)) {
                distinct.add(values.get(action));
            }
        }
        return distinct;
    }
}
