package de.ratwerk.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeenFromTest {
    private static final List<Path> FOLDERS = List.of(Path.of("rules"), Path.of("mine", "..", "more"));

    @Test
    void aFileIsNamedFromTheFolderThatItLiesIn() {
        assertThat(SeenFrom.folders(FOLDERS, path("rules", "h2-data", "inventory.drl")))
                .contains(path("h2-data", "inventory.drl"));
        assertThat(SeenFrom.folders(FOLDERS, path("mine", "..", "more", "x.drl")))
                .contains("x.drl");
        assertThat(SeenFrom.folders(FOLDERS, path("more", "x.drl"))).contains("x.drl");
    }

    @Test
    void aFolderIsNamedByItsOwnName() {
        assertThat(SeenFrom.folders(FOLDERS, "rules")).contains("rules");
    }

    @Test
    void whatLiesElsewhereIsNotSeen() {
        assertThat(SeenFrom.folders(FOLDERS, path("rules-of-others", "x.drl"))).isEmpty();
        assertThat(SeenFrom.folders(List.of(), "x.drl")).isEmpty();
    }

    private static String path(String... names) {
        return String.join(File.separator, names);
    }
}
