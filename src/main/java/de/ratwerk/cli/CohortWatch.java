package de.ratwerk.cli;

import de.ratwerk.cohort.CohortRun.Counts;
import de.ratwerk.cohort.CohortRun.Onlooker;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a run is, and lets it end in good order when its user stops it: what is under way is finished and written
 * down first.
 */
final class CohortWatch implements Onlooker, AutoCloseable {
    /** A single place takes a second at the most. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Progress progress;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread stop = new Thread(this::stop, "ratwerk-stop");
    private @Nullable Runnable farewell;
    private volatile boolean stopped;
    private Counts counts = new Counts(0, 0, 0, 0);

    /** Begins to look on. */
    CohortWatch(Progress progress) {
        this.progress = progress;
        Runtime.getRuntime().addShutdownHook(stop);
    }

    private void stop() {
        stopped = true;
        try {
            boolean inTime = ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            Runnable last = farewell;
            if (inTime && last != null) {
                last.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void done(Counts now) {
        counts = now;
        progress.done(now.read());
    }

    @Override
    public boolean stopped() {
        return stopped;
    }

    /** How far the run came. */
    Counts counts() {
        return counts;
    }

    /** Takes the line of progress away, before something else is told. */
    void quiet() {
        progress.end();
    }

    /** What is told last if the run is stopped. */
    void farewell(Runnable told) {
        farewell = told;
    }

    /** The run has ended and written down all. */
    @Override
    public void close() {
        progress.end();
        ended.countDown();
        if (!stopped) {
            try {
                Runtime.getRuntime().removeShutdownHook(stop);
            } catch (IllegalStateException e) {
                // the process is ending already, and its user is told so
            }
        }
    }
}
