package de.ratwerk.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The rulebook that comes within the program, for whoever has the jar and no folder of rules. It is read like any other
 * folder, to which it is equal, and cannot be edited.
 */
public final class PackedRulebook {
    private static final String HEADER = "/META-INF/ratwerk/rules/rulebook.yaml";

    private PackedRulebook() {}

    /** Found once: a file system of our own stays open as long as the program, whatever its host opens and closes. */
    private static final class Found {
        static final Path FOLDER = find();

        private Found() {}
    }

    /**
     * Its folder, in the jar or beside the classes.
     *
     * @throws UncheckedIOException if the jar cannot be read
     * @throws IllegalStateException if the program was packed without it, or comes from what is neither a jar nor a folder
     */
    public static Path folder() {
        return Found.FOLDER;
    }

    /** A file as the place of a rule names it: within the program if the rule is from there, else on the disk. */
    public static Path file(String name) {
        Path packed = folder();
        return name.startsWith(packed + "/") ? packed.getFileSystem().getPath(name) : Path.of(name);
    }

    /** Whether a folder of rules is part of the program, so that nobody writes to it or watches it. */
    public static boolean holds(Path folder) {
        Path packed = folder();
        return folder.getFileSystem().equals(packed.getFileSystem())
                && folder.toAbsolutePath().normalize().startsWith(packed);
    }

    private static Path find() {
        URL header = PackedRulebook.class.getResource(HEADER);
        if (header == null) {
            throw new IllegalStateException("packed without " + HEADER);
        }
        String place = header.toString();
        try {
            if (place.startsWith("file:")) {
                return Objects.requireNonNull(Path.of(header.toURI()).getParent());
            }
            if (place.startsWith("jar:file:")) {
                URI jar = URI.create(place.substring("jar:".length(), place.lastIndexOf("!/")));
                return Objects.requireNonNull(
                        FileSystems.newFileSystem(Path.of(jar)).getPath(HEADER).getParent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(place + " cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(place, e);
        }
        throw new IllegalStateException("neither a jar nor a folder: " + place);
    }
}
