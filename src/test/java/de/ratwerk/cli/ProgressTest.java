package de.ratwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
    private Instant now = Instant.EPOCH;

    private final InstantSource clock = () -> now;

    private String last() {
        String all = told.toString(StandardCharsets.UTF_8);
        return all.substring(all.lastIndexOf("\r\u001b[K") + 4);
    }

    @Test
    void tellsCountRateAndTimeLeft() {
        Progress progress = new Progress(out, true, 10_754, Language.DE, clock);
        now = now.plusMillis(500);
        progress.done(100);
        assertThat(last()).isEqualTo("100 von 10.754");
        now = now.plusSeconds(10);
        progress.done(2_100);
        assertThat(last()).isEqualTo("2.100 von 10.754 · 200 je Sekunde · noch 43 s");
        progress.done(2_101);
        assertThat(last()).as("not more often than one can read").startsWith("2.100");
        progress.end();
        assertThat(last()).isEmpty();
    }

    @Test
    void speaksEnglishAndOfMinutesAndHours() {
        Progress progress = new Progress(out, true, 100_000, Language.EN, clock);
        now = now.plusSeconds(100);
        progress.done(250);
        assertThat(last()).isEqualTo("250 of 100,000 · 2.5 a second · 11 h left");
        now = now.plusSeconds(100);
        progress.done(60_000);
        assertThat(last()).isEqualTo("60,000 of 100,000 · 300 a second · 2 min left");
    }

    @Test
    void withoutATotalThereIsNoTimeLeft() {
        Progress progress = new Progress(out, true, 0, Language.DE, clock);
        now = now.plusSeconds(4);
        progress.done(30);
        assertThat(last()).isEqualTo("30 · 7,5 je Sekunde");
    }

    @Test
    void withoutATerminalItIsQuiet() {
        Progress progress = new Progress(out, false, 10, Language.DE, clock);
        now = now.plusSeconds(4);
        progress.done(3);
        progress.end();
        assertThat(told.size()).isZero();
    }

    @Test
    void aClockThatIsSetBackDoesNotSilenceIt() {
        Progress progress = new Progress(out, true, 100, Language.DE, clock);
        now = now.plusSeconds(10);
        progress.done(10);
        now = now.minusSeconds(3_600);
        progress.done(20);
        assertThat(last()).isEqualTo("20 von 100");
        now = now.plusSeconds(1);
        progress.done(30);
        assertThat(last()).isEqualTo("30 von 100");
    }
}
