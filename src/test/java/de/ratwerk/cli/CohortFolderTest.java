package de.ratwerk.cli;

import static de.ratwerk.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cohort's run reads, writes and deletes in its folder. */
class CohortFolderTest {
    @TempDir
    private Path folder;

    private Path profiles;
    private Path out;

    @BeforeEach
    void twoPlaces() throws IOException {
        profiles = Files.createDirectory(folder.resolve("profiles"));
        out = profiles.resolve("out");
        profile("Adorf");
        profile("Bdorf");
    }

    private void profile(String name) throws IOException {
        Files.writeString(
                profiles.resolve(name + ".yaml"),
                "schema: ratwerk.profile/1\nmunicipality:\n  name: " + name + "\nstrategy:\n  status: none\n");
    }

    private static Run cohort(Path input, Path output, String... more) {
        String[] all = new String[more.length + 6];
        System.arraycopy(
                new String[] {"cohort", input.toString(), "-o", output.toString(), "--lang", "en"}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        return run(all);
    }

    @Test
    void resultsAreNoInputOfTheSameRunNorOfTheNext() {
        String written = "ratwerk: Written: " + out.resolve("portfolio.html") + "." + System.lineSeparator();
        assertThat(cohort(profiles, out, "--advice", "json"))
                .extracting(Run::code, Run::err)
                .containsExactly(0, written);
        assertThat(cohort(profiles, out, "--advice", "json", "--force"))
                .extracting(Run::code, Run::err)
                .containsExactly(0, written);
    }

    @Test
    void anonymisedResultsReplaceRejectsWithNamesAndAskBeforeTheWork() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "municipality.name;municipality.ags\nAdorf;12\n");
        cohort(bad, out, "--advice", "none");
        assertThat(run("cohort", "--synthetic", "6", "-o", out.toString(), "--anonymise"))
                .extracting(Run::code, Run::out)
                .containsExactly(ExitCode.USAGE, "");
        run("cohort", "--synthetic", "6", "-o", out.toString(), "--anonymise", "--force");
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("portfolio.html", "portfolio.json", "portfolio.xlsx");
    }

    @Test
    void refusesToReadWhatItWouldDelete() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "municipality.name;municipality.ags\nAdorf;12\n");
        cohort(bad, out, "--advice", "none");
        Path rejects = out.resolve("rejects.csv");
        String before = Files.readString(rejects);
        assertThat(cohort(rejects, out, "--force").code()).isEqualTo(ExitCode.USAGE);
        assertThat(cohort(out, out, "--force").code()).isEqualTo(ExitCode.USAGE);
        assertThat(rejects).hasContent(before.strip());
    }

    @Test
    void rejectsOfAnEarlierRunAreGone() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "municipality.name;municipality.ags\nAdorf;12\n");
        cohort(bad, out, "--advice", "none");
        assertThat(out.resolve("rejects.csv")).exists();
        cohort(profiles, out, "--advice", "none", "--force");
        assertThat(out.resolve("rejects.csv")).doesNotExist();
    }

    @Test
    void whatIsThereStaysIfTheInputIsRefused() {
        cohort(profiles, out, "--advice", "none");
        assertThat(cohort(folder.resolve("gone"), out, "--force").code()).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(out.resolve("portfolio.html")).exists();
        assertThat(out.resolve("members.ndjson")).exists();
    }

    @Test
    void aLineOfSomebodyElseNamesNoFileElsewhere() throws IOException {
        cohort(profiles, out, "--advice", "none");
        Path mine = Files.writeString(folder.resolve("mine.html"), "mine");
        Path members = out.resolve("members.ndjson");
        Files.writeString(members, Files.readString(members).replace("\"id\":\"adorf\"", "\"id\":\"../../../mine\""));
        Files.createDirectories(out.resolve("advice"));
        cohort(profiles, out, "--advice", "none", "--force");
        assertThat(mine).exists();
    }
}
