package de.ratwerk.report.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files that may be without end, as devices are. */
public final class FirstBytes {
    private FirstBytes() {}

    /** The bytes of a file, of a longer one the first {@code most}. */
    public static byte[] of(Path file, long most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes((int) Math.min(most, Integer.MAX_VALUE - 8));
        }
    }
}
