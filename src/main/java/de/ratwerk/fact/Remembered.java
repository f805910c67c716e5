package de.ratwerk.fact;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was worked out before, up to a number of things; with more it begins anew. It only ever spares work: whoever asks
 * gets the same whether it was remembered or not. Thread-safe.
 */
final class Remembered<K, V> {
    private final int most;
    private final Map<K, V> known = new ConcurrentHashMap<>();

    Remembered(int most) {
        this.most = most;
    }

    V get(K key, Supplier<V> work) {
        V value = known.get(key);
        if (value == null) {
            value = work.get();
            if (known.size() >= most) {
                known.clear();
            }
            known.put(key, value);
        }
        return value;
    }

    int size() {
        return known.size();
    }

    void forget() {
        known.clear();
    }
}
