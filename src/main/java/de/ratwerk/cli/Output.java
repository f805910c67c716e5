package de.ratwerk.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/** Writes a file so that it is there whole or not at all: aside first, then moved into place. */
final class Output {
    /** Tells files apart that several threads write into one folder. */
    private static final AtomicLong WRITTEN = new AtomicLong();

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
        Path target = file.toAbsolutePath();
        try {
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                fill(target, content, StandardOpenOption.WRITE); // a device or a pipe is written as it stands
                return;
            }
            Path end = Files.exists(target) ? target.toRealPath() : target;
            Path aside = end.resolveSibling(
                    ".ratwerk-" + ProcessHandle.current().pid() + "-" + WRITTEN.incrementAndGet() + ".part");
            try {
                fill(aside, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
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

    private static void fill(Path file, Content content, OpenOption... how) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, how)) {
            content.to(out);
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
