package de.ratwerk.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file that is put in its place whole or not at all: written aside first, then moved, so that whoever looks meanwhile finds
 * the old one or the new one. What is no file, as a device or a pipe, is written as it stands. Not thread-safe.
 */
public final class InPlace implements Closeable {
    /** The pattern of the names of what is written aside. */
    public static final String ASIDES = ".ratwerk-*.part";

    private final Path end;
    private final Path aside;
    private final OutputStream out;

    /** Begins a file, in place of one that may be there. */
    public InPlace(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        this.end = Files.exists(target) ? target.toRealPath() : target;
        boolean device = Files.exists(end) && !Files.isRegularFile(end);
        this.aside = device ? end : aside(end);
        this.out = device
                ? Files.newOutputStream(end, StandardOpenOption.WRITE)
                : Files.newOutputStream(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Writes a whole file. */
    public static void write(Path file, byte[] bytes) throws IOException {
        try (InPlace place = new InPlace(file)) {
            place.out().write(bytes);
            place.put();
        }
    }

    /** What is written goes here; may be closed. */
    public OutputStream out() {
        return out;
    }

    /** Puts the file in its place; nothing more is written. */
    public void put() throws IOException {
        out.close();
        if (!aside.equals(end)) {
            keepRights();
            move(aside, end);
        }
    }

    /** Gives up what was not put in its place. */
    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            if (!aside.equals(end)) {
                Files.deleteIfExists(aside);
            }
        }
    }

    /** What was private stays private. */
    private void keepRights() throws IOException {
        if (Files.exists(end)
                && end.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(aside, Files.getPosixFilePermissions(end));
        }
    }

    /**
     * A name beside a file that nobody else has. Ids of processes would not do: in a container every process may have the
     * same one, also the one that was ended while it wrote.
     */
    public static Path aside(Path file) {
        return file.resolveSibling(
                ".ratwerk-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".part");
    }

    /** Moves what was written aside into place, at once where the system can. */
    public static void move(Path aside, Path file) throws IOException {
        try {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
