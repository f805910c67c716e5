package de.ratwerk.advice.rank;

import static de.ratwerk.advice.rank.Drafts.action;
import static de.ratwerk.advice.rank.Drafts.phase;
import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Phase;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final List<Phase> PHASES = List.of(phase("now", 50, 2), phase("next", 30, 2), phase("later", 0, 99));

    @Test
    void theHigherScoreComesFirstAndTiesGoById() {
        assertThat(order(new double[] {10, 40, 40}, "a", "b", "c")).containsExactly("b", "c", "a");
    }

    @Test
    void whatAnUrgentActionRequiresComesBeforeItHoweverLowItsScore() {
        Ranking ranking = new Ranking(List.of(action("a"), action("b", "c"), action("c")), PHASES);
        assertThat(names(ranking, 60, 90, 5)).containsExactly("c", "b", "a");
    }

    @Test
    void urgencyReachesThroughAChainOfRequirements() {
        Ranking ranking = new Ranking(List.of(action("a", "b"), action("b", "c"), action("c"), action("d")), PHASES);
        assertThat(names(ranking, 90, 20, 10, 50)).containsExactly("c", "b", "a", "d");
    }

    @Test
    void aRequirementThatIsNotDueDoesNotHold() {
        Ranking ranking = new Ranking(List.of(action("a", "not-due"), action("b")), PHASES);
        assertThat(names(ranking, 90, 20)).containsExactly("a", "b");
    }

    @Test
    void aPhaseTakesWhatReachesItsScoreUntilItIsFull() {
        Ranking ranking = new Ranking(List.of(action("a"), action("b"), action("c"), action("d"), action("e")), PHASES);
        Ranking.Order order = ranking.by(new double[] {50, 80, 60, 29, 30});
        assertThat(order.phases()).containsExactly(1, 0, 0, 2, 1);
    }

    @Test
    void nothingStandsInAnEarlierPhaseThanWhatItRequires() {
        Ranking ranking = new Ranking(List.of(action("a", "b"), action("b"), action("c")), PHASES);
        Ranking.Order order = ranking.by(new double[] {10, 10, 80});
        assertThat(order.phases()).containsExactly(2, 2, 0);
        assertThat(order.order()).containsExactly(2, 1, 0);
    }

    /** Few different scores make many ties, where requirements and ids decide; phases need not be in any order. */
    @Test
    void findsTheSameAsTheSlowWay() {
        SplittableRandom random = new SplittableRandom(20);
        for (int round = 0; round < 5_000; round++) {
            int n = random.nextInt(9);
            List<Action> actions = Drafts.tangled(random, n, 0.25);
            List<Phase> phases = List.of(
                    phase("now", random.nextInt(12), 1 + random.nextInt(3)),
                    phase("next", random.nextInt(12), 1 + random.nextInt(3)),
                    phase("later", random.nextInt(12), 99));
            double[] scores = random.ints(n, 0, 8).asDoubleStream().toArray();
            Ranking.Order found = new Ranking(actions, phases).by(scores);
            assertThat(PlainRanking.same(found, PlainRanking.of(actions, phases, scores)))
                    .as("%s %s", actions, Arrays.toString(scores))
                    .isTrue();
        }
    }

    @Test
    void aTieInDecimalsIsATieInBinaryFractions() {
        Ranking ranking = new Ranking(List.of(action("a"), action("b")), PHASES);
        assertThat(names(ranking, 30, (0.1 + 0.2) * 100)).containsExactly("a", "b");
    }

    private static List<String> order(double[] scores, String... ids) {
        Ranking ranking = new Ranking(Arrays.stream(ids).map(Drafts::action).toList(), PHASES);
        return names(ranking, scores);
    }

    private static List<String> names(Ranking ranking, double... scores) {
        return IntStream.of(ranking.by(scores).order())
                .mapToObj(i -> String.valueOf((char) ('a' + i)))
                .toList();
    }
}
