package de.ratwerk.cohort.survey;

/** How far chance moves a share that is counted in a sample. */
final class Sampling {
    /** The 97.5 per cent point of the standard normal distribution: 95 per cent lie within it to either side. */
    private static final double Z = 1.959963984540054;

    private Sampling() {}

    /**
     * The interval in which the true share lies with 95 per cent confidence: the score interval of E. B. Wilson, Probable
     * Inference, the Law of Succession, and Statistical Inference, Journal of the American Statistical Association 22
     * (1927), pp. 209–212.
     *
     * @param share what was counted, from 0 to 1
     * @param of among how many, at least one
     */
    static Interval wilson(double share, long of) {
        double factor = Z * Z / of;
        double centre = (share + factor / 2) / (1 + factor);
        double half = Z / (1 + factor) * Math.sqrt(share * (1 - share) / of + factor / (4.0 * of));
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }

    /**
     * The interval in which the difference of two independent shares lies with 95 per cent confidence: R. G. Newcombe,
     * Interval Estimation for the Difference Between Independent Proportions, Statistics in Medicine 17 (1998), pp.
     * 873–890, method 10. Its ends may lie below 0.
     */
    static Interval difference(double one, long ofOne, double other, long ofOther) {
        Interval first = wilson(one, ofOne);
        Interval second = wilson(other, ofOther);
        double difference = one - other;
        return new Interval(
                difference - Math.hypot(one - first.from(), second.to() - other),
                difference + Math.hypot(first.to() - one, other - second.from()));
    }

    /** The chance of at most so many of {@code of} if each is so with a chance between 0 and 1, both excluded. */
    static double atMost(long yes, long of, double chance) {
        return tail(0, yes, of, chance);
    }

    /** The chance of at least so many. */
    static double atLeast(long yes, long of, double chance) {
        return tail(yes, of, of, chance);
    }

    /**
     * The binomial distribution from one number to another, summed term by term. Each term is its neighbour times a
     * factor, beginning at the largest, so that none grows too large; the sum of all gives the scale.
     */
    private static double tail(long from, long to, long of, double chance) {
        double odds = chance / (1 - chance);
        long mode = Math.min(of, (long) ((of + 1) * chance));
        double all = 0;
        double some = 0;
        double term = 1;
        for (long i = mode; i <= of && term > 0; i++) {
            all += term;
            some += from <= i && i <= to ? term : 0;
            term *= (double) (of - i) / (i + 1) * odds;
        }
        term = 1;
        for (long i = mode; i > 0 && term > 0; i--) {
            term *= i / ((of - i + 1) * odds);
            all += term;
            some += from <= i - 1 && i - 1 <= to ? term : 0;
        }
        return some / all;
    }
}
