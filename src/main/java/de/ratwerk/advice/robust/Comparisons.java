package de.ratwerk.advice.robust;

import de.ratwerk.advice.rank.Trial;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * With which of the samples one action scores more than another. Their values come from a few that rules name, so that
 * the same two meet in very many municipalities: what was compared once is remembered, in at most about 32 MiB. Thread-safe.
 */
final class Comparisons {
    private static final double SCALE = 100;
    private static final int MOST_BYTES = 16 << 20;
    private static final int OVERHEAD = 200;
    private static final int MOST_SCORES = 512;
    private static final int FORGOTTEN = -1;
    private static final int FOUR = 4;

    private final int samples;
    private final int criteria;

    /** The weights of the first sample, filled up with 0 to whole fours, then those of the next one, close together. */
    private final double[] weights;

    private final int stride;

    private final double[] leastWeights;
    private final Samples none;
    private final Samples all;
    private final Shares shares;
    private final AtomicInteger known = new AtomicInteger();
    private final Remembered<List<BigDecimal>, Scores> scores;
    private final int mostScores;
    private final int mostCompared;
    private final AtomicInteger compared = new AtomicInteger();

    /**
     * The scores that one set of values gets, as they are compared.
     *
     * @param id another one for each set of values; {@link #FORGOTTEN} if there was no room to remember them
     * @param above with which samples they are above others, by id; null where not compared yet
     */
    record Scores(int id, double[] values, long[] each, AtomicReferenceArray<@Nullable Samples> above) {

        /** As no weight is negative, and rounding keeps the order, no weights make up for values that are all as low. */
        boolean isNowhereAbove(Scores other) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] > other.values[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Compares with some sets of weights, at least one. */
    Comparisons(double[][] drawn) {
        this(drawn, MOST_BYTES);
    }

    /** Remembers in at most so many bytes for scores and as many for comparisons. */
    Comparisons(double[][] drawn, int mostBytes) {
        this.samples = drawn.length;
        this.criteria = drawn[0].length;
        this.stride = (criteria + FOUR - 1) / FOUR * FOUR;
        this.weights = new double[samples * stride];
        this.leastWeights = drawn[0].clone();
        for (int sample = 0; sample < samples; sample++) {
            System.arraycopy(drawn[sample], 0, weights, sample * stride, criteria);
            for (int i = 0; i < criteria; i++) {
                leastWeights[i] = Math.min(leastWeights[i], drawn[sample][i]);
            }
        }
        this.none = Samples.none(samples);
        this.all = none.not();
        this.shares = new Shares(samples);
        this.mostScores = Math.min(MOST_SCORES, mostBytes / (OVERHEAD + Long.BYTES * samples));
        this.mostCompared = mostBytes / (OVERHEAD + samples / Byte.SIZE);
        this.scores = new Remembered<>(mostScores);
    }

    /** No sample. */
    Samples none() {
        return none;
    }

    /** Every sample. */
    Samples all() {
        return all;
    }

    /** The share of so many samples. */
    BigDecimal share(int count) {
        return shares.of(count);
    }

    /** The sum of the weights of some samples for each criterion, added one after the other in their order. */
    double[] sum(Samples some) {
        double[] sums = new double[stride];
        for (int first = 0; first < stride; first += FOUR) {
            for (int at = 0; at < some.bits().length; at++) {
                add(some.bits()[at], at * Long.SIZE, sums, first);
            }
        }
        return Arrays.copyOf(sums, criteria);
    }

    /** Four sums at a time: they need not wait for each other, nor for memory. */
    private void add(long bits, int from, double[] sums, int first) {
        double one = sums[first];
        double two = sums[first + 1];
        double three = sums[first + 2];
        double four = sums[first + 3];
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            int at = (from + Long.numberOfTrailingZeros(rest)) * stride + first;
            one += weights[at];
            two += weights[at + 1];
            three += weights[at + 2];
            four += weights[at + 3];
        }
        sums[first] = one;
        sums[first + 1] = two;
        sums[first + 2] = three;
        sums[first + 3] = four;
    }

    /** The scores of an action with these values of the criteria. */
    Scores scores(List<BigDecimal> values) {
        Scores kept = scores.get(values);
        if (kept != null) {
            return kept;
        }
        int id = known.get() < mostScores ? known.getAndIncrement() : mostScores;
        return id < mostScores ? scores.keep(List.copyOf(values), score(id, values)) : score(FORGOTTEN, values);
    }

    private Scores score(int id, List<BigDecimal> values) {
        double[] numbers = values.stream().mapToDouble(BigDecimal::doubleValue).toArray();
        long[] each = new long[samples];
        for (int from = 0; from < samples; from += Long.SIZE) {
            score(numbers, each, from, Math.min(samples, from + Long.SIZE));
        }
        return new Scores(id, numbers, each, new AtomicReferenceArray<>(id == FORGOTTEN ? 0 : mostScores));
    }

    /** A handful of samples at a time: a short method that is called often is compiled sooner than a long loop. */
    private void score(double[] values, long[] scores, int from, int to) {
        for (int sample = from; sample < to; sample++) {
            int at = sample * stride;
            double sum = 0;
            for (double value : values) {
                sum += weights[at++] * value;
            }
            scores[sample] = Trial.rounded(SCALE * sum);
        }
    }

    /** The samples with which the one scores more than the other, as compared in billionths of a point. */
    Samples above(Scores one, Scores other) {
        if (one.id == FORGOTTEN || other.id == FORGOTTEN) {
            return compare(one, other);
        }
        Samples kept = one.above.get(other.id);
        if (kept == null) {
            kept = compare(one, other);
            if (compared.get() < mostCompared && one.above.compareAndSet(other.id, null, kept)) {
                compared.incrementAndGet();
            }
        }
        return kept;
    }

    private Samples compare(Scores one, Scores other) {
        if (one.isNowhereAbove(other)) {
            return none;
        }
        if (other.isNowhereAbove(one) && isClearlyGreater(one.values, other.values)) {
            return all;
        }
        long[] bits = new long[none.bits().length];
        for (int at = 0; at < bits.length; at++) {
            int from = at * Long.SIZE;
            bits[at] = greater(one.each, other.each, from, Math.min(samples, from + Long.SIZE));
        }
        return Samples.of(bits, samples);
    }

    private static long greater(long[] one, long[] other, int from, int to) {
        long bits = 0;
        for (int sample = from; sample < to; sample++) {
            // The sign of the difference, as a bit and without a branch.
            bits |= (other[sample] - one[sample]) >>> (Long.SIZE - 1) << sample;
        }
        return bits;
    }

    /** Whether, if nowhere less, it scores more even with the least weights, by more than rounding can take away. */
    private boolean isClearlyGreater(double[] one, double[] other) {
        for (int i = 0; i < one.length; i++) {
            if (Trial.rounded(SCALE * leastWeights[i] * (one[i] - other[i])) > 2) {
                return true;
            }
        }
        return false;
    }
}
