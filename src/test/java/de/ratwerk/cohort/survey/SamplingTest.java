package de.ratwerk.cohort.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic of chance, held to published examples and to sums that can be done by hand. */
class SamplingTest {
    private static final Offset<Double> AS_PRINTED = within(0.00005);

    /** R. G. Newcombe, Two-Sided Confidence Intervals for the Single Proportion, Statistics in Medicine 17 (1998), table I. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    void wilsonsIntervalIsThatOfThePublishedExamples(int yes, int of, double from, double to) {
        Interval interval = Sampling.wilson((double) yes / of, of);
        assertThat(interval.from()).isCloseTo(from, AS_PRINTED);
        assertThat(interval.to()).isCloseTo(to, AS_PRINTED);
    }

    /** R. G. Newcombe, Interval Estimation for the Difference Between Independent Proportions (1998), table II. */
    @ParameterizedTest
    @CsvSource({"56, 70, 48, 80, 0.0524, 0.3339", "9, 10, 3, 10, 0.1705, 0.8090", "10, 10, 0, 10, 0.6075, 1"})
    void theIntervalOfADifferenceIsThatOfThePublishedExamples(
            int one, int ofOne, int other, int ofOther, double from, double to) {
        Interval interval = Sampling.difference((double) one / ofOne, ofOne, (double) other / ofOther, ofOther);
        assertThat(interval.from()).isCloseTo(from, AS_PRINTED);
        assertThat(interval.to()).isCloseTo(to, AS_PRINTED);
    }

    @Test
    void tailsAreThoseOfFourTossesOfACoin() {
        double[] atMost = {1 / 16.0, 5 / 16.0, 11 / 16.0, 15 / 16.0, 1};
        for (int yes = 0; yes <= 4; yes++) {
            assertThat(Sampling.atMost(yes, 4, 0.5)).isCloseTo(atMost[yes], within(1e-12));
            assertThat(Sampling.atLeast(4 - yes, 4, 0.5)).isCloseTo(atMost[yes], within(1e-12));
        }
    }

    @Test
    void tailsOfManyAddUpAndStayNumbers() {
        for (double chance : new double[] {0.0001, 0.3, 0.9999}) {
            for (long of : new long[] {1, 412, 1_000_000}) {
                for (long yes : new long[] {0, of / 3, of - 1}) {
                    double both = Sampling.atMost(yes, of, chance) + Sampling.atLeast(yes + 1, of, chance);
                    assertThat(both).as(yes + " of " + of).isCloseTo(1, within(1e-9));
                }
            }
        }
        assertThat(Sampling.atLeast(0, 412, 0.3)).isCloseTo(1, within(1e-12));
    }
}
