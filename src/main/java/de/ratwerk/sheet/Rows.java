package de.ratwerk.sheet;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import java.io.Closeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is being read: its headings, then one row after the other. Whoever opens it closes it. Not thread-safe. */
public interface Rows extends Closeable {
    /**
     * The row of the headings.
     *
     * @throws RefusedException if there is none
     */
    Row headings();

    /**
     * The next row in which something stands, or null at the end.
     *
     * @throws RefusedException if nothing can be read from here on
     */
    @Nullable
    Row next();

    /** What the reader of the table should know although nothing is wrong; asked for after the headings. */
    default List<Problem> notes() {
        return List.of();
    }
}
