package de.ratwerk.synthetic;

import de.ratwerk.evidence.Evidence;
import de.ratwerk.evidence.Figure;
import de.ratwerk.evidence.Figure.Percent;
import de.ratwerk.evidence.Figure.Reading;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The survey's published shares by evidence key, each from 0 to 1. */
final class Shares {
    private final Map<String, Evidence> evidence;

    Shares(Map<String, Evidence> evidence) {
        this.evidence = evidence;
    }

    /** A published share; without one, an even choice between yes and no. */
    double of(String key) {
        return of(key, Assumptions.HALF);
    }

    /** A published share, or what else to take. */
    double of(String key, double otherwise) {
        return published(key).orElse(otherwise);
    }

    /** Shares that make up a whole. Those without a figure part evenly what the others leave. */
    double[] split(String... keys) {
        double known = Stream.of(keys)
                .map(this::published)
                .mapToDouble(share -> share.orElse(0))
                .sum();
        long unknown = Stream.of(keys).filter(key -> published(key).isEmpty()).count();
        double each = unknown == 0 ? 0 : Math.max(0, 1 - known) / unknown;
        double whole = known + unknown * each;
        return Stream.of(keys)
                .mapToDouble(key -> whole > 0 ? of(key, each) / whole : 1.0 / keys.length)
                .toArray();
    }

    private OptionalDouble published(String key) {
        Evidence record = evidence.get(key);
        Figure figure = record == null ? null : record.figure();
        if (figure instanceof Percent share) {
            return OptionalDouble.of(possible(share.percent() / 100.0 + beyond(share.reading())));
        }
        return figure == null ? OptionalDouble.empty() : figure.share();
    }

    private static double beyond(Reading reading) {
        return switch (reading) {
            case MORE_THAN -> Assumptions.BEYOND_A_BOUND;
            case LESS_THAN -> -Assumptions.BEYOND_A_BOUND;
            case EXACT, ABOUT, JUST_UNDER -> 0;
        };
    }

    /**
     * The share outside a group that goes with the share within it: what is left of the whole, over who is left.
     *
     * @param whole the share among all
     * @param group how large the group is
     * @param within the share within the group
     */
    static double outside(double whole, double group, double within) {
        return group < 1 ? possible((whole - group * within) / (1 - group)) : whole;
    }

    /** The chance that at least one of independent things is so. */
    static double any(double... shares) {
        return 1 - DoubleStream.of(shares).reduce(1, (none, share) -> none * (1 - share));
    }

    /** Figures of several sources need not fit together; a share stays one. */
    static double possible(double share) {
        return Math.min(1, Math.max(0, share));
    }
}
