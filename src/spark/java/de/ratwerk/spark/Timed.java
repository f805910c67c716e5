package de.ratwerk.spark;

import java.util.function.Supplier;

/** What some work came to, and how long it took. */
record Timed<T>(T value, double seconds) {
    static <T> Timed<T> of(Supplier<T> work) {
        long begun = System.nanoTime();
        T value = work.get();
        return new Timed<>(value, (System.nanoTime() - begun) / 1e9);
    }
}
