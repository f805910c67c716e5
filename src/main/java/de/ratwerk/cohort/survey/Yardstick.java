package de.ratwerk.cohort.survey;

import de.ratwerk.text.Text;
import java.util.List;

/** By what it is judged whether a counted share differs from the published one. */
public enum Yardstick {
    /**
     * The published figure is itself a sample's: a difference must exceed what sampling of both explains, with 95 per cent
     * confidence for each share by itself. For a cohort of real municipalities.
     */
    SAMPLES(10) {
        @Override
        int compare(PublishedShare share, long yes, long of, int shares) {
            double counted = (double) yes / of;
            if (share.published().holds(counted)) {
                return 0;
            }
            double published = share.published().nearest(counted);
            Interval difference = Sampling.difference(
                    counted, of, published, share.respondents().orElseThrow());
            return sign(difference.from() > 0, difference.to() < 0);
        }

        @Override
        boolean knows(PublishedShare share) {
            return share.respondents().isPresent();
        }

        @Override
        public List<Text> notes(int shares) {
            return List.of(
                    new Text(
                            "Verglichen wird mit Kommunen, die Mitglied der KGSt sind und 2018/19 freiwillig"
                                    + " geantwortet haben: keine Zufallsstichprobe und nicht von heute.",
                            "The comparison is with members of KGSt that answered voluntarily in 2018/19: no random"
                                    + " sample, and not of today."),
                    new Text(
                            "Ein Unterschied gilt, wenn er den Zufall beider Stichproben übersteigt, mit 95 %"
                                    + " Sicherheit je Zeile (Wilson 1927, Newcombe 1998) und wie auch immer offene"
                                    + " Antworten ausfallen. Von "
                                    + shares
                                    + " Zeilen zeigt im Mittel eine von zwanzig auch dann einen, wenn es keinen gibt.",
                            "A difference counts if it exceeds the chance of both samples, with 95% confidence for"
                                    + " each row (Wilson 1927, Newcombe 1998) and whatever open answers turn out to be. Of"
                                    + " "
                                    + shares
                                    + " rows, one in twenty on average shows one even where there is none."),
                    PER_CENT);
        }
    },
    /**
     * The municipalities were drawn so that the published figure holds: a difference must be so large that chance makes one
     * in any of the shares in one of 1,000 cohorts at most. For synthetic municipalities.
     */
    DRAWN(1) {
        @Override
        int compare(PublishedShare share, long yes, long of, int shares) {
            double counted = (double) yes / of;
            Interval published = share.published();
            double rare = FALSE_ALARM / shares / 2; // Bonferroni: the shares part it, and the two sides of each
            return sign(
                    counted > published.to() && Sampling.atLeast(yes, of, published.to()) < rare,
                    counted < published.from() && Sampling.atMost(yes, of, published.from()) < rare);
        }

        @Override
        boolean knows(PublishedShare share) {
            return true;
        }

        @Override
        public List<Text> notes(int shares) {
            return List.of(
                    new Text(
                            "Beanstandet wird erst, was bei stimmigen Regeln in höchstens einer von 1.000 Ziehungen in"
                                    + " irgendeiner der " + shares
                                    + " Zeilen vorkäme (Binomialverteilung, nach Bonferroni auf die Zeilen"
                                    + " aufgeteilt).",
                            "Only that is objected to which with sound rules would occur in any of the " + shares
                                    + " rows in at most one of 1,000 draws (binomial distribution, parted among the"
                                    + " rows after Bonferroni)."),
                    PER_CENT);
        }
    };

    private static final Text PER_CENT = new Text(
            "Veröffentlicht sind ganze Prozent: Bis zu einem halben Punkt daneben gilt als getroffen, auch bei „≈“;"
                    + " „>“, „<“ und Spannen gelten als Grenzen.",
            "Published are whole per cents: up to half a point to either side counts as met, also with \"≈\"; \">\","
                    + " \"<\" and spans count as bounds.");

    /** How often a sound rulebook may be found at fault. */
    private static final double FALSE_ALARM = 0.001;

    private final int fewest;

    Yardstick(int fewest) {
        this.fewest = fewest;
    }

    /** Of fewer municipalities nothing is said. */
    public int fewest() {
        return fewest;
    }

    /** What a reader must know of the method. */
    public abstract List<Text> notes(int shares);

    /** Whether enough is known of the published side to compare with it. */
    abstract boolean knows(PublishedShare share);

    /**
     * Whether what was counted is more (1) or less (-1) than published, or may be the same (0).
     *
     * @param yes how many were counted
     * @param of among how many, at least one
     * @param shares how many shares are compared in all
     */
    abstract int compare(PublishedShare share, long yes, long of, int shares);

    private static int sign(boolean more, boolean less) {
        if (more) {
            return 1;
        }
        return less ? -1 : 0;
    }
}
