package de.ratwerk.exchange;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** The municipalities of one input, one after the other. Not thread-safe. */
interface Entries extends Closeable {
    /** The next one, or null at the end. What cannot be read is an entry too; nothing is thrown for it. */
    @Nullable
    Entry next();
}
