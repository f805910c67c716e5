package de.ratwerk.advice.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.ratwerk.advice.robust.Robustness.Firmness;
import de.ratwerk.rulebook.WeightSpace;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rank acceptability against shares of the simplex of weights that can be computed by hand. */
class AnalysisTest {

    @Test
    void anActionThatIsBetterInEverythingIsAlwaysFirst() {
        List<Firmness> firmness = firmness(new double[] {1, 1}, new double[] {0.5, 0.9});
        assertThat(firmness.get(0).rankAcceptability()).containsExactly(share("1.0000"), share("0.0000"));
        assertThat(firmness.get(1).rankAcceptability()).containsExactly(share("0.0000"), share("1.0000"));
        assertThat(firmness.get(1).centralWeights()).isNull();
        assertThat(firmness.get(0).swap().change()).isNull();
    }

    /** With two criteria a wins where w · 1 > (1 − w) · 0.5, that is w > 1/3: on two thirds of all weights. */
    @Test
    void withTwoCriteriaTheShareIsALength() {
        List<Firmness> firmness = firmness(new double[] {1, 0}, new double[] {0, 0.5});
        assertThat(firmness.get(0).rankAcceptability().get(0).doubleValue()).isCloseTo(2 / 3.0, within(0.015));
        assertThat(firmness.get(0).centralWeights().get("c1").doubleValue()).isCloseTo(2 / 3.0, within(0.015));
        assertThat(firmness.get(1).centralWeights().get("c1").doubleValue()).isCloseTo(1 / 6.0, within(0.015));
    }

    /** Each wins where its own criterion weighs most: on a third of the triangle. */
    @Test
    void withThreeCriteriaTheShareIsAnArea() {
        Robustness robustness = Sketch.of(
                        WeightSpace.ALL, new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1})
                .robustness();
        robustness.actions().forEach(each -> {
            assertThat(each.rankAcceptability())
                    .allSatisfy(share -> assertThat(share.doubleValue()).isCloseTo(1 / 3.0, within(0.015)));
            assertThat(each.topThree()).isEqualByComparingTo("1");
        });
        assertThat(robustness.firstThree().remain()).isEqualByComparingTo("1");
        assertThat(robustness.firstThree().inOrder().doubleValue()).isCloseTo(1 / 6.0, within(0.015));
    }

    @Test
    void theFirstThreeRemainOnlyWhereTheFourthIsNotAmongThem() {
        Robustness robustness = Sketch.of(
                        WeightSpace.ALL,
                        new double[] {1, 0},
                        new double[] {0.9, 0},
                        new double[] {0.8, 0},
                        new double[] {0, 0.4})
                .robustness();
        // The fourth stays behind where 0.4 · (1 − w) < 0.8 · w, that is w > 1/3.
        assertThat(robustness.firstThree().remain().doubleValue()).isCloseTo(2 / 3.0, within(0.015));
        assertThat(robustness.firstThree().inOrder())
                .isEqualTo(robustness.firstThree().remain());
    }

    @Test
    void theSameSeedGivesTheSameShares() {
        double[][] values = {{0.3, 0.9, 0.1}, {0.8, 0.2, 0.4}, {0.5, 0.5, 0.5}};
        assertThat(Sketch.of(WeightSpace.ALL, values).robustness())
                .isEqualTo(Sketch.of(WeightSpace.ALL, values).robustness());
    }

    @Test
    void withoutActionsThereIsNothingToSay() {
        assertThat(Sketch.of(WeightSpace.ALL).robustness().actions()).isEmpty();
    }

    private static List<Firmness> firmness(double[]... values) {
        return Sketch.of(WeightSpace.ALL, values).robustness().actions();
    }

    private static BigDecimal share(String share) {
        return new BigDecimal(share);
    }
}
