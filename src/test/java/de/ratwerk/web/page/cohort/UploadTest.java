package de.ratwerk.web.page.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import de.ratwerk.problem.RefusedException;
import de.ratwerk.sheet.Content;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form sent is taken apart by what comes out of it, not by what it says of itself. */
class UploadTest {
    private final Upload upload = new Upload();

    @Test
    void ofAnArchiveThoseFilesAreTakenThatAFolderIsSearchedFor() {
        upload.file(
                "kreis.zip",
                SentFiles.zip(SentFiles.files(
                        "kreis/a.yaml", "a: 1",
                        "kreis/b/c.csv", "ort;x",
                        "kreis/notes.txt", "x",
                        "__MACOSX/kreis/._a.yaml", "x",
                        "kreis/run.json", "{}",
                        "kreis/picture.png", "x")));
        assertThat(upload.contents())
                .extracting(Content::name)
                .containsExactly("kreis.zip/kreis/a.yaml", "kreis.zip/kreis/b/c.csv");
        assertThat(upload.rejected()).isEmpty();
    }

    @Test
    void longNamesAreLookedAtWithoutDelay() {
        String[] entries = new String[2 * 250];
        for (int i = 0; i < entries.length; i += 2) {
            entries[i] = i + "portfolio".repeat(6000) + ".yaml";
            entries[i + 1] = "x";
        }
        byte[] archive = SentFiles.zip(SentFiles.files(entries));
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> upload.file("a.zip", archive));
        assertThat(upload.contents()).hasSize(250);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.yaml", "/etc/a.yaml", "a/../../b.yaml", "..\\a.yaml", "C:\\a.yaml"})
    void aNameThatLeadsOutOfTheArchiveIsRefused(String name) {
        upload.file("a.zip", SentFiles.zip(SentFiles.files(name, "x", "b.yaml", "y")));
        assertThat(upload.rejected())
                .singleElement()
                .satisfies(rejected ->
                        assertThat(rejected.problems().get(0).kind()).isEqualTo("entry-outside"));
        assertThat(upload.contents()).extracting(Content::name).containsExactly("a.zip/b.yaml");
    }

    @Test
    void aProfileThatIsTooLargeIsRefusedAndTheOthersAreTaken() {
        upload.file("a.zip", SentFiles.zip(Map.of("large.yaml", new byte[Upload.MOST_OF_A_PROFILE + 1])));
        upload.file("small.yaml", new byte[Upload.MOST_OF_A_PROFILE]);
        assertThat(upload.rejected())
                .singleElement()
                .satisfies(rejected ->
                        assertThat(rejected.problems().get(0).kind()).isEqualTo("file-too-large"));
        assertThat(upload.contents()).extracting(Content::name).containsExactly("small.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.yaml", "ignored.png"})
    void whatUnpacksToTooMuchIsRefusedWhetherItIsReadOrNot(String name) {
        byte[] bomb = SentFiles.zip(Map.of(name, new byte[(int) Archive.MOST_BYTES + 1]));
        assertThat(bomb.length).isLessThan(1 << 20);
        assertRefused("bomb.zip", bomb, "zip-bomb");
    }

    @Test
    void severalArchivesTogetherAreCounted() {
        byte[] half = SentFiles.zip(Map.of("a.png", new byte[(int) (Archive.MOST_BYTES / 2) + 1]));
        upload.file("one.zip", half);
        assertRefused("two.zip", half, "zip-bomb");
    }

    @Test
    void aWorkbookIsCountedToo() {
        assertRefused("a.xlsx", SentFiles.zip(Map.of("xl/a.xml", new byte[(int) Archive.MOST_BYTES + 1])), "zip-bomb");
    }

    @Test
    void anArchiveThatIsNoneIsRefused() {
        assertRefused("a.zip", "no archive".getBytes(StandardCharsets.UTF_8), "broken-archive");
    }

    @Test
    void twoPortfoliosAreRefused() {
        byte[] portfolio = "{\"schema\": \"ratwerk.portfolio/1\"}".getBytes(StandardCharsets.UTF_8);
        upload.file("a.json", portfolio);
        upload.file("b.json", portfolio);
        assertThatThrownBy(upload::portfolio)
                .asInstanceOf(type(RefusedException.class))
                .satisfies(e -> assertThat(e.problems().get(0).kind()).isEqualTo("second-portfolio"));
    }

    private void assertRefused(String name, byte[] bytes, String kind) {
        assertThatThrownBy(() -> upload.file(name, bytes))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(kind);
                    assertThat(problem.place().file()).isEqualTo(name);
                }));
    }
}
