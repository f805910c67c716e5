package de.ratwerk.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the doors are tried that take a file and no stream. */
final class Scratch {
    private static final Path BELOW = Path.of("target/fuzz/scratch");

    private Scratch() {}

    /** A new folder. */
    static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(BELOW), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
