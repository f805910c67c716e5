package de.ratwerk.cli;

import de.ratwerk.source.InPlace;
import de.ratwerk.source.WriteFault;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a file so that it is there whole or not at all: aside first, then moved into place. */
final class Output {
    private Output() {}

    /**
     * Writes a text, in place of a file that may be there.
     *
     * @throws UncheckedIOException with one sentence for the user if it cannot be written
     */
    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes bytes, in place of a file that may be there.
     *
     * @throws UncheckedIOException with one sentence for the user if they cannot be written
     */
    static void write(Path file, byte[] bytes) {
        write(file, out -> out.write(bytes));
    }

    /** What is written bit by bit. */
    interface Content {
        /** Writes all of it; may close what it writes to. */
        void to(OutputStream out) throws IOException;
    }

    /**
     * Writes what comes bit by bit, in place of a file that may be there.
     *
     * @throws UncheckedIOException with one sentence for the user if it cannot be written
     */
    static void write(Path file, Content content) {
        try (InPlace place = new InPlace(file)) {
            content.to(place.out());
            place.put();
        } catch (IOException e) {
            throw WriteFault.of(file, e);
        }
    }

    /**
     * Makes the folder of a file, if it is not there.
     *
     * @throws UncheckedIOException with one sentence for the user if it cannot be made
     */
    static void makeFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw WriteFault.ofFolder(folder, e);
        }
    }
}
