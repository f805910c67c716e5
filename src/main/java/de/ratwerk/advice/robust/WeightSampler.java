package de.ratwerk.advice.robust;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.rulebook.Rulebook.Sampling;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.apache.commons.rng.sampling.distribution.DirichletSampler;

/**
 * Draws weights evenly from all that are thinkable. A Dirichlet distribution with all parameters 1 is even on a simplex;
 * of the two simplices around the bounds, the one above the lower bounds and the one below the upper bounds, the smaller
 * is drawn from, and what is beyond the other bounds is drawn anew, which leaves the rest even.
 */
final class WeightSampler {
    /** With fewer hits than one in so many, drawing takes too long. */
    private static final int MOST_TRIES = 200;

    private static final int FIRST_TRIES = 20_000;
    private static final int CURVE_BITS = 7;
    private static final int CURVE_DIMENSIONS = 8;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Bounds bounds;
    private final Sampling sampling;
    private final int[] free;
    private final boolean below;
    private final double[] lower;
    private final double[] upper;
    private final double room;

    WeightSampler(Bounds bounds, Sampling sampling) {
        this.bounds = bounds;
        this.sampling = sampling;
        this.free = bounds.free();
        this.below = bounds.roomBelowUpper().compareTo(bounds.roomAboveLower()) < 0;
        this.lower = numbers(bounds.lower());
        this.upper = numbers(bounds.upper());
        this.room = (below ? bounds.roomBelowUpper() : bounds.roomAboveLower()).doubleValue();
    }

    /**
     * As many sets of weights as are asked for; a single one if there is no other.
     *
     * @throws RefusedException if the bounds are too narrow to draw within them
     */
    double[][] draw() {
        if (free.length == 0) {
            return new double[][] {lower.clone()};
        }
        UniformRandomProvider random = random(sampling.seed());
        DirichletSampler sampler = DirichletSampler.symmetric(random, free.length, 1);
        double[][] drawn = new double[sampling.samples()][];
        int found = 0;
        for (long tries = 1; found < drawn.length; tries++) {
            double[] weights = weights(sampler.sample());
            if (isWithin(weights)) {
                drawn[found++] = weights;
            } else if (tries > FIRST_TRIES && tries > (long) MOST_TRIES * found) {
                throw new RefusedException(tooNarrow());
            }
        }
        return sorted(drawn);
    }

    /** What {@code RandomSource.XO_SHI_RO_256_PP} makes of a seed, which to ask loads every generator there is. */
    static UniformRandomProvider random(long seed) {
        SplitMix64 more = new SplitMix64(seed);
        return new XoShiRo256PlusPlus(more.nextLong(), more.nextLong(), more.nextLong(), more.nextLong());
    }

    private static double[][] sorted(double[][] drawn) {
        Placed[] placed = new Placed[drawn.length];
        for (int i = 0; i < placed.length; i++) {
            placed[i] = new Placed(alongCurve(drawn[i]), drawn[i]);
        }
        Arrays.sort(placed);
        for (int i = 0; i < placed.length; i++) {
            drawn[i] = placed[i].weights;
        }
        return drawn;
    }

    /** Weights and their place on the curve, which is found once and not at each comparison. */
    private record Placed(long place, double[] weights) implements Comparable<Placed> {
        @Override
        public int compareTo(Placed other) {
            return Long.compare(place, other.place);
        }
    }

    /**
     * The place of weights on a curve through all of them (Morton 1966): in its order one set of weights is much like the
     * last, and so are the orders of actions that they give. For the counting itself the order is of no account.
     */
    private static long alongCurve(double[] weights) {
        int dimensions = Math.min(weights.length, CURVE_DIMENSIONS);
        long place = 0;
        for (int bit = CURVE_BITS - 1; bit >= 0; bit--) {
            for (int i = 0; i < dimensions; i++) {
                place = place << 1 | ((long) (weights[i] * (1 << CURVE_BITS)) >> bit & 1);
            }
        }
        return place;
    }

    private static double[] numbers(List<BigDecimal> decimals) {
        return decimals.stream().mapToDouble(BigDecimal::doubleValue).toArray();
    }

    private double[] weights(double[] shares) {
        double[] weights = lower.clone();
        for (int i = 0; i < free.length; i++) {
            weights[free[i]] = below ? upper[free[i]] - room * shares[i] : weights[free[i]] + room * shares[i];
        }
        return weights;
    }

    private boolean isWithin(double[] weights) {
        for (int i : free) {
            if (weights[i] < lower[i] || weights[i] > upper[i]) {
                return false;
            }
        }
        return true;
    }

    private Problem tooNarrow() {
        int narrowest = bounds.narrowest();
        String fix = bounds.criteria().get(narrowest) + ": "
                + bounds.lower()
                        .get(narrowest)
                        .add(bounds.upper().get(narrowest))
                        .divide(TWO)
                        .stripTrailingZeros()
                        .toPlainString();
        return Problem.at(
                        sampling.weights().place(),
                        "weights-too-narrow",
                        "Die Grenzen der Gewichte sind zu eng, um zwischen ihnen zu ziehen.",
                        "The bounds of the weights are too narrow to draw between them.")
                .hint(
                        "Die engsten Grenzen durch einen festen Wert ersetzen, zum Beispiel " + fix + ".",
                        "Replace the narrowest bounds by a fixed value, such as " + fix + ".");
    }
}
