package de.ratwerk.advice;

import de.ratwerk.advice.Advice.Robustness;
import de.ratwerk.rulebook.Rulebook.Sampling;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.DirichletSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.jspecify.annotations.Nullable;

/**
 * Stochastic multicriteria acceptability analysis over the weights of the criteria: weights are drawn evenly from all
 * possible ones (a Dirichlet distribution with all parameters 1), seeded, the same for every municipality.
 */
final class RankAcceptability {
    private static final int DECIMALS = 4;
    private static final int TOP = 3;

    private final int criteria;
    private final Sampling sampling;

    /** Drawn when first needed: who only wants verdicts or places never waits for it. */
    private double @Nullable [][] weights;

    RankAcceptability(int criteria, Sampling sampling) {
        this.criteria = criteria;
        this.sampling = sampling;
    }

    private synchronized double[][] weights() {
        if (weights == null) {
            UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(sampling.seed());
            DirichletSampler sampler = DirichletSampler.symmetric(random, Math.max(2, criteria), 1);
            weights = IntStream.range(0, sampling.samples())
                    .mapToObj(sample -> sampler.sample())
                    .toArray(double[][]::new);
        }
        return weights;
    }

    /** How firm the rank of each action is, given the values of its criteria. */
    List<Robustness> of(Ranking ranking, List<double[]> values) {
        int n = values.size();
        int[][] counts = new int[n][n];
        double[] scores = new double[n];
        for (double[] weight : weights()) {
            for (int i = 0; i < n; i++) {
                scores[i] = 100 * product(weight, values.get(i));
            }
            int[] order = ranking.by(scores).order();
            for (int rank = 0; rank < n; rank++) {
                counts[order[rank]][rank]++;
            }
        }
        List<Robustness> all = new ArrayList<>();
        for (int[] count : counts) {
            int top = IntStream.range(0, Math.min(TOP, n))
                    .map(rank -> count[rank])
                    .sum();
            all.add(new Robustness(IntStream.of(count).mapToObj(this::share).toList(), share(top)));
        }
        return all;
    }

    private BigDecimal share(int count) {
        return BigDecimal.valueOf(count)
                .divide(BigDecimal.valueOf(Math.max(1, sampling.samples())), DECIMALS, RoundingMode.HALF_UP);
    }

    private static double product(double[] weight, double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weight[i] * values[i];
        }
        return sum;
    }
}
