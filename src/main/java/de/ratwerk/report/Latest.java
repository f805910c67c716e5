package de.ratwerk.report;

import de.ratwerk.memory.Remembered;
import java.util.function.Function;

/**
 * What was made of the last few things, which are told apart by which they are and not by what they say: of parts that many
 * advices have in common there is one object, and looking it up is quicker than looking at it. Thread-safe.
 */
final class Latest<K, V> {
    private static final int MOST = 64;

    private final Remembered<Same, V> made = new Remembered<>(MOST);

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
        return made.get(new Same(thing), () -> make.apply(thing));
    }
}
