package de.ratwerk.cohort;

import de.ratwerk.problem.InterruptedEvaluationException;
import java.util.Iterator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works on many things, several at a time, and hands on the results in the order of the things. It holds no more than a
 * few of them for each thread, however many there are, and hands on a result as soon as those before it are done.
 */
public final class InOrder<T, R> {
    private static final int UNDER_WAY = 8;

    private final Iterator<T> things;
    private final Function<T, R> work;
    private final ExecutorService workers;
    private final BlockingQueue<Future<R>> underWay;

    /** Stands in the queue behind everything. */
    private final Future<R> end = new CompletableFuture<>();

    private InOrder(Iterator<T> things, Function<T, R> work, int threads) {
        this.things = things;
        this.work = work;
        this.workers = Executors.newFixedThreadPool(threads, InOrder::daemon);
        this.underWay = new ArrayBlockingQueue<>(threads * UNDER_WAY);
    }

    /**
     * Works on everything. What fails ends all of it: reading, a piece of work, or taking a result.
     *
     * @param things read one after the other by one thread
     * @param work called by several threads at once; never null
     * @param threads how many, from 1
     * @param results takes each result, in the order of the things, on the caller's thread
     */
    public static <T, R> void each(Iterator<T> things, Function<T, R> work, int threads, Consumer<R> results) {
        new InOrder<>(things, work, threads).run(results);
    }

    private void run(Consumer<R> results) {
        Thread reader = daemon(this::read);
        reader.start();
        try {
            for (Future<R> next = underWay.take(); next != end; next = underWay.take()) {
                results.accept(next.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedEvaluationException();
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        } finally {
            reader.interrupt();
            workers.shutdownNow();
        }
    }

    private void read() {
        try {
            try {
                while (things.hasNext()) {
                    T thing = things.next();
                    underWay.put(workers.submit(() -> work.apply(thing)));
                }
                underWay.put(end);
            } catch (RuntimeException | Error e) {
                underWay.put(CompletableFuture.failedFuture(e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody takes any more
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "ratwerk-cohort");
        thread.setDaemon(true);
        return thread;
    }

    private static RuntimeException unchecked(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }
}
