package de.ratwerk.bench;

import java.util.Arrays;
import java.util.Locale;

/** What came of measuring the same thing in several rounds: the median, and between what the middle half lay. */
public record Spread(double[] rounds) {
    public double median() {
        return quantile(0.5);
    }

    /** This against another that was measured in the same rounds: round by round, so what disturbed both cancels out. */
    public Spread over(Spread other) {
        double[] ratios = new double[rounds.length];
        Arrays.setAll(ratios, i -> rounds[i] / other.rounds[i]);
        return new Spread(ratios);
    }

    /** What was measured as time per piece as pieces per time, or the other way round. */
    public Spread inverse(double unit) {
        return new Spread(Arrays.stream(rounds).map(value -> unit / value).toArray());
    }

    /** The median with the quartiles in brackets. */
    public String text(String unit) {
        return number(median()) + " " + unit + " (" + number(quantile(0.25)) + "–" + number(quantile(0.75)) + ")";
    }

    /** The median ratio, with its quartiles. */
    public String times() {
        return number(median()) + "× (" + number(quantile(0.25)) + "–" + number(quantile(0.75)) + ")";
    }

    private double quantile(double share) {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    static String number(double value) {
        int digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
