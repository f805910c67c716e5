package de.ratwerk.cohort.partner;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.cohort.Member;
import de.ratwerk.cohort.partner.GroupProposal.Cover;
import de.ratwerk.cohort.partner.GroupProposal.Someone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups cover what they say, keep within their bounds, and are nearly as good as the best there are. */
class GroupsTest {
    private static final String[] TRAINING = {"broaden-training", "train-leaders", "train-on-trends"};

    @Test
    void whoHasWhatTheOthersNeedLeads() {
        Groups groups = groups(List.of(
                Cohorts.one("a")
                        .due(TRAINING)
                        .due("get-to-know-fim")
                        .population(9_000)
                        .member(),
                Cohorts.one("b")
                        .due(TRAINING)
                        .due("get-to-know-fim")
                        .population(9_000)
                        .member(),
                Cohorts.one("c").inPlace(TRAINING).population(5_000).member(),
                Cohorts.one("d").member()));
        assertThat(groups.proposals()).singleElement().satisfies(group -> {
            assertThat(group.members())
                    .containsExactly(
                            new Someone("c", "Ort c", 0, 0, 6),
                            new Someone("a", "Ort a", 4, 4, 0),
                            new Someone("b", "Ort b", 4, 4, 0));
            assertThat(group.partnerships()).isEqualTo(2);
            assertThat(group.covered()).isEqualTo(8);
            assertThat(group.had()).isEqualTo(6);
            assertThat(group.beyond()).isEqualTo(8);
            assertThat(group.sizeRatio()).isEqualTo(new BigDecimal("1.8"));
            assertThat(group.covers())
                    .extracting(Cover::action)
                    .contains("get-to-know-fim")
                    .hasSize(4);
            assertThat(group.covers().get(3).have()).isEmpty();
        });
        assertThat(groups.without()).containsExactly("d");
        assertThat(groups.needs()).isEqualTo(8);
        assertThat(groups.covered()).isEqualTo(8);
    }

    @Test
    void upkeepAloneFoundsNoGroup() {
        Member one = Cohorts.one("a")
                .due("keep-training-current", "keep-fibre-permanent")
                .member();
        Member other = Cohorts.one("b")
                .due("keep-training-current", "keep-fibre-permanent")
                .member();
        assertThat(groups(List.of(one, other)).proposals()).isEmpty();
        assertThat(groups(List.of(one, other)).needs()).isZero();
    }

