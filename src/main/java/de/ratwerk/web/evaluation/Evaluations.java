package de.ratwerk.web.evaluation;

import de.ratwerk.problem.InterruptedEvaluationException;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemType;
import de.ratwerk.web.service.ServiceSettings;
import de.ratwerk.web.service.ServiceSettings.Limits;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Lets evaluations run: so many at a time, so long each. One that takes longer is interrupted; one that waits as long for its
 * turn is turned away.
 */
@Component
public final class Evaluations implements DisposableBean {
    /** Each holds a connection's thread while it waits. */
    private static final int MOST_LONG_ONES = 16;

    private final Duration limit;
    private final Semaphore turns;
    private final Semaphore longTurns;
    private final Semaphore longOnes = new Semaphore(MOST_LONG_ONES);
    private final MeterRegistry metrics;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Evaluations::daemon);

    Evaluations(ServiceSettings settings, MeterRegistry metrics) {
        Limits limits = settings.limits();
        this.limit = limits.evaluation();
        this.turns = new Semaphore(limits.evaluations(), true);
        this.longTurns = new Semaphore(Math.max(1, limits.evaluations() / 2), true);
        this.metrics = metrics;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "ratwerk-time-limit");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Runs an evaluation on the caller's thread.
     *
     * @param operation what it is, for the metrics
     * @throws ApiProblem if it takes too long, if no turn comes, or if the rules come to no end
     */
    public <T> T run(String operation, Supplier<T> evaluation) {
        take(turns);
        return measured(operation, limit, evaluation);
    }

    /** The same for what takes seconds: it has half of the turns, and few may wait, so that short ones always get through. */
    public <T> T runLong(String operation, Supplier<T> evaluation) {
        return runLong(operation, 1, evaluation);
    }

    /**
     * The same for what is as much work as several evaluations.
     *
     * @param times how many times as long as one evaluation it may take, from 1
     */
    public <T> T runLong(String operation, int times, Supplier<T> evaluation) {
        if (!longOnes.tryAcquire()) {
            throw busy();
        }
        try {
            take(longTurns);
            try {
                take(turns);
                return measured(operation, limit.multipliedBy(times), evaluation);
            } finally {
                longTurns.release();
            }
        } finally {
            longOnes.release();
        }
    }

    /** The same for work that can wait: it is not turned away however long its turn takes to come. */
    public <T> T runWhenFree(String operation, Supplier<T> evaluation) {
        turns.acquireUninterruptibly();
        return measured(operation, limit, evaluation);
    }

    private <T> T measured(String operation, Duration longest, Supplier<T> evaluation) {
        Timer.Sample sample = Timer.start(metrics);
        String outcome = "fault";
        try {
            T result = limited(longest, evaluation);
            outcome = "done";
            return result;
        } catch (ApiProblem e) {
            outcome = e.type().id();
            throw e;
        } finally {
            turns.release();
            sample.stop(metrics.timer("ratwerk.evaluations", "operation", operation, "outcome", outcome));
        }
    }

    private void take(Semaphore places) {
        try {
            if (!places.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private ApiProblem busy() {
        return ApiProblem.of(ProblemType.BUSY).header("Retry-After", String.valueOf(Math.max(1, limit.toSeconds())));
    }

    private <T> T limited(Duration longest, Supplier<T> evaluation) {
        Thread thread = Thread.currentThread();
        AtomicBoolean running = new AtomicBoolean(true);
        ScheduledFuture<?> alarm = clock.schedule(
                () -> {
                    synchronized (running) {
                        if (running.get()) {
                            thread.interrupt();
                        }
                    }
                },
                longest.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return evaluation.get();
        } catch (InterruptedEvaluationException e) {
            throw ApiProblem.of(ProblemType.TAKES_TOO_LONG);
        } catch (RefusedException e) {
            throw ApiProblem.refused(ProblemType.RULES_REFUSED, e);
        } finally {
            alarm.cancel(false);
            synchronized (running) {
                running.set(false);
                Thread.interrupted(); // the alarm's, if it went off too late; it must not reach what comes next
            }
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
