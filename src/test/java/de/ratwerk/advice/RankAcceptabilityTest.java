package de.ratwerk.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.ratwerk.advice.Advice.Robustness;
import de.ratwerk.rulebook.Rulebook.Sampling;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rank acceptability against shares of the simplex of weights that can be computed by hand. */
class RankAcceptabilityTest {
    private static final Ranking THREE = ranking("a", "b", "c");

    @Test
    void anActionThatIsBetterInEverythingIsAlwaysFirst() {
        List<Robustness> robustness = sampled(2, ranking("a", "b"), new double[] {1, 1}, new double[] {0.5, 0.9});
        assertThat(robustness.get(0).rankAcceptability()).containsExactly(share("1.0000"), share("0.0000"));
        assertThat(robustness.get(1).rankAcceptability()).containsExactly(share("0.0000"), share("1.0000"));
    }

    /** With two criteria a wins where w · 1 > (1 − w) · 0.5, that is w > 1/3: on two thirds of all weights. */
    @Test
    void withTwoCriteriaTheShareIsALength() {
        List<Robustness> robustness = sampled(2, ranking("a", "b"), new double[] {1, 0}, new double[] {0, 0.5});
        assertThat(robustness.get(0).rankAcceptability().get(0).doubleValue()).isCloseTo(2 / 3.0, within(0.015));
    }

    /** Each wins where its own criterion weighs most: on a third of the triangle. */
    @Test
    void withThreeCriteriaTheShareIsAnArea() {
        List<Robustness> robustness =
                sampled(3, THREE, new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1});
        robustness.forEach(each -> {
            assertThat(each.rankAcceptability())
                    .allSatisfy(share -> assertThat(share.doubleValue()).isCloseTo(1 / 3.0, within(0.015)));
            assertThat(each.topThree()).isEqualByComparingTo("1");
        });
    }

    @Test
    void theSameSeedGivesTheSameShares() {
        double[][] values = {{0.3, 0.9, 0.1}, {0.8, 0.2, 0.4}, {0.5, 0.5, 0.5}};
        assertThat(sampled(3, THREE, values)).isEqualTo(sampled(3, THREE, values));
    }

    private static Ranking ranking(String... ids) {
        return new Ranking(
                java.util.Arrays.stream(ids).map(RankingTest::action).toList(),
                List.of(RankingTest.phase("all", 0, 99)));
    }

    private static List<Robustness> sampled(int criteria, Ranking ranking, double[]... values) {
        return new RankAcceptability(criteria, new Sampling(10_000, 412)).of(ranking, List.of(values));
    }

    private static BigDecimal share(String share) {
        return new BigDecimal(share);
    }
}
