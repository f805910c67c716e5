package de.ratwerk.cohort.survey;

import de.ratwerk.evidence.Figure;
import de.ratwerk.evidence.Figure.Percent;
import de.ratwerk.evidence.Figure.PercentSpan;

/** Shares from one to another, both from 0 to 1 and included. */
public record Interval(double from, double to) {
    private static final double PER_CENT = 100.0;
    /** What is published in whole per cent was rounded by half a point at most. */
    private static final double ROUNDED = 0.005;

    static Interval published(Figure figure) {
        if (figure instanceof PercentSpan span) {
            return new Interval(span.from() / PER_CENT, span.to() / PER_CENT);
        }
        if (!(figure instanceof Percent percent)) {
            throw new IllegalArgumentException(figure.signs() + " is no share");
        }
        double share = percent.percent() / PER_CENT;
        return switch (percent.reading()) {
            case MORE_THAN -> new Interval(share, 1);
            case LESS_THAN -> new Interval(0, share);
            case EXACT, ABOUT, JUST_UNDER -> new Interval(Math.max(0, share - ROUNDED), Math.min(1, share + ROUNDED));
        };
    }

    /** Whether a share lies in it. */
    public boolean holds(double share) {
        return from <= share && share <= to;
    }

    /** The end that is nearer to a share outside. */
    double nearest(double share) {
        return share < from ? from : to;
    }
}
