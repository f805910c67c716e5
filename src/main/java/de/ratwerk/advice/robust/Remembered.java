package de.ratwerk.advice.robust;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found out once and is asked again and again: kept until there is no more room, found anew each time beyond.
 * Several threads together may keep a few too many. Thread-safe.
 */
final class Remembered<K, V> {
    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final int most;

    /** Keeps so many. */
    Remembered(int most) {
        this.most = most;
    }

    /** What is known, or null. */
    @Nullable
    V get(K key) {
        return known.get(key);
    }

    boolean isFull() {
        return known.size() >= most;
    }

    /** Keeps what was found, if there is room, and tells it; or what another thread has found meanwhile. */
    V keep(K key, V found) {
        V other = isFull() ? null : known.putIfAbsent(key, found);
        return other == null ? found : other;
    }
}
