package de.ratwerk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the repository ships, opened once for all tests. */
public final class Shipped {
    /** The shipped rulebook's folder. */
    public static final Path RULES = Path.of("rules");

    private static final Ratwerk RATWERK = Ratwerk.open(RULES);

    private Shipped() {}

    public static Ratwerk ratwerk() {
        return RATWERK;
    }

    /** All profiles under {@code profiles/examples} and {@code profiles/places}, in order. */
    public static List<Path> profiles() {
        return Stream.of("examples", "places")
                .flatMap(folder -> files(Path.of("profiles", folder), ".yaml").stream())
                .toList();
    }

    /** The files of a folder and its sub-folders with an ending, in order. */
    public static List<Path> files(Path folder, String ending) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
