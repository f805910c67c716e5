package de.ratwerk.cohort.partner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Proposals of groups that cover the most of what is due with the fewest partnerships.
 *
 * <p><b>What counts.</b> A <i>need</i> is a pair of a member and an action that is due for it and can be shared, save mere
 * upkeep. A group <i>covers</i> a need if somebody in it has what the action is due for, or if at least one other in it needs
 * the same; for an action about components it is enough that this holds for one of those that make it due. A <i>partnership</i>
 * is a pair of municipalities that work together. A group takes one between its leading member and each other: n − 1. Its
 * <i>cost</i> is n: the partnerships and one more for setting it up, as somebody has to lead and an agreement has to be made
 * whatever the number of members. (With n − 1 alone, a cohort would always be told to fall into pairs.) A group's <i>worth</i>
 * is the number of needs that it covers and no group before, and again the number of those that somebody in it has and nobody in
 * a group before: what can be copied counts twice as much as what has to be made together.
 *
 * <p><b>How they are found.</b> Greedily: the group with the most worth for its cost, then the next beside it, until none covers
 * at least {@link #LEAST_PER_MEMBER} further needs for each of its members. Ties go to the smaller group, to the one nearer in
 * size, to the ids. A member is in at most {@link #MOST_GROUPS} groups. Groups stay within a Land, as joint bodies across its
 * border need more than an agreement, and the largest municipality in one has at most ten times the people of the smallest, as
 * their needs and means differ too much otherwise; at last those that are in no group are tried without these two bounds. A
 * Land or a size that is unknown keeps nobody apart. Where at most twelve are sought among, all groups of two to five are tried; otherwise a group grows from each
 * member, taking in whoever adds the most.
 *
 * <p><b>How good that is.</b> Worth is a monotone and submodular function of the set of groups: for each need it is the better of
 * 0, 1 and 2 that a group reaches. So, where all groups are tried and nothing but worth for cost decides, the greedy choice has
 * at least 1 − 1/e of the worth of any choice of groups with the same cost: among the groups of the best choice there is always
 * one that closes as large a share of what is still missing as its cost is of all (Nemhauser, Wolsey and Fisher 1978; for costs,
 * Khuller, Moss and Naor 1999; the rule of most per cost is Chvátal's for set cover, 1979). The other bounds and growing
 * instead of trying all are not under this guarantee; on small cohorts, where
 * the best can be found by trying everything, the tests measure them.
 *
 * @param proposals the groups, region by region, in the order in which they were found
 * @param needs how many needs there are
 * @param covered how many of them the proposals cover
 * @param partnerships how many partnerships they take
 * @param without the ids of the members that are in no proposal, sorted
 * @param divided whether the cohort was too large to be sought through as one, so that groups stay within a Kreis
 * @param limits what bounded the search
 */
public record Groups(
        List<GroupProposal> proposals,
        int needs,
        int covered,
        int partnerships,
        List<String> without,
        boolean divided,
        Limits limits) {
    /** How many members a group has at the most. */
    public static final int LARGEST = 5;

    /** How many times as large as the smallest the largest municipality of a group is at the most. */
    public static final int MOST_SIZE_RATIO = 10;

    /** In how many groups a member is at the most. */
    public static final int MOST_GROUPS = 2;

    /** How many needs, for each of its members, a group covers beyond those before it at the least. */
    public static final int LEAST_PER_MEMBER = 2;

    /**
     * What bounds the search, for a document to tell.
     *
     * @param largest how many members a group has at the most
     * @param mostSizeRatio how many times as large as its smallest municipality its largest is at the most
     * @param mostGroups in how many groups a member is at the most
     * @param leastPerMember how many needs for each member a group adds at the least
     * @param mostAtOnce how many members a cohort has at the most that is sought through as one
     * @param mostInPart how many of a Kreis are sought among at the most in a cohort that is divided
     * @param mostWithoutKey how many of those without an official key are sought among at the most in such a cohort
     */
    public record Limits(
            int largest,
            int mostSizeRatio,
            int mostGroups,
            int leastPerMember,
            int mostAtOnce,
            int mostInPart,
            int mostWithoutKey) {
        static final Limits USUAL = new Limits(
                LARGEST,
                MOST_SIZE_RATIO,
                MOST_GROUPS,
                LEAST_PER_MEMBER,
                Region.MOST_AT_ONCE,
                Region.MOST_IN_PART,
                Region.MOST_WITHOUT_KEY);
    }

    /** What a group of so many members costs. */
    static int cost(int members) {
        return members;
    }

    static Groups of(Seat[] seats, Sharing sharing) {
        // Regions have nothing to do with each other, so they are sought through side by side.
        List<Found> found = Region.of(seats).entrySet().parallelStream()
                .map(region -> Found.in(region.getKey(), region.getValue(), sharing))
                .toList();
        List<GroupProposal> proposals = new ArrayList<>();
        for (Found some : found) {
            Proposing proposing = new Proposing(sharing, some.region(), some.seats());
            some.groups().forEach(group -> proposals.add(proposing.next(group, proposals.size() + 1)));
        }
        return new Groups(
                List.copyOf(proposals),
                found.stream().mapToInt(Found::needs).sum(),
                found.stream().mapToInt(Found::met).sum(),
                proposals.stream().mapToInt(GroupProposal::partnerships).sum(),
                found.stream().flatMap(Found::without).sorted().toList(),
                seats.length > Region.MOST_AT_ONCE,
                Limits.USUAL);
    }

    /** What was found in a region. */
    private record Found(Region region, List<Seat> seats, List<int[]> groups, int needs, int met) {
        static Found in(Region region, List<Seat> seats, Sharing sharing) {
            Search search = new Search(sharing, seats, MOST_GROUPS, LEAST_PER_MEMBER);
            List<int[]> groups = search.groups();
            return new Found(
                    region,
                    seats,
                    groups,
                    search.coverage().needs(),
                    search.coverage().met());
        }

        Stream<String> without() {
            boolean[] placed = new boolean[seats.size()];
            groups.forEach(group -> Arrays.stream(group).forEach(seat -> placed[seat] = true));
            return IntStream.range(0, placed.length)
                    .filter(seat -> !placed[seat])
                    .mapToObj(seat -> seats.get(seat).id);
        }
    }
}
