package de.ratwerk.synthetic;

import java.util.List;
import java.util.Map;

/**
 * Population and kind. Larger municipalities are more often in each of the three groups; among all, the population is
 * spread evenly over its logarithm.
 */
final class SizeAndKind implements Section {
    private final Lean larger;

    SizeAndKind(GroupTable table) {
        this.larger = new Lean(table, SizeAndKind::weight, Lean::everybody);
    }

    /** Larger ones are more often well positioned and strategic, and somewhat more often engaged (title page). */
    private static double weight(Groups groups) {
        return (groups.wellPositioned() ? Assumptions.SOMEWHAT : 0)
                + (groups.engaged() ? Assumptions.SLIGHTLY : 0)
                + Assumptions.SOMEWHAT * groups.progress();
    }

    @Override
    public void answer(Groups groups, Draw draw, Map<String, List<String>> answers) {
        int inhabitants = inhabitants(rank(larger.pull(groups), draw));
        answers.put("municipality.population", List.of(String.valueOf(inhabitants)));
        boolean other = draw.chance(Assumptions.OTHER_KIND);
        String otherKind = inhabitants >= Assumptions.DISTRICT ? "district" : "association";
        answers.put("municipality.kind", List.of(other ? otherKind : "municipality"));
    }

    /**
     * The rank in size from 0 to 1 with the density 1 + pull · (2 · rank − 1): even, but for the pull's part the larger
     * or the smaller of two even draws. Pulls average out to 0, so that over all municipalities ranks are even.
     */
    private static double rank(double pull, Draw draw) {
        double first = draw.unit();
        double second = draw.unit();
        if (!draw.chance(Math.abs(pull))) {
            return first;
        }
        return pull > 0 ? Math.max(first, second) : Math.min(first, second);
    }

    /**
     * How likely a real population is in a standing, against all standings: the density of {@link #rank} at its rank. Those
     * beyond the sizes that are drawn count as the smallest or the largest.
     */
    double likelihood(Groups groups, int inhabitants) {
        double rank = StrictMath.log((double) inhabitants / Assumptions.SMALLEST)
                / StrictMath.log((double) Assumptions.LARGEST / Assumptions.SMALLEST);
        return 1 + larger.pull(groups) * (2 * Shares.possible(rank) - 1);
    }

    /** Strict arithmetic, because the same seed gives the same number on every machine. */
    private static int inhabitants(double rank) {
        return (int) (Assumptions.SMALLEST * StrictMath.pow((double) Assumptions.LARGEST / Assumptions.SMALLEST, rank));
    }
}
