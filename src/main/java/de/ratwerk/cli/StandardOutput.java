package de.ratwerk.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Standard output that knows whether somebody still takes it: {@code | head -1} ends a run, and is no fault. */
final class StandardOutput extends PrintStream {
    private final Taken taken;

    StandardOutput(OutputStream stream) {
        this(new Taken(stream));
    }

    private StandardOutput(Taken taken) {
        super(taken, false, StandardCharsets.UTF_8);
        this.taken = taken;
    }

    /** Whether who read it has gone; a disk that is full is something else. */
    boolean isLeft() {
        return taken.left;
    }

    /** Notes why writing failed, which a print stream keeps to itself. */
    private static final class Taken extends FilterOutputStream {
        private volatile boolean left;

        Taken(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                // The system's words, which name the pipe in every language that has been looked at.
                left = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
                throw e;
            }
        }
    }
}
