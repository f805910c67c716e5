package de.ratwerk.advice.robust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class WeightSamplerTest {

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
}
