package de.ratwerk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

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
        Path target = file.toAbsolutePath();
        try {
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                Files.write(target, bytes); // a device or a pipe is written as it stands
                return;
            }
            Path end = Files.exists(target) ? target.toRealPath() : target;
            Path aside =
                    end.resolveSibling(".ratwerk-" + ProcessHandle.current().pid() + ".part");
            try {
                Files.write(aside, bytes, StandardOpenOption.CREATE_NEW);
                keepRights(end, aside);
                move(aside, end);
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

    /**
     * Makes the folder of a file, if it is not there.
     *
     * @throws UncheckedIOException with one sentence for the user if it cannot be made
     */
    static void makeFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " lässt sich nicht anlegen. / cannot be made.", e);
        }
    }

    /** What was private stays private. */
    private static void keepRights(Path old, Path made) throws IOException {
        if (Files.exists(old)
                && old.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(made, Files.getPosixFilePermissions(old));
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
