package de.ratwerk.fuzz;

import de.ratwerk.Shipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A copy of a small sound rulebook, one file of which is another for a while. The shipped one takes too long to read for a
 * fuzzer to come far.
 */
final class SmallRulebook {
    private static final Path SOUND = Path.of("src/test/resources/fuzz/base/rulebook");

    private final Path folder;

    SmallRulebook() {
        this.folder = Scratch.folder();
        for (Path file : Shipped.files(SOUND, "")) {
            if (Files.isRegularFile(file)) {
                restore(SOUND.relativize(file).toString());
            }
        }
    }

    Path folder() {
        return folder;
    }

    /** Looks at the rulebook as it is with another file. */
    void with(String file, byte[] content, Runnable look) {
        try {
            Files.write(folder.resolve(file), content);
            look.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            restore(file);
        }
    }

    private void restore(String file) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.write(folder.resolve(file), Files.readAllBytes(SOUND.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
