package de.ratwerk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file so that it is there whole or not at all: aside first, then moved into place. */
final class Output {
    private Output() {}

    /**
     * Writes a text, in place of a file that may be there.
     *
     * @throws UncheckedIOException with one sentence for the user if it cannot be written
     */
    static void write(Path file, String text) {
        Path target = file.toAbsolutePath();
        try {
            Path aside = Files.createTempFile(target.getParent(), ".ratwerk-", ".part");
            try {
                Files.writeString(aside, text, StandardCharsets.UTF_8);
                move(aside, target);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    file + " lässt sich nicht schreiben. / cannot be written. ("
                            + e.getClass().getSimpleName() + ": " + e.getMessage() + ")",
                    e);
        }
    }

    private static void move(Path aside, Path target) throws IOException {
        try {
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
