package de.ratwerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that hold what an output has to be, byte for byte. {@code mvn verify -Dratwerk.golden=update} writes them anew; the
 * change is then to be read like any other.
 */
public final class Golden {
    private static final boolean UPDATE = "update".equals(System.getProperty("ratwerk.golden"));

    private Golden() {}

    public static void check(Path file, String actual) {
        try {
            if (UPDATE) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            } else if (!Files.exists(file)) {
                fail("missing golden file %s; write it with -Dratwerk.golden=update", file);
            }
            assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
