package de.ratwerk.cohort.survey;

import org.jspecify.annotations.Nullable;

/**
 * A published share beside what was counted.
 *
 * @param counts who was counted
 * @param verdict what the difference says
 * @param counted the share counted among those of whom it is known, as an interval of one point; where the survey's wording
 *     leaves it open of some, from the share without them to the share with them. Null if of nobody it is known.
 * @param sampling in which interval the share of all such municipalities lies with 95 per cent confidence, if these are a
 *     random sample of them (Wilson 1927); null if of nobody it is known
 * @param possible the share if all open answers were no, and if all were yes; null if there is nobody to count
 */
public record Comparison(
        PublishedShare share,
        Counts counts,
        Verdict verdict,
        @Nullable Interval counted,
        @Nullable Interval sampling,
        @Nullable Interval possible) {
    static Comparison of(PublishedShare share, Counts counts, Yardstick yardstick, int shares) {
        long told = counts.known() + counts.unclear();
        Interval counted = told == 0 ? null : between(counts.yes(), counts.unclear(), told);
        return new Comparison(
                share,
                counts,
                new Judge(share, yardstick, shares).verdict(counts),
                counted,
                counted == null
                        ? null
                        : new Interval(
                                Sampling.wilson(counted.from(), told).from(),
                                Sampling.wilson(counted.to(), told).to()),
                counts.whole() == 0 ? null : between(counts.yes(), counts.open() + counts.unclear(), counts.whole()));
    }

    private static Interval between(long least, long more, long of) {
        return new Interval((double) least / of, (double) (least + more) / of);
    }

    /** Judges a difference, and says that there is one only if it stands whatever the open answers are. */
    private record Judge(PublishedShare share, Yardstick yardstick, int shares) {
        Verdict verdict(Counts counts) {
            long told = counts.known() + counts.unclear();
            if (told < yardstick.fewest() || !yardstick.knows(share)) {
                return Verdict.TOO_FEW;
            }
            Verdict sure = between(counts.yes(), counts.open() + counts.unclear(), counts.whole());
            if (sure != Verdict.WITHIN || counts.open() == 0) {
                return sure;
            }
            return between(counts.yes(), counts.unclear(), told) == Verdict.WITHIN ? Verdict.WITHIN : Verdict.OPEN;
        }

        private Verdict between(long least, long more, long of) {
            if (yardstick.compare(share, least, of, shares) > 0) {
                return Verdict.ABOVE;
            }
            return yardstick.compare(share, least + more, of, shares) < 0 ? Verdict.BELOW : Verdict.WITHIN;
        }
    }
}
