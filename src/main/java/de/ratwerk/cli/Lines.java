package de.ratwerk.cli;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.source.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The lines of a stream of any length, one after the other; empty ones are passed over. Not thread-safe. */
final class Lines implements Iterator<Lines.Line> {
    private final InputStream in;
    private int number;
    private @Nullable Line next;

    /**
     * A line.
     *
     * @param number counted from 1
     * @param bytes at most one more than a {@link Source} may hold; the rest of a longer line is passed over
     */
    record Line(int number, byte[] bytes) {
        /**
         * The line as a text of its own, in which everything stands on line 1.
         *
         * @throws RefusedException if it is too long or no text
         */
        Source source() {
            if (bytes.length > Source.MAX_BYTES) {
                throw new RefusedException(Problem.at(
                        Place.of(Inputs.STANDARD_INPUT),
                        "line-too-long",
                        "Die Zeile ist länger als " + (Source.MAX_BYTES >> 20) + " MiB.",
                        "The line is longer than " + (Source.MAX_BYTES >> 20) + " MiB."));
            }
            return Source.of(Inputs.STANDARD_INPUT, bytes);
        }

        /** A problem of that text, at its place in the stream. */
        Problem located(Problem problem) {
            Place place =
                    new Place(problem.place().file(), number, problem.place().column());
            return new Problem(problem.kind(), problem.message(), place, problem.path(), problem.hint());
        }
    }

    /** The lines of a stream that is read in blocks; the caller closes it. */
    Lines(InputStream in) {
        this.in = in;
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null) {
                byte[] bytes = line();
                if (bytes == null) {
                    return false;
                }
                number++;
                next = new String(bytes, StandardCharsets.ISO_8859_1).isBlank() ? null : new Line(number, bytes);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Die Standardeingabe lässt sich nicht lesen. / Standard input cannot be read.", e);
        }
    }

    @Override
    public Line next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Line line = next;
        next = null;
        return line;
    }

    /** The bytes up to a line end, or null at the end of the stream. */
    private byte @Nullable [] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = in.read();
        if (read < 0) {
            return null;
        }
        while (read >= 0 && read != '\n') {
            if (line.size() <= Source.MAX_BYTES) {
                line.write(read);
            }
            read = in.read();
        }
        return line.toByteArray();
    }
}
