package de.ratwerk.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file holds, be it on a disk or in memory. It may be opened as often as one likes. */
public final class Content {
    private final String name;
    private final @Nullable Path file;
    private final byte[] bytes;

    private Content(String name, @Nullable Path file, byte[] bytes) {
        this.name = name;
        this.file = file;
        this.bytes = bytes;
    }

    /** What a file on a disk holds. */
    public static Content of(Path file) {
        return new Content(file.toString(), file, new byte[0]);
    }

    /**
     * What a file holds that is in memory only.
     *
     * @param name the file as its user named it
     * @param bytes not to be changed any more
     */
    public static Content of(String name, byte[] bytes) {
        return new Content(name, null, bytes);
    }

    /** The file as its user named it. */
    public String name() {
        return name;
    }

    /** Where it lies on a disk; empty if it is in memory only. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /**
     * Begins to read it; the caller closes it.
     *
     * @throws IOException if it cannot be read
     */
    public InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(bytes) : Files.newInputStream(file);
    }
}
