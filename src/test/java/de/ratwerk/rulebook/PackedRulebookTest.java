package de.ratwerk.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedRulebookTest {
    @TempDir
    private Path folder;

    @Test
    void itIsTheFolderOfTheRepository() {
        Path within = PackedRulebook.folder();
        assertThat(Rulebook.read(List.of(within)).digest())
                .isEqualTo(Rulebook.read(List.of(Shipped.RULES)).digest());
    }

    @Test
    void aJarHoldsItToo() throws Exception {
        Path jar =
                Files.createDirectories(folder.resolve("with space ü # 100%!")).resolve("ratwerk.jar");
        try (FileSystem made = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            copy(Path.of("target/classes/de/ratwerk"), made.getPath("/de/ratwerk"));
            copy(PackedRulebook.folder(), made.getPath("/META-INF/ratwerk/rules"));
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, libraries())) {
            Class<?> shipped = loader.loadClass(PackedRulebook.class.getName());
            Path within = (Path) shipped.getMethod("folder").invoke(null);
            assertThat(within).hasToString("/META-INF/ratwerk/rules");
            assertThat(shipped.getMethod("folder").invoke(null)).isEqualTo(within);
            assertThat(Rulebook.load(List.of(within)).digest())
                    .isEqualTo(Rulebook.read(List.of(Shipped.RULES)).digest());
            within.getFileSystem().close();
        }
    }

    /** All but the classes of this program. */
    private static ClassLoader libraries() {
        return new ClassLoader(PackedRulebookTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (name.startsWith("de.ratwerk.")) {
                    throw new ClassNotFoundException(name);
                }
                return super.loadClass(name, resolve);
            }

            @Override
            public URL getResource(String name) {
                return null;
            }
        };
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : (Iterable<Path>) walk::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
