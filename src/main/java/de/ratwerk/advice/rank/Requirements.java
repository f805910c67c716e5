package de.ratwerk.advice.rank;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which actions, by index, require which others. Immutable. */
final class Requirements {
    private final int[][] required;
    private final BitSet[] all;
    private final BitSet[] dependants;
    private final int[][] lifts;

    /** Of each action the indexes of those that it requires directly; there is no circle. */
    Requirements(int[][] required) {
        this.required = required;
        this.all = new BitSet[required.length];
        this.dependants = new BitSet[required.length];
        for (int action = 0; action < required.length; action++) {
            dependants[action] = new BitSet(required.length);
            dependants[action].set(action);
        }
        for (int action = 0; action < required.length; action++) {
            BitSet before = of(action);
            for (int i = before.nextSetBit(0); i >= 0; i = before.nextSetBit(i + 1)) {
                dependants[i].set(action);
            }
        }
        this.lifts = lifts();
    }

    int size() {
        return required.length;
    }

    /** Whether no action requires another. */
    boolean areNone() {
        return lifts.length == 0;
    }

    /** The indexes of the actions that an action requires directly. */
    int[] direct(int action) {
        return required[action];
    }

    /** Pairs of an action and one that it requires, so ordered that whatever lifts the first of a pair comes before. */
    int[][] pairs() {
        return lifts;
    }

    /** The indexes of the actions that an action requires, directly or not; not to be changed. */
    BitSet of(int action) {
        if (all[action] == null) {
            BitSet found = new BitSet(required.length);
            for (int i : required[action]) {
                found.set(i);
                found.or(of(i));
            }
            all[action] = found;
        }
        return all[action];
    }

    /** The index of an action and those of all that require it, directly or not; not to be changed. */
    BitSet dependants(int action) {
        return dependants[action];
    }

    /** Whoever requires an action has fewer dependants than it has. */
    private int[][] lifts() {
        List<int[]> pairs = new ArrayList<>();
        for (int action = 0; action < required.length; action++) {
            for (int i : required[action]) {
                pairs.add(new int[] {action, i});
            }
        }
        pairs.sort(
                (one, other) -> Integer.compare(dependants[one[0]].cardinality(), dependants[other[0]].cardinality()));
        return pairs.toArray(int[][]::new);
    }
}
