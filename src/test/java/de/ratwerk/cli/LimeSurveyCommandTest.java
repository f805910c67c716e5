package de.ratwerk.cli;

import static de.ratwerk.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.exchange.limesurvey.LimeSurveyStructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way through LimeSurvey from the command line: the survey out, responses in and out. */
class LimeSurveyCommandTest {
    private static final String EXPORTS = "src/test/resources/exchange/limesurvey/";

    @TempDir
    Path folder;

    @Test
    void printsTheSurveyOrWritesItIntoAFile() throws IOException {
        Path file = folder.resolve("survey.txt");
        assertThat(run("profile", "schema", "-f", "limesurvey").out()).isEqualTo(LimeSurveyStructure.tsv());
        Run written = run("profile", "schema", "-f", "limesurvey", "-o", file.toString());
        assertThat(written.code()).isZero();
        assertThat(written.out()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(LimeSurveyStructure.tsv());
        assertThat(run("profile", "schema", "-f", "limesurvey", "-o", file.toString())
                        .code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void readsResponsesIntoProfilesAndBack() throws IOException {
        Path lines = folder.resolve("profiles.ndjson");
        Path responses = folder.resolve("responses.csv");
        Path again = folder.resolve("again.ndjson");
        assertThat(run("profile", "import", EXPORTS + "vv.txt", "-o", lines.toString())
                        .code())
                .isZero();
        assertThat(run("profile", "import", lines.toString(), "-f", "limesurvey", "-o", responses.toString())
                        .code())
                .isZero();
        assertThat(run("profile", "import", responses.toString(), "-o", again.toString())
                        .code())
                .isZero();
        assertThat(again).hasSameTextualContentAs(lines);
    }

    @Test
    void tellsWhatResponsesCannotHold() {
        Run run = run("profile", "import", "profiles/places/ulm.yaml", "-f", "limesurvey");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("provenance-left-out", "Ulm", "strategy.status");
        assertThat(run.out()).contains("\"MunicipalityName\"", "\"Ulm\"");
    }

    @Test
    void keepsResponsesThatCannotBeReadWithTheirReasons() throws IOException {
        Path rejects = folder.resolve("rejects.csv");
        Run run = run("profile", "import", EXPORTS + "faulty.csv", "-f", "ndjson", "--rejects", rejects.toString());
        assertThat(run.code()).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.err()).contains("4 Zeilen gelesen, 2 Profile geschrieben, 2 zurückgewiesen");
        assertThat(Files.readString(rejects)).contains("EGovernmentFimUses[none]", "Irrlingen", "jein");
    }

    /** Who mends the rejected rows where they are kept reads them like the export. */
    @Test
    void rejectedResponsesAreReadOnceTheyAreMended() throws IOException {
        Path rejects = folder.resolve("rejects.csv");
        run("profile", "import", EXPORTS + "faulty.csv", "-f", "ndjson", "--rejects", rejects.toString());
        String mended = Files.readString(rejects)
                .replace(";5315000;jein;Y;;Y;", ";05315000;yes;Y;;;")
                .replace(";2026-10-02 08:00:00;;", ";2026-10-02 08:00:00;Namenau;");
        Files.writeString(rejects, mended);
        Run run = run("profile", "import", rejects.toString(), "-f", "ndjson");
        assertThat(run.err()).contains("2 Zeilen gelesen, 2 Profile geschrieben, 0 zurückgewiesen");
        assertThat(run.out()).contains("Irrlingen", "Namenau");
    }
}
