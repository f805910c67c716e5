package de.ratwerk.cohort.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Agglomerative clustering with complete linkage, cut at a distance: in no cluster are two farther apart. The two nearest
 * clusters are merged again and again; each remembers its nearest so that this takes about n² steps and n²/2 numbers.
 */
final class CompleteLinkage {
    private final float[][] distances;
    private final int[] nearest;
    private final boolean[] gone;
    private final List<List<NeedSet>> clusters = new ArrayList<>();
    private final double cut;

    private CompleteLinkage(List<NeedSet> sets, double cut) {
        this.cut = cut;
        int n = sets.size();
        this.distances = new float[n][];
        this.nearest = new int[n];
        this.gone = new boolean[n];
        for (int i = 0; i < n; i++) {
            distances[i] = new float[i];
            for (int j = 0; j < i; j++) {
                distances[i][j] = (float) sets.get(i).distance(sets.get(j));
            }
            clusters.add(new ArrayList<>(List.of(sets.get(i))));
        }
        for (int i = 0; i < n; i++) {
            seekNearest(i);
        }
    }

    /** The clusters of some sets; among pairs that are equally near, the one that comes first is merged first. */
    static List<List<NeedSet>> of(List<NeedSet> sets, double cut) {
        CompleteLinkage linkage = new CompleteLinkage(sets, cut);
        boolean more = true;
        while (more) {
            more = linkage.merge();
        }
        List<List<NeedSet>> left = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            if (!linkage.gone[i]) {
                left.add(linkage.clusters.get(i));
            }
        }
        return left;
    }

    private float distance(int i, int j) {
        return i > j ? distances[i][j] : distances[j][i];
    }

    /** The nearest of those that come after, or -1. */
    private void seekNearest(int i) {
        int best = -1;
        for (int j = i + 1; j < gone.length; j++) {
            if (!gone[j] && distance(i, j) <= cut && (best < 0 || distance(i, j) < distance(i, best))) {
                best = j;
            }
        }
        nearest[i] = best;
    }

    private boolean merge() {
        int first = -1;
        for (int i = 0; i < gone.length; i++) {
            if (!gone[i]
                    && nearest[i] >= 0
                    && (first < 0 || distance(i, nearest[i]) < distance(first, nearest[first]))) {
                first = i;
            }
        }
        if (first < 0) {
            return false;
        }
        join(first, nearest[first]);
        return true;
    }

    private void join(int into, int other) {
        gone[other] = true;
        clusters.get(into).addAll(clusters.get(other));
        clusters.set(other, List.of());
        for (int k = 0; k < gone.length; k++) {
            if (!gone[k] && k != into) {
                float farther = Math.max(distance(into, k), distance(other, k));
                distances[Math.max(into, k)][Math.min(into, k)] = farther;
            }
        }
        // Distances only grow, so only who was nearest to one of the two has to look again.
        int[] before = Arrays.copyOf(nearest, nearest.length);
        for (int k = 0; k < gone.length; k++) {
            if (!gone[k] && (k == into || before[k] == into || before[k] == other)) {
                seekNearest(k);
            }
        }
    }
}
