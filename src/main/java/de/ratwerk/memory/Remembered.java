package de.ratwerk.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was worked out before, up to a number of things; with more it begins anew. It only ever spares work: whoever asks
 * gets the same whether it was remembered or not. Thread-safe.
 *
 * @param <K> by what a thing is known again, compared by {@code equals}
 * @param <V> what was worked out of it
 */
public final class Remembered<K, V> {
    private final int most;
    private final Map<K, V> known = new ConcurrentHashMap<>();

    /**
     * Remembers nothing yet.
     *
     * @param most how many things are kept at the most; threads that meet may keep a few more
     */
    public Remembered(int most) {
        this.most = most;
    }

    /** What is remembered of a key, or is worked out now. */
    public V get(K key, Supplier<V> work) {
        V value = known.get(key);
        return value == null ? keep(key, work.get()) : value;
    }

    /** Remembers what was worked out elsewhere, and tells it; or what another thread has remembered meanwhile. */
    public V keep(K key, V value) {
        if (known.size() >= most) {
            known.clear();
        }
        V other = known.putIfAbsent(key, value);
        return other == null ? value : other;
    }

    /** How many things are remembered. */
    public int size() {
        return known.size();
    }

    /** Begins anew. */
    public void forget() {
        known.clear();
    }
}
