package de.ratwerk.source;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file or a stream of any length, one after the other, each a text of its own: for lines of JSON. No more than
 * one line is in memory, and of one that is too long no more than tells so. Not thread-safe.
 */
public final class Lines implements Closeable {
    private static final int BLOCK = 1 << 16;

    private final String name;
    private final InputStream in;
    private int number;

    /**
     * A line.
     *
     * @param place where it stands, as a whole
     * @param bytes at most one more than a {@link Source} may hold; the rest of a longer line is passed over
     */
    public record Line(Place place, byte[] bytes) {
        /**
         * The line as a text of its own, in which everything stands on line 1.
         *
         * @throws RefusedException if it is too long or no text
         */
        public Source source() {
            if (bytes.length > Source.MAX_BYTES) {
                throw new RefusedException(Problem.at(
                        place,
                        "line-too-long",
                        "Die Zeile ist länger als " + (Source.MAX_BYTES >> 20) + " MiB.",
                        "The line is longer than " + (Source.MAX_BYTES >> 20) + " MiB."));
            }
            return Source.of(place.file(), bytes);
        }
    }

    /**
     * The lines of a stream, which is closed with them.
     *
     * @param name the file as its user named it; {@code -} for standard input
     */
    public Lines(String name, InputStream in) {
        this.name = name;
        this.in = new BufferedInputStream(in, BLOCK);
    }

    /** The next line, without its end; null behind the last one. */
    public @Nullable Line next() throws IOException {
        int read = in.read();
        if (read < 0) {
            return null;
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (read >= 0 && read != '\n') {
            if (line.size() <= Source.MAX_BYTES) {
                line.write(read);
            }
            read = in.read();
        }
        return new Line(new Place(name, number, 0), line.toByteArray());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
