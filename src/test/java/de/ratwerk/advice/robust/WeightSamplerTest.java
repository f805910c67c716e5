package de.ratwerk.advice.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.ratwerk.problem.Place;
import de.ratwerk.rulebook.Rulebook.Sampling;
import de.ratwerk.rulebook.WeightSpace;
import de.ratwerk.rulebook.WeightSpace.Interval;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class WeightSamplerTest {
    private static final int SAMPLES = 2_000;

    /** So a seed goes on giving the same weights. */
    @Test
    void theNumbersAreThoseThatTheLibraryMakesOfASeed() {
        long[] seeds = new SplittableRandom(61).longs(200).toArray();
        seeds[0] = 0;
        seeds[1] = 412;
        seeds[2] = Long.MIN_VALUE;
        for (long seed : seeds) {
            UniformRandomProvider expected = RandomSource.XO_SHI_RO_256_PP.create(seed);
            UniformRandomProvider found = WeightSampler.random(seed);
            for (int i = 0; i < 20; i++) {
                assertThat(found.nextLong()).isEqualTo(expected.nextLong());
            }
        }
    }

    @Test
    void allWeightsLieWithinTheirBoundsAndSumToOne() {
        double[][] drawn = drawn(0.1, 0.5, 0, 0.3, 0.2, 0.2, 0.05, 0.9);
        assertThat(List.of(drawn)).hasSize(SAMPLES).allSatisfy(weights -> {
            assertThat(weights[0]).isBetween(0.1, 0.5);
            assertThat(weights[1]).isBetween(0.0, 0.3);
            assertThat(weights[2]).isEqualTo(0.2);
            assertThat(weights[3]).isBetween(0.05, 0.7);
            assertThat(DoubleStream.of(weights).sum()).isCloseTo(1, within(1e-12));
        });
    }

    /** Above the lower bounds, which are 0.15 then, hardly one draw in three thousand would lie below the upper ones. */
    @Test
    void upperBoundsThatLeaveLittleRoomAreNoObstacle() {
        assertThat(List.of(drawn(0, 0.17, 0, 0.17, 0, 0.17, 0, 0.17, 0, 0.17, 0, 0.17)))
                .hasSize(SAMPLES)
                .allSatisfy(weights -> {
                    assertThat(weights).doesNotHaveDuplicates();
                    assertThat(Arrays.stream(weights))
                            .allSatisfy(weight -> assertThat(weight).isBetween(0.15, 0.17));
                });
    }

    /** Two of 2,000 drawn one after the other are 0.4 apart on average, in shares that move. */
    @Test
    void weightsThatAreMuchAlikeComeOneAfterTheOther() {
        double[][] drawn = drawn(0, 1, 0, 1, 0, 1);
        double apart = 0;
        for (int i = 1; i < drawn.length; i++) {
            for (int j = 0; j < drawn[i].length; j++) {
                apart += Math.abs(drawn[i][j] - drawn[i - 1][j]) / 2;
            }
        }
        assertThat(apart / (drawn.length - 1)).isLessThan(0.05);
    }

    private static double[][] drawn(double... bounds) {
        Map<String, Interval> intervals = new LinkedHashMap<>();
        for (int i = 0; i < bounds.length; i += 2) {
            intervals.put("c" + i, new Interval(BigDecimal.valueOf(bounds[i]), BigDecimal.valueOf(bounds[i + 1])));
        }
        WeightSpace space = new WeightSpace(intervals, Place.of("--weights"));
        Bounds tight = Bounds.of(space, List.copyOf(intervals.keySet()));
        return new WeightSampler(tight, new Sampling(SAMPLES, 412, space)).draw();
    }
}
