package de.ratwerk.cli;

import static de.ratwerk.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ratwerk advise} with a report to hand over: where it goes, what goes with it, and what is refused. */
class ReportCommandTest {
    private static final String ULM = "profiles/places/ulm.yaml";
    private static final String SMALL = "profiles/examples/small-and-cooperating.yaml";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"html,<!DOCTYPE html>", "pdf,%PDF-1.", "docx,PK", "xlsx,PK", "md,# Digitalisierung"})
    void writesAReportInEveryFormat(String format, String begin) throws IOException {
        Path file = folder.resolve("bericht." + format);
        Run run = run("advise", ULM, "-f", format, "-o", file.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out() + run.err()).isEmpty();
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .startsWith(begin);
    }

    @ParameterizedTest
    @CsvSource({
        "bericht.html,<!DOCTYPE html>",
        "bericht.HTM,<!DOCTYPE html>",
        "bericht.pdf,%PDF-1.",
        "bericht.docx,PK",
        "bericht.markdown,# Digitalisierung",
        "rat.json,{",
        "rat.txt,Ulm",
        "ohne-endung,Ulm",
        "pdf,Ulm",
        "rat.log,Ulm",
    })
    void writesWhatTheNameOfTheFileEndsIn(String name, String begin) throws IOException {
        Path file = folder.resolve(name);
        Run run = run("advise", ULM, "-o", file.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .startsWith(begin);
    }

    @ParameterizedTest
    @CsvSource({"docx,x.pdf", "text,x.pdf", "pdf,x.txt", "json,x.xlsx", "xlsx,x.docx"})
    void refusesAFileThatIsCalledOtherwiseThanItsFormat(String format, String name) {
        Path file = folder.resolve(name);
        Run run = run("advise", ULM, "-f", format, "-o", file.toString());
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("-f " + format + " passt nicht zum Namen der Datei, " + file);
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"text,rat.md", "json,rat.txt", "md,rat.text", "pdf,rat.pdf.neu"})
    void takesANameThatSaysNothingAgainstTheFormat(String format, String name) {
        Path file = folder.resolve(name);
        assertThat(run("advise", ULM, "-f", format, "-o", file.toString()).code())
                .isZero();
        assertThat(file).exists();
    }

    @Test
    void writesTheSameToStandardOutputAsToAFile() throws IOException {
        Path file = folder.resolve("ulm.md");
        run("advise", ULM, "-f", "md", "-o", file.toString());
        assertThat(run("advise", ULM, "-f", "md").out()).isEqualTo(Files.readString(file));
    }

    @Test
    void writesAFileForEachProfileIntoAFolder() throws IOException {
        Run run = run("advise", ULM, SMALL, "-f", "md", "-o", folder.toString());
        assertThat(run.code()).isZero();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("ulm.md", "small-and-cooperating.md");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "pdf", "docx", "xlsx", "md"})
    void severalReportsNeedAFolder(String format) {
        Path file = folder.resolve("beide");
        assertThat(run("advise", ULM, SMALL, "-f", format, "-o", file.toString()))
                .satisfies(run -> {
                    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
                    assertThat(run.err()).contains("Mehrere Berichte als " + format + " brauchen einen Ordner");
                    assertThat(file).doesNotExist();
                });
        assertThat(run("advise", ULM, SMALL, "-f", format).code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aTerminalIsSparedWhatItCannotShow() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console terminal = new Console(
                InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Path.of(""),
                100,
                true,
                true,
                false);
        assertThat(RatwerkCommand.run(terminal, new NoServer(), "advise", ULM, "-f", "pdf"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Ein Bericht als pdf gehört in eine Datei: -o DATEI.");
    }

    @Test
    void aReportThatIsThereIsReplacedOnlyOnRequest() throws IOException {
        Path file = Files.writeString(folder.resolve("bericht.html"), "vom letzten Jahr");
        Run refused = run("advise", ULM, "-f", "html", "-o", file.toString());
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("--force");
        assertThat(file).hasContent("vom letzten Jahr");
        assertThat(run("advise", ULM, "-f", "html", "-o", file.toString(), "--force")
                        .code())
                .isZero();
        assertThat(Files.readString(file)).contains("Ulm");
    }

    @Test
    void bearsTheDayThatIsAskedForAndCountsTheAgeOfTheEvidenceToIt() {
        String report =
                run("advise", SMALL, "-f", "md", "--date", "2030-05-02").out().replace('\u00a0', ' ');
        assertThat(report).contains("2. Mai 2030", "sind die Befunde der Befragung 11 Jahre alt");
        String json = run("advise", SMALL, "-f", "json", "--date", "2030-05-02").out();
        assertThat(json).contains("\"date\" : \"2030-05-02\"");
    }

    @Test
    void anAdviceWithADayOfItsOwnIsVerifiedWithIt() throws IOException {
        Path file = folder.resolve("rat.json");
        run("advise", SMALL, "-f", "json", "--date", "2030-05-02", "-o", file.toString());
        Run verified = run("verify", file.toString());
        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
        Files.writeString(file, Files.readString(file).replace("2030-05-02", "2030-05-03"));
        assertThat(run("verify", file.toString()).code()).isEqualTo(ExitCode.CHECK_FAILED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "morgen",
                "1.10.2026",
                "2026-13-01",
                "2026-02-30",
                "0001-01-01",
                "+12345-01-01",
                "-0044-03-15",
                ""
            })
    void aDayThatIsNoneIsRefusedWithTheFormMeant(String day) {
        Run run = run("advise", ULM, "-f", "md", "--date=" + day);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("„" + day + "“ ist kein Tag", "2026-10-01");
    }

    @ParameterizedTest
    @CsvSource({"md,--logo", "xlsx,--logo", "text,--logo", "json,--logo", "html,--template", "pdf,--template"})
    void whatDoesNotGoWithAFormatIsRefused(String format, String option) {
        Run run = run("advise", ULM, "-f", format, option, "pom.xml");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(option + " gibt es nur für ");
    }

    @ParameterizedTest
    @CsvSource({"--logo,pom.xml,not-a-picture", "--template,README.md,not-a-word-document"})
    void aLogoOrTemplateThatIsNoneIsRefusedBeforeAnyWork(String option, String file, String kind) {
        Path report = folder.resolve("x.docx");
        Run run = run("advise", ULM, "-f", "docx", option, file, "-o", report.toString());
        assertThat(run.code()).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(run.err()).startsWith(file + ": " + kind);
        assertThat(report).doesNotExist();
    }

    @Test
    void aTemplateBringsItsOwnLogo() {
        Run run = run("advise", ULM, "-f", "docx", "--logo", "pom.xml", "--template", "README.md");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("Mit --template gehört das Logo in die Vorlage");
    }

    @Test
    void whatIsReadIsNeverWritten() throws IOException {
        Path logo = Files.writeString(folder.resolve("wappen.png"), "ein Bild");
        Run run = run("advise", ULM, "-f", "html", "--logo", logo.toString(), "-o", logo.toString(), "--force");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("wird selbst gelesen");
        assertThat(logo).hasContent("ein Bild");
    }

    @Test
    void aFolderThatIsNotThereIsToldBeforeAnyWork() {
        Path nowhere = folder.resolve("gibt-es-nicht").resolve("bericht.html");
        Run run = run("advise", ULM, "-f", "html", "-o", nowhere.toString());
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("Den Ordner " + nowhere.getParent() + " gibt es nicht.");
    }
}