    @Test
    void landsAndSizesStayTogetherWhereTheyCan() {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            members.add(Cohorts.one("nw" + i)
                    .due(TRAINING)
                    .ags("0500100" + i, "NW")
                    .population(8_000)
                    .member());
            members.add(Cohorts.one("by" + i)
                    .due(TRAINING)
                    .ags("0900100" + i, "BY")
                    .population(8_000)
                    .member());
            members.add(Cohorts.one("city" + i)
                    .due(TRAINING)
                    .ags("0500200" + i, "NW")
                    .population(90_000)
                    .member());
        }
        members.add(Cohorts.one("alone")
                .due(TRAINING)
                .ags("01001001", "SH")
                .population(8_000)
                .member());
        List<GroupProposal> proposals = groups(members).proposals();
        assertThat(proposals).hasSizeGreaterThanOrEqualTo(3).allSatisfy(group -> {
            assertThat(group.lands()).hasSize(1);
            assertThat(group.sizeRatio()).isLessThanOrEqualTo(BigDecimal.TEN);
        });
        members.add(Cohorts.one("lonely")
                .due(TRAINING)
                .ags("13001001", "MV")
                .population(800_000)
                .member());
        GroupProposal last = groups(members).proposals().get(proposals.size());
        assertThat(last.lands()).containsExactly("MV", "SH");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 40, 620})
    void everyGroupKeepsWithinTheBoundsAndCountsWhatItCovers(int size) {
        List<Member> members = Cohorts.random(size, size, 3);
        Groups groups = groups(members);
        Map<String, Integer> memberships = new HashMap<>();
        int beyond = 0;
        for (GroupProposal group : groups.proposals()) {
            assertThat(group.members()).hasSizeBetween(2, Groups.LARGEST);
            assertThat(group.partnerships()).isEqualTo(group.members().size() - 1);
            group.members().forEach(member -> memberships.merge(member.id(), 1, Integer::sum));
            assertThat(group.beyond())
                    .isGreaterThanOrEqualTo(
                            Groups.LEAST_PER_MEMBER * group.members().size())
                    .isEqualTo(pairs(group, Cover::beyond));
            assertThat(group.covered())
                    .isEqualTo(pairs(group, Cover::need))
                    .isEqualTo(
                            group.members().stream().mapToInt(Someone::covered).sum());
            beyond += group.beyond();
        }
        assertThat(memberships.values()).allMatch(count -> count <= Groups.MOST_GROUPS);
        assertThat(groups.covered()).isEqualTo(beyond).isLessThanOrEqualTo(groups.needs());
        assertThat(groups.without()).doesNotContainAnyElementsOf(memberships.keySet());
        assertThat(groups.without().size() + memberships.size()).isEqualTo(size);
        assertThat(groups.divided()).isEqualTo(size > Region.MOST_AT_ONCE);
    }

    /** Needs are told component by component; a pair of member and action counts once. What is planned belongs to another action. */
    private static int pairs(GroupProposal group, Function<Cover, List<String>> some) {
        Set<String> pairs = new HashSet<>();
        for (Cover cover : group.covers()) {
            boolean component = cover.component() != null
                    && !cover.action().equals(Sharing.POOL)
                    && !cover.action().equals(Sharing.MOVE);
            some.apply(cover)
                    .forEach(member ->
                            pairs.add(member + " " + (component ? action(member, cover.component()) : cover.action())));
        }
        return pairs.size();
    }

    private static String action(String member, String component) {
        return actions.get(member + " " + component);
    }

    private static final Map<String, String> actions = new HashMap<>();

    private static Groups groups(List<Member> members) {
        for (Member member : members) {
            member.components().forEach((name, component) -> {
                String lacking = switch (name) {
                    case "service-account", "eid" -> Sharing.CONNECT;
                    case "documentManagement" -> Sharing.INTRODUCE;
                    default -> Sharing.ADOPT;
                };
                actions.put(member.id() + " " + name, "planned".equals(component.usage()) ? Sharing.FINISH : lacking);
            });
        }
        return Partners.of(members, Cohorts.SHARING).groups();
    }

    /**
     * The guarantee that holds: where every group is tried and nothing but worth for cost decides, at least 1 - 1/e of the
     * best for the same cost. Without sizes and within a Land nothing else does, and any first so many groups are greedy too.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void greedyReachesItsShareOfTheBest(long seed) {
        List<Member> members =
                Cohorts.random(seed, 6, 1).stream().map(GroupsTest::sizeless).toList();
        List<int[]> found = new Search(Cohorts.SHARING, seats(members), 1_000, 0).groups();
        assertThat(share(members, found.subList(0, 2), 1_000)).isGreaterThanOrEqualTo(1 - 1 / Math.E);
    }

    /**
     * The other bounds take the guarantee away. What is left on small cohorts is measured, beside a best that need not keep
     * to a Land and to sizes: of 40 the worst reached 0.60 and the mean 0.91.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void greedyWithinTheBoundsIsNearlyAsGood(long seed) {
        List<Member> members = Cohorts.random(seed, 6, 2);
        List<int[]> found =
                new Search(Cohorts.SHARING, seats(members), Groups.MOST_GROUPS, Groups.LEAST_PER_MEMBER).groups();
        assertThat(share(members, found, Groups.MOST_GROUPS)).isGreaterThanOrEqualTo(0.6);
    }

    private static Member sizeless(Member member) {
        return new Member(
                member.id(),
                member.name(),
                true,
                member.ags(),
                member.kind(),
                "Land",
                null,
                null,
                "",
                null,
                0,
                Map.of(),
                member.due(),
                member.open(),
                member.inPlace(),
                member.components(),
                Map.of());
    }

    private static List<Seat> seats(List<Member> members) {
        List<Seat> seats = new ArrayList<>();
        members.forEach(member -> {
            seats.add(new Seat(member, Cohorts.SHARING));
            seats.get(seats.size() - 1).number = seats.size() - 1;
        });
        return seats;
    }

    private static double share(List<Member> members, List<int[]> found, int mostGroups) {
        List<Seat> seats = seats(members);
        int cost = found.stream().mapToInt(group -> Groups.cost(group.length)).sum();
        int best = best(seats, subsets(seats.size()), 0, new ArrayList<>(), cost, mostGroups);
        return best == 0 ? 1 : (double) worth(seats, found) / best;
    }

    private static int worth(List<Seat> seats, List<int[]> groups) {
        Coverage coverage = new Coverage(Cohorts.SHARING, seats);
        int worth = 0;
        for (int[] group : groups) {
            worth += coverage.gain(group).worth();
            coverage.add(group);
        }
        return worth;
    }

    private static List<int[]> subsets(int size) {
        return IntStream.range(0, 1 << size)
                .filter(set -> Integer.bitCount(set) >= 2 && Integer.bitCount(set) <= Groups.LARGEST)
                .mapToObj(set -> IntStream.range(0, size)
                        .filter(i -> (set >> i & 1) == 1)
                        .toArray())
                .toList();
    }

    private static int best(
            List<Seat> seats, List<int[]> subsets, int from, List<int[]> chosen, int cost, int mostGroups) {
        int best = worth(seats, chosen);
        for (int next = from; next < subsets.size(); next++) {
            int[] group = subsets.get(next);
            if (group.length <= cost && allowed(chosen, group, mostGroups)) {
                chosen.add(group);
                best = Math.max(best, best(seats, subsets, next + 1, chosen, cost - group.length, mostGroups));
                chosen.remove(chosen.size() - 1);
            }
        }
        return best;
    }

    private static boolean allowed(List<int[]> chosen, int[] group, int mostGroups) {
        return Arrays.stream(group)
                .allMatch(seat -> chosen.stream()
                                .filter(other -> Arrays.stream(other).anyMatch(member -> member == seat))
                                .count()
                        < mostGroups);
    }

    @Test
    void growingIsNearlyAsGoodAsTryingAll() {
        for (long seed = 1; seed <= 10; seed++) {
            List<Member> members = Cohorts.random(seed, Search.EVERY_GROUP, 1);
            List<Member> more = new ArrayList<>(members);
            // One who knows nothing is in no group, but makes the cohort too large to try all.
            more.add(Cohorts.one("nobody").member());
            assertThat(groups(more).covered())
                    .isGreaterThanOrEqualTo((int) (0.9 * groups(members).covered()));
        }
    }
}
