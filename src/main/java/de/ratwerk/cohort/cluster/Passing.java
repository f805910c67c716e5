package de.ratwerk.cohort.cluster;

import java.util.ArrayList;
import java.util.List;

/**
 * One pass over sets, for more of them than {@link CompleteLinkage} has memory for: each joins the cluster whose farthest set is
 * nearest, if that is near enough, or opens one of its own. In no cluster are two farther apart than the cut, as there; but
 * whoever comes first has more say, and there may be more and smaller clusters than need be.
 */
final class Passing {
    private Passing() {}

    static List<List<NeedSet>> of(List<NeedSet> sets, double cut) {
        List<List<NeedSet>> clusters = new ArrayList<>();
        for (NeedSet set : sets) {
            List<NeedSet> best = null;
            double nearest = Math.nextUp(cut);
            for (List<NeedSet> cluster : clusters) {
                double farthest = farthest(set, cluster, nearest);
                if (farthest < nearest) {
                    best = cluster;
                    nearest = farthest;
                }
            }
            if (best == null) {
                best = new ArrayList<>();
                clusters.add(best);
            }
            best.add(set);
        }
        return clusters;
    }

    /** The largest distance, or any that is not below the bound. */
    private static double farthest(NeedSet set, List<NeedSet> cluster, double bound) {
        double farthest = 0;
        for (NeedSet other : cluster) {
            farthest = Math.max(farthest, set.distance(other));
            if (farthest >= bound) {
                return farthest;
            }
        }
        return farthest;
    }
}
