package de.ratwerk.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {

    @Test
    void resultsComeInTheOrderOfTheThings() {
        List<Integer> results = new ArrayList<>();
        InOrder.each(IntStream.range(0, 10_000).iterator(), InOrderTest::unevenly, 4, results::add);
        assertThat(results)
                .isEqualTo(IntStream.range(0, 10_000).map(n -> n * 2).boxed().toList());
    }

    /** Some are much more work than others. */
    private static int unevenly(int number) {
        long work = number % 97 == 0 ? 200_000 : 1;
        for (long i = 0; i < work; i++) {
            Thread.onSpinWait();
        }
        return number * 2;
    }

    @Test
    void itNeverReadsFarAhead() {
        AtomicInteger read = new AtomicInteger();
        Iterator<Integer> things =
                IntStream.range(0, 2_000).map(n -> read.incrementAndGet()).iterator();
        AtomicInteger furthest = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        InOrder.each(things, n -> n, 2, n -> {
            furthest.accumulateAndGet(read.get() - taken.incrementAndGet(), Math::max);
        });
        assertThat(taken).hasValue(2_000);
        assertThat(furthest.get()).isLessThanOrEqualTo(2 * 8 + 2);
    }

    /** Whoever asks one thing at a time and waits for the answer is answered. */
    @Test
    void aResultIsHandedOnBeforeTheNextThingIsThere() throws InterruptedException {
        SynchronousQueue<Integer> questions = new SynchronousQueue<>();
        SynchronousQueue<Integer> answers = new SynchronousQueue<>();
        Iterator<Integer> things =
                IntStream.range(0, 100).map(n -> taken(questions)).iterator();
        Thread pipe = new Thread(() -> InOrder.each(things, n -> n + 1, 2, answer -> put(answers, answer)));
        pipe.setDaemon(true);
        pipe.start();
        for (int i = 0; i < 100; i++) {
            questions.put(i);
            assertThat(answers.take()).isEqualTo(i + 1);
        }
        pipe.join();
    }

    @Test
    void whatFailsEndsAllOfIt() {
        assertThatThrownBy(() -> InOrder.each(
                        IntStream.range(0, 100).iterator(),
                        n -> {
                            if (n == 50) {
                                throw new IllegalStateException("work");
                            }
                            return n;
                        },
                        2,
                        n -> assertThat(n).isLessThan(50)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("work");
        assertThatThrownBy(() -> InOrder.each(
                        IntStream.range(0, 100)
                                .peek(n -> {
                                    if (n == 50) {
                                        throw new UncheckedIOException("reading", new java.io.IOException());
                                    }
                                })
                                .iterator(),
                        n -> n,
                        2,
                        n -> {}))
                .hasMessage("reading");
        CountDownLatch taken = new CountDownLatch(3);
        assertThatThrownBy(() -> InOrder.each(IntStream.range(0, 100_000).iterator(), n -> n, 2, n -> {
                    taken.countDown();
                    if (taken.getCount() == 0) {
                        throw new IllegalStateException("taking");
                    }
                }))
                .hasMessage("taking");
    }

    private static int taken(SynchronousQueue<Integer> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(SynchronousQueue<Integer> queue, int number) {
        try {
            queue.put(number);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
