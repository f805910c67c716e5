package de.ratwerk.synthetic;

/**
 * A share that depends on two groups which a municipality may belong to, each adding its own part: {@code base + a} in
 * group A only, {@code base + b} in group B only, {@code base + a + b} in both. It is the simplest dependence that
 * meets three published shares: among all, within A and within B.
 */
record TwoFactors(double base, double a, double b) {

    /**
     * Two groups that may overlap.
     *
     * @param a how large group A is
     * @param b how large group B is
     * @param both how large their overlap is
     */
    record Overlap(double a, double b, double both) {}

    /**
     * Solves for the three parts.
     *
     * <p>Going from outside A into A, the share rises by a itself and by b for as many more as are in B there; and the
     * same the other way round. That is two equations in a and b: {@code a + b · (P(B|A) − P(B|not A)) = riseA} and
     * {@code b + a · (P(A|B) − P(A|not B)) = riseB}. The base follows from the share among all.
     *
     * @param all the share among all
     * @param withinA the share within group A
     * @param withinB the share within group B
     */
    static TwoFactors of(double all, double withinA, double withinB, Overlap groups) {
        double riseA = withinA - Shares.outside(all, groups.a, withinA);
        double riseB = withinB - Shares.outside(all, groups.b, withinB);
        double moreB = more(groups.b, groups.a, groups.both);
        double moreA = more(groups.a, groups.b, groups.both);
        double determinant = 1 - moreA * moreB;
        if (determinant < 1e-9) { // the two groups are one and the same
            return new TwoFactors(all - groups.a * riseA, riseA, 0);
        }
        double a = (riseA - riseB * moreB) / determinant;
        double b = (riseB - riseA * moreA) / determinant;
        return new TwoFactors(all - groups.a * a - groups.b * b, a, b);
    }

    /** How much more often one belongs to a group within another group than outside it. */
    private static double more(double group, double other, double both) {
        double within = other > 0 ? both / other : group;
        return within - Shares.outside(group, other, within);
    }

    /** The share among those who are, or are not, in each group. */
    double at(boolean inA, boolean inB) {
        return Shares.possible(base + (inA ? a : 0) + (inB ? b : 0));
    }
}
