package de.ratwerk.cohort.cluster;

import com.fasterxml.jackson.annotation.JsonValue;
import de.ratwerk.cohort.Member;
import de.ratwerk.text.Constants;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Which members of a cohort have the same needs. Two are alike by the share of the actions due for either that are due for
 * both (Jaccard 1901). They are clustered with complete linkage, cut at one half, so that <i>any two members of a cluster share
 * at least half of the actions that are due for either</i>. Members with the very same actions due are compared only once, so
 * the work depends on how many different sets of actions there are; with more than {@link #MOST_SETS} of them a single pass takes
 * the place of the linkage ({@link Method#PASS}), with the same promise. The order of the members does not matter; ties go to the
 * first by id.
 *
 * <p>What is open is neither due nor not. Of whom more actions are open than due, too little is known to compare them.
 *
 * @param clusters the clusters of two and more, the largest first, then by their first id
 * @param singles the ids of the members that are like nobody else, sorted
 * @param nothingDue the ids of those for whom nothing is due and not more is open, sorted
 * @param tooLittleKnown the ids of those of whom more actions are open than due, sorted
 * @param sets how many different sets of actions were compared
 * @param method how they were clustered
 */
public record Clusters(
        List<Cluster> clusters,
        List<String> singles,
        List<String> nothingDue,
        List<String> tooLittleKnown,
        int sets,
        Method method) {
    /** As many different sets are linked; their distances take n²/2 numbers, 32 MB at this bound. */
    public static final int MOST_SETS = 4_000;

    /** What two sets of a cluster may differ in at the most. */
    static final double CUT = 0.5;

    /** How members were clustered. */
    public enum Method {
        /** Complete linkage. */
        LINKAGE,
        /** One pass: each set joins the cluster that it fits best, the most frequent sets first. */
        PASS;

        /** The name in files. */
        @JsonValue
        public String code() {
            return Constants.name(this);
        }
    }

    /** The clusters of a cohort, whose members may come in any order. */
    public static Clusters of(Iterable<Member> members) {
        return of(members, MOST_SETS);
    }

    static Clusters of(Iterable<Member> members, int mostSets) {
        List<String> nothingDue = new ArrayList<>();
        List<String> tooLittleKnown = new ArrayList<>();
        Collected collected = new Collected();
        for (Member member : members) {
            if (member.open().size() > member.due().size()) {
                tooLittleKnown.add(member.id());
            } else if (member.due().isEmpty()) {
                nothingDue.add(member.id());
            } else {
                collected.add(member);
            }
        }
        Collections.sort(nothingDue);
        Collections.sort(tooLittleKnown);
        return clustered(collected, nothingDue, tooLittleKnown, mostSets);
    }

    private static Clusters clustered(
            Collected collected, List<String> nothingDue, List<String> tooLittleKnown, int mostSets) {
        List<NeedSet> sets = collected.sets();
        Method method = sets.size() > mostSets ? Method.PASS : Method.LINKAGE;
        List<List<NeedSet>> found = method == Method.PASS
                ? Passing.of(
                        sets.stream()
                                .sorted(Comparator.comparingInt(set -> -set.members.size()))
                                .toList(),
                        CUT)
                : CompleteLinkage.of(sets, CUT);
        Described described = new Described(collected.actions(), sets);
        List<Cluster> clusters = new ArrayList<>();
        List<String> singles = new ArrayList<>();
        found.stream().sorted(LARGEST_FIRST).forEach(some -> {
            if (size(some) == 1) {
                singles.add(first(some));
            } else {
                clusters.add(described.cluster(clusters.size() + 1, some));
            }
        });
        return new Clusters(
                List.copyOf(clusters),
                singles.stream().sorted().toList(),
                List.copyOf(nothingDue),
                List.copyOf(tooLittleKnown),
                sets.size(),
                method);
    }

    private static final Comparator<List<NeedSet>> LARGEST_FIRST =
            Comparator.<List<NeedSet>>comparingInt(some -> -size(some)).thenComparing(Clusters::first);

    private static int size(List<NeedSet> sets) {
        return sets.stream().mapToInt(set -> set.members.size()).sum();
    }

    private static String first(List<NeedSet> sets) {
        return sets.stream()
                .map(set -> set.members.get(0))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
