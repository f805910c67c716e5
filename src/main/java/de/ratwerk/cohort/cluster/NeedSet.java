package de.ratwerk.cohort.cluster;

import java.util.ArrayList;
import java.util.List;

/** All members with exactly the same actions due. */
final class NeedSet {
    final long[] actions;
    final int size;
    final List<String> members = new ArrayList<>();

    NeedSet(long[] actions) {
        this.actions = actions;
        int count = 0;
        for (long word : actions) {
            count += Long.bitCount(word);
        }
        this.size = count;
    }

    /**
     * The Jaccard distance: the share of the actions due in either that are not due in both, from 0 to 1. Exact at one half, as
     * both numbers are small whole ones.
     */
    double distance(NeedSet other) {
        int both = 0;
        for (int word = 0; word < actions.length; word++) {
            both += Long.bitCount(actions[word] & other.actions[word]);
        }
        int either = size + other.size - both;
        return (double) (either - both) / either;
    }

    boolean has(int action) {
        return (actions[action >> 6] >>> action & 1) != 0;
    }
}
