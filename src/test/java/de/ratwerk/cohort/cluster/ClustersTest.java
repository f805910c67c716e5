package de.ratwerk.cohort.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.cohort.Member;
import de.ratwerk.cohort.Member.Due;
import de.ratwerk.cohort.Member.Open;
import de.ratwerk.cohort.cluster.Cluster.Difference;
import de.ratwerk.cohort.cluster.Cluster.Often;
import de.ratwerk.cohort.partner.Outlooks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is in a cluster shares at least half with anybody else in it, and all are told somewhere once. */
class ClustersTest {
    @Test
    void twoThatShareHalfAreAlikeAndTwoThatShareLessAreNot() {
        Clusters clusters = Clusters.of(List.of(
                member("a", "x", "y", "z"), member("b", "x", "y", "w"), member("c", "p", "q"), member("d", "p", "r")));
        assertThat(clusters.clusters()).singleElement().satisfies(cluster -> {
            assertThat(cluster.members()).containsExactly("a", "b");
            assertThat(cluster.leastAlike()).isEqualTo(new BigDecimal("0.50"));
            assertThat(cluster.all()).containsExactly("x", "y");
            assertThat(cluster.most()).isEmpty();
        });
        assertThat(clusters.singles()).containsExactly("c", "d");
    }

    @Test
    void theNearestComeTogetherFirst() {
        Clusters clusters = Clusters.of(List.of(
                member("a", "1", "2", "3", "4"),
                member("b", "1", "2", "3", "5", "6"),
                member("c", "1", "2", "3", "5", "6", "7"),
                member("d", "1", "2", "3", "4", "8")));
        assertThat(clusters.clusters())
                .extracting(Cluster::members)
                .containsExactly(List.of("a", "d"), List.of("b", "c"));
    }

    @Test
    void tellsWhatMostShareAndHowTheyDiffer() {
        Clusters clusters = Clusters.of(List.of(
                member("a", "x", "y", "z"),
                member("b", "x", "y", "z"),
                member("c", "x", "y"),
                member("d", "p", "z"),
                member("e", "p", "z", "x")));
        Cluster first = clusters.clusters().get(0);
        assertThat(first.all()).containsExactly("x", "y");
        assertThat(first.most()).containsExactly(new Often("z", 2));
        assertThat(first.differs())
                .containsExactly(
                        new Difference("p", 0, 2, 2, new BigDecimal("0.00")),
                        new Difference("y", 3, 0, 2, null),
                        new Difference("x", 3, 1, 2, new BigDecimal("2.00")),
                        new Difference("z", 2, 2, 2, new BigDecimal("0.67")));
    }

    @Test
    void nothingDueIsNotTheSameAsTooLittleKnown() {
        Clusters clusters = Clusters.of(List.of(
                member("fine"),
                open(member("unknown"), 20),
                open(member("hardly", "x", "y"), 3),
                open(member("half", "x", "y"), 2)));
        assertThat(clusters.nothingDue()).containsExactly("fine");
        assertThat(clusters.tooLittleKnown()).containsExactly("hardly", "unknown");
        assertThat(clusters.singles()).containsExactly("half");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10_000})
    void anyTwoOfAClusterShareHalfAndEverybodyIsToldOnce(int mostSets) {
        for (long seed = 1; seed <= 5; seed++) {
            List<Member> members = random(seed, 150);
            Clusters clusters = Clusters.of(members, mostSets);
            assertThat(clusters.method()).isEqualTo(mostSets == 0 ? Clusters.Method.PASS : Clusters.Method.LINKAGE);
            Map<String, Set<String>> due = due(members);
            for (Cluster cluster : clusters.clusters()) {
                assertThat(cluster.members()).hasSizeGreaterThan(1);
                cluster.members()
                        .forEach(one -> cluster.members().forEach(other -> {
                            Set<String> both = new HashSet<>(due.get(one));
                            both.retainAll(due.get(other));
                            Set<String> either = new HashSet<>(due.get(one));
                            either.addAll(due.get(other));
                            assertThat(2 * both.size()).isGreaterThanOrEqualTo(either.size());
                        }));
            }
            assertThat(told(clusters)).containsExactlyInAnyOrderElementsOf(due.keySet());
        }
    }

    /** No two clusters of the linkage could be one; the pass may leave such. */
    @Test
    void noTwoClustersCouldBeOne() {
        List<Member> members = random(9, 120);
        Clusters clusters = Clusters.of(members);
        Map<String, Set<String>> due = due(members);
        List<List<String>> all = new ArrayList<>();
        clusters.clusters().forEach(cluster -> all.add(cluster.members()));
        clusters.singles().forEach(single -> all.add(List.of(single)));
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                List<String> one = all.get(i);
                List<String> other = all.get(j);
                assertThat(one.stream().allMatch(a -> other.stream().allMatch(b -> alike(due.get(a), due.get(b)))))
                        .isFalse();
            }
        }
    }

    private static boolean alike(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return 2 * both >= one.size() + other.size() - both;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10_000})
    void theOrderOfTheMembersDoesNotMatter(int mostSets) {
        List<Member> members = new ArrayList<>(random(3, 100));
        Clusters before = Clusters.of(members, mostSets);
        Collections.shuffle(members, new Random(4));
        assertThat(Clusters.of(members, mostSets)).isEqualTo(before);
    }

    @Test
    void syntheticMunicipalitiesHaveNeedsInCommon() {
        Clusters clusters = Clusters.of(Outlooks.members(200, 0));
        assertThat(clusters.clusters())
                .isNotEmpty()
                .allSatisfy(cluster -> assertThat(cluster.all()).isNotEmpty());
        assertThat(clusters.tooLittleKnown()).isEmpty();
        assertThat(Clusters.of(Outlooks.members(50, 1)).tooLittleKnown()).hasSize(50);
    }

    private static Stream<String> told(Clusters clusters) {
        return Stream.of(
                        clusters.clusters().stream().flatMap(cluster -> cluster.members().stream()),
                        clusters.singles().stream(),
                        clusters.nothingDue().stream(),
                        clusters.tooLittleKnown().stream())
                .flatMap(ids -> ids);
    }

    private static Map<String, Set<String>> due(List<Member> members) {
        Map<String, Set<String>> due = new TreeMap<>();
        members.forEach(member -> {
            Set<String> actions = new HashSet<>();
            member.due().forEach(action -> actions.add(action.id()));
            due.put(member.id(), actions);
        });
        return due;
    }

    /** Members around a few kinds of place, so that there is something to find. */
    private static List<Member> random(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Member> members = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            long kind = new SplittableRandom(random.nextInt(6)).nextLong();
            List<String> due = new ArrayList<>();
            for (int action = 0; action < 70; action++) {
                boolean usual = (kind >> action % 64 & 1) == 1;
                if (random.nextInt(10) == 0 ? !usual : usual) {
                    due.add("do-" + action);
                }
            }
            members.add(member("ort-" + number, due.toArray(String[]::new)));
        }
        return members;
    }

    private static Member open(Member member, int count) {
        List<Open> open = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            open.add(new Open("open-" + i, List.of()));
        }
        return with(member.id(), member.due(), open);
    }

    private static Member member(String id, String... due) {
        return with(
                id,
                Stream.of(due)
                        .map(action -> new Due(action, "now", BigDecimal.ONE))
                        .toList(),
                List.of());
    }

    private static Member with(String id, List<Due> due, List<Open> open) {
        return new Member(
                id, id, true, null, null, null, null, null, "", null, 0, Map.of(), due, open, List.of(), Map.of(),
                Map.of());
    }
}
