package de.ratwerk.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * The rulebook that comes within the program, for whoever has the jar and no folder of rules. It is read like any other
 * folder, to which it is equal, and cannot be edited.
 */
public final class PackedRulebook {
    private static final String HEADER = "/META-INF/ratwerk/rules/rulebook.yaml";

    private PackedRulebook() {}

    /**
     * Its folder, in the jar or beside the classes.
     *
     * @throws UncheckedIOException if the jar cannot be read
     * @throws IllegalStateException if the program was packed without it
     */
    public static Path folder() {
        URL header = PackedRulebook.class.getResource(HEADER);
        if (header == null) {
            throw new IllegalStateException("packed without " + HEADER);
        }
        try {
            URI place = header.toURI();
            return Objects.requireNonNull(path(place).getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path path(URI place) throws IOException {
        return "jar".equals(place.getScheme()) ? jar(place).getPath(HEADER) : Path.of(place);
    }

    /** The jar as a file system, which stays open like the program's own view of it. */
    private static synchronized FileSystem jar(URI place) throws IOException {
        try {
            return FileSystems.getFileSystem(place);
        } catch (FileSystemNotFoundException e) {
            return FileSystems.newFileSystem(place, Map.of());
        }
    }
}
