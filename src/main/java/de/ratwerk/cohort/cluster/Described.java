package de.ratwerk.cohort.cluster;

import de.ratwerk.cohort.cluster.Cluster.Difference;
import de.ratwerk.cohort.cluster.Cluster.Often;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says of a cluster what its members share and how they differ from the others. */
final class Described {
    /** Shares that differ by less are not worth a word. */
    private static final double CLEARLY = 0.25;

    /** So many differences tell a cluster apart. */
    private static final int DIFFERENCES = 5;

    private final List<String> actions;
    private final int[] total;
    private final int compared;

    /**
     * @param actions the ids of the actions, by number
     * @param all all sets that were compared
     */
    Described(List<String> actions, List<NeedSet> all) {
        this.actions = actions;
        this.total = counts(all);
        this.compared = members(all);
    }

    private int[] counts(List<NeedSet> sets) {
        int[] counts = new int[actions.size()];
        for (NeedSet set : sets) {
            for (int action = 0; action < counts.length; action++) {
                counts[action] += set.has(action) ? set.members.size() : 0;
            }
        }
        return counts;
    }

    private static int members(List<NeedSet> sets) {
        return sets.stream().mapToInt(set -> set.members.size()).sum();
    }

    Cluster cluster(int number, List<NeedSet> sets) {
        int[] counts = counts(sets);
        int size = members(sets);
        List<String> all = new ArrayList<>();
        List<Often> most = new ArrayList<>();
        for (int action = 0; action < counts.length; action++) {
            if (counts[action] == size) {
                all.add(actions.get(action));
            } else if (2 * counts[action] > size) {
                most.add(new Often(actions.get(action), counts[action]));
            }
        }
        most.sort(Comparator.comparingInt((Often often) -> -often.count()).thenComparing(Often::action));
        return new Cluster(
                number,
                sets.stream().flatMap(set -> set.members.stream()).sorted().toList(),
                leastAlike(sets),
                List.copyOf(all),
                List.copyOf(most),
                differences(counts, size));
    }

    private static BigDecimal leastAlike(List<NeedSet> sets) {
        double farthest = 0;
        for (NeedSet one : sets) {
            for (NeedSet other : sets) {
                farthest = one == other ? farthest : Math.max(farthest, one.distance(other));
            }
        }
        return BigDecimal.valueOf(1 - farthest).setScale(2, RoundingMode.HALF_UP);
    }

    private List<Difference> differences(int[] counts, int size) {
        int others = compared - size;
        List<Difference> differences = new ArrayList<>();
        for (int action = 0; action < counts.length && others > 0; action++) {
            Difference difference = difference(action, counts[action], size, others);
            if (Math.abs(apart(difference, size)) >= CLEARLY) {
                differences.add(difference);
            }
        }
        differences.sort(Comparator.comparingDouble((Difference difference) -> -Math.abs(apart(difference, size)))
                .thenComparing(Difference::action));
        return List.copyOf(differences.subList(0, Math.min(differences.size(), DIFFERENCES)));
    }

    private Difference difference(int action, int here, int size, int others) {
        int elsewhere = total[action] - here;
        BigDecimal lift = elsewhere == 0
                ? null
                : BigDecimal.valueOf((long) here * others)
                        .divide(BigDecimal.valueOf((long) elsewhere * size), 2, RoundingMode.HALF_UP);
        return new Difference(actions.get(action), here, elsewhere, others, lift);
    }

    private static double apart(Difference difference, int size) {
        return (double) difference.here() / size - (double) difference.elsewhere() / difference.of();
    }
}
