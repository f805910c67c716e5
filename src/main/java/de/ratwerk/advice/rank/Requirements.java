package de.ratwerk.advice.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which actions, by index, require which others. Immutable. */
final class Requirements {
    private final int[][] required;
    private final int[][] lifts;

    /** Of each action the indexes of those that it requires directly; there is no circle. */
    Requirements(int[][] required) {
        this.required = required;
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

    SortedSet<Integer> of(int action) {
        TreeSet<Integer> all = new TreeSet<>();
        for (int i : required[action]) {
            all.add(i);
            all.addAll(of(i));
        }
        return all;
    }

    SortedSet<Integer> dependants(int action) {
        TreeSet<Integer> all = new TreeSet<>();
        for (int other = 0; other < required.length; other++) {
            if (other == action || of(other).contains(action)) {
                all.add(other);
            }
        }
        return all;
    }

    private int[][] lifts() {
        List<int[]> pairs = new ArrayList<>();
        boolean[] done = new boolean[required.length];
        for (int round = 0; round < required.length; round++) {
            for (int action = 0; action < required.length; action++) {
                if (!done[action] && isBuiltOnByDone(action, done)) {
                    done[action] = true;
                    for (int i : required[action]) {
                        pairs.add(new int[] {action, i});
                    }
                }
            }
        }
        return pairs.toArray(int[][]::new);
    }

    private boolean isBuiltOnByDone(int action, boolean[] done) {
        for (int other = 0; other < required.length; other++) {
            for (int i : required[other]) {
                if (i == action && !done[other]) {
                    return false;
                }
            }
        }
        return true;
    }
}
