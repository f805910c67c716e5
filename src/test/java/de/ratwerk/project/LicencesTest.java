package de.ratwerk.project;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.project.Annotations.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose each file is and on which terms it may be used, as REUSE asks for it in version 3.3. */
class LicencesTest {
    private static final Path TEXTS = Path.of("LICENSES");

    /** What a file says that somebody else made. */
    private static final Pattern NOTICE =
            Pattern.compile("Copyright \\(|copyright:|licensed under|Zero-Clause BSD|SPDX-License-Identifier:");

    /** Files about licences, which are not under those that they speak of. */
    private static final Pattern ABOUT =
            Pattern.compile("LICENSE|LICENSES/.*|REUSE\\.toml|.*\\.md|src/test/.*|.*/FONTS\\.txt");

    private Annotations annotations;
    private List<String> files;

    @BeforeEach
    void read() throws IOException, InterruptedException {
        annotations = Annotations.read(Path.of("REUSE.toml"));
        files = Tracked.files();
    }

    @Test
    void theFileSaysNothingButItsVersionAndWhatStandsInItsTables() {
        assertThat(annotations.rest()).isEqualTo("version = 1\n");
        assertThat(annotations.tables()).hasSizeGreaterThan(1);
    }

    @Test
    void everyFileIsTheProjectsOwnOrNamedByOneTableOfOthers() {
        assertThat(own().paths()).containsExactly("**");
        assertThat(files)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(others().stream().filter(table -> table.names(file)))
                        .as(file)
                        .hasSizeLessThan(2));
    }

    @Test
    void everyPathNamesAFileThatIsThere() {
        assertThat(annotations.tables())
                .allSatisfy(table -> assertThat(table.paths())
                        .allSatisfy(
                                path -> assertThat(files).as(path).anyMatch(file -> Annotations.matches(path, file))));
    }

    @Test
    void whateverTellsOfAnotherAuthorIsNamedAsTheirs() throws IOException {
        List<String> unnamed = new ArrayList<>();
        for (String file : files) {
            String text = Files.readString(Path.of(file), StandardCharsets.ISO_8859_1);
            boolean foreign = NOTICE.matcher(text).find() || file.matches(".*\\.(ttf|otf|woff2?)");
            if (foreign && !ABOUT.matcher(file).matches() && others().stream().noneMatch(table -> table.names(file))) {
                unnamed.add(file);
            }
        }
        assertThat(unnamed).isEmpty();
    }

    @Test
    void everyLicenceHasItsTextAndEveryTextIsTheOneOfALicence() throws IOException {
        Set<String> named = new TreeSet<>();
        annotations.tables().forEach(table -> named.add(table.licence() + ".txt"));
        Set<String> kept = new TreeSet<>();
        try (var texts = Files.list(TEXTS)) {
            texts.forEach(text -> kept.add(text.getFileName().toString()));
        }
        assertThat(kept).isEqualTo(named);
        assertThat(kept).allSatisfy(text -> assertThat(TEXTS.resolve(text)).isNotEmptyFile());
    }

    @Test
    void theLicenceAtTheTopIsTheOneOfTheProject() throws IOException {
        assertThat(own().licence()).isEqualTo("EUPL-1.2");
        assertThat(Path.of("LICENSE")).hasSameTextualContentAs(TEXTS.resolve("EUPL-1.2.txt"));
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<name>EUPL-1.2</name>");
    }

    @ParameterizedTest
    @CsvSource({
        "**, a/b.txt, true",
        "a/*, a/b.txt, true",
        "a/*, a/b/c.txt, false",
        "a/*.x, a/b.x, true",
        "a.x, aax, false"
    })
    void starsStandForWhatTheStandardSays(String path, String file, boolean named) {
        assertThat(Annotations.matches(path, file)).isEqualTo(named);
    }

    private Table own() {
        return annotations.tables().get(0);
    }

    private List<Table> others() {
        return annotations.tables().subList(1, annotations.tables().size());
    }
}
