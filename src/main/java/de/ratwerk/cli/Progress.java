package de.ratwerk.cli;

import de.ratwerk.text.Language;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Tells on a terminal how far long work has come: count, rate, time left, on one line that is written over. Whoever has no
 * terminal hears nothing. Not thread-safe.
 */
final class Progress {
    private static final Duration BETWEEN = Duration.ofMillis(200);

    /** A rate from less is a guess. */
    private static final Duration RATE_AFTER = Duration.ofSeconds(2);

    private static final String WRITE_OVER = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private final int total;
    private final Language language;
    private final InstantSource clock;
    private final Instant begun;
    private Instant told = Instant.MIN;

    /**
     * The progress of work that begins now.
     *
     * @param terminal whether there is anybody to tell
     * @param total how much there is to do; 0 if that is not known
     */
    Progress(PrintStream out, boolean terminal, int total, Language language, InstantSource clock) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
        this.language = language;
        this.clock = clock;
        this.begun = clock.instant();
    }

    /** So much is done now. */
    void done(int count) {
        Instant now = clock.instant();
        boolean setBack = now.isBefore(told);
        if (terminal && (setBack || told.plus(BETWEEN).isBefore(now))) {
            told = now;
            out.print(WRITE_OVER + line(count, Duration.between(begun, now)));
            out.flush();
        }
    }

    /** Takes the line away, for what comes behind the work. */
    void end() {
        if (terminal && told.isAfter(Instant.MIN)) {
            out.print(WRITE_OVER);
            out.flush();
        }
    }

    private String line(int count, Duration taken) {
        String line = language.whole(count) + (total > 0 ? language.say(" von ", " of ") + language.whole(total) : "");
        if (taken.compareTo(RATE_AFTER) < 0 || count == 0) {
            return line;
        }
        double rate = count * 1000.0 / taken.toMillis();
        String left = total > count ? " · " + language.say("noch ", "") + time((total - count) / rate) : "";
        return line + " · " + rate(rate) + (left.isEmpty() ? "" : left + language.say("", " left"));
    }

    private String rate(double perSecond) {
        int digits = perSecond >= 10 ? 0 : 1;
        BigDecimal rate = BigDecimal.valueOf(perSecond).setScale(digits, RoundingMode.HALF_UP);
        return (digits == 0 ? language.whole(rate.intValue()) : language.number(rate))
                + language.say(" je Sekunde", " a second");
    }

    private String time(double seconds) {
        long rounded = Math.max(1, Math.round(seconds));
        if (rounded < 100) {
            return rounded + " s";
        }
        long minutes = Math.round(seconds / 60);
        return minutes < 100 ? minutes + " min" : Math.round(seconds / 3600) + " h";
    }
}
