package de.ratwerk.advice.rank;

import java.util.Arrays;

/** Tries scores one after the other without making anything anew. Not thread-safe. */
public final class Trial {
    /**
     * Scores are compared in billionths of a point: what differs by less differs by the rounding of binary fractions
     * only, and a tie must stay a tie.
     */
    static final long PER_POINT = 1_000_000_000L;

    private static final int INDEX_BITS = 16;
    private static final long INDEX = (1L << INDEX_BITS) - 1;

    private final Requirements requirements;
    private final int[][] pairs;
    private final boolean areNone;
    private final long[] urgency;
    private final long[] keys;
    private final int[] order;
    private final boolean[] waiting;

    Trial(Requirements requirements) {
        this.requirements = requirements;
        this.pairs = requirements.pairs();
        this.areNone = requirements.areNone();
        this.urgency = new long[requirements.size()];
        this.keys = new long[urgency.length];
        this.order = new int[urgency.length];
        this.waiting = new boolean[urgency.length];
        Arrays.setAll(order, i -> i);
    }

    /**
     * The order that scores give, from 0 to 100, one for each action.
     *
     * @return the indexes of the actions, the first one first; valid until the next call
     */
    public int[] order(double[] scores) {
        for (int i = 0; i < urgency.length; i++) {
            urgency[i] = rounded(scores[i]);
        }
        // What an urgent action requires is as urgent.
        for (int[] pair : pairs) {
            urgency[pair[1]] = Math.max(urgency[pair[1]], urgency[pair[0]]);
        }
        sort();
        if (!areNone) {
            settleTies();
        }
        return order;
    }

    /** A score as it is compared, in billionths of a point. */
    public static long rounded(double score) {
        return (long) (score * PER_POINT + 0.5);
    }

    /**
     * Sorts by insertion, starting from the last order: where the scores are much like the last ones, there is little to
     * do. One number holds urgency and index, so that no two are the same.
     */
    private void sort() {
        for (int position = 0; position < keys.length; position++) {
            int action = order[position];
            long key = -urgency[action] << INDEX_BITS | action;
            int at = position;
            while (at > 0 && keys[at - 1] > key) {
                keys[at] = keys[at - 1];
                at--;
            }
            keys[at] = key;
        }
        for (int position = 0; position < keys.length; position++) {
            order[position] = (int) (keys[position] & INDEX);
        }
    }

    /** How urgent an action is by the scores tried last, in billionths of a point. */
    long urgency(int action) {
        return urgency[action];
    }

    private void settleTies() {
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            while (to < order.length && urgency[order[to]] == urgency[order[from]]) {
                to++;
            }
            if (to - from > 1) {
                settle(from, to);
            }
            from = to;
        }
    }

    /** Of what is as urgent, again and again the first by id whose requirements already stand. */
    private void settle(int from, int to) {
        int[] tied = Arrays.copyOfRange(order, from, to);
        for (int action : tied) {
            waiting[action] = true;
        }
        for (int position = from; position < to; position++) {
            for (int action : tied) {
                if (waiting[action] && isReady(action)) {
                    order[position] = action;
                    waiting[action] = false;
                    break;
                }
            }
        }
    }

    private boolean isReady(int action) {
        for (int i : requirements.direct(action)) {
            if (waiting[i]) {
                return false;
            }
        }
        return true;
    }
}
