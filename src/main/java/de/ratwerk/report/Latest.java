package de.ratwerk.report;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was made of the last few things, which are told apart by which they are and not by what they say: of parts that many
 * advices have in common there is one object, and looking it up is quicker than looking at it. Thread-safe.
 */
final class Latest<K, V> {
    private static final int MOST = 64;

    private final Map<Same, V> made = new ConcurrentHashMap<>();

    private record Same(Object thing) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.thing == thing;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(thing);
        }
    }

    /** What was made of a thing, or is made now. */
    V of(K thing, Function<K, V> make) {
        Same key = new Same(thing);
        V known = made.get(key);
        if (known == null) {
            known = make.apply(thing);
            if (made.size() >= MOST) {
                made.clear();
            }
            V other = made.putIfAbsent(key, known);
            known = other == null ? known : other;
        }
        return known;
    }
}
