package de.ratwerk.cli;

import static de.ratwerk.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ratwerk cohort}: many in, a portfolio out, and what its folder holds whatever happens. */
class CohortCommandTest {
    private static final String PLACES = "profiles/places";

    @TempDir
    private Path folder;

    private Path out() {
        return folder.resolve("out");
    }

    private Run cohort(String... arguments) {
        List<String> all = new ArrayList<>(List.of("cohort", "-o", out().toString()));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    private List<String> files() {
        try (Stream<Path> files = Files.walk(out())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> out().relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String file) throws IOException {
        return Files.readString(out().resolve(file));
    }

    @Test
    void oneAloneHasNobodyToShareWith() {
        Run run = run("cohort", "profiles/examples/small-and-cooperating.yaml");
        assertThat(run.out())
                .contains("Für die 10 fälligen Vorhaben, die sich teilen lassen, gibt es keinen Vorschlag.");
        assertThat(run("cohort", "profiles/examples").out())
                .containsPattern(
                        "Von \\d+ fälligen Vorhaben, die sich\\s+teilen lassen, decken die Vorschläge \\d+ mit");
    }

    @Test
    void writesTheAdviceForEachAndThePortfolio() throws IOException {
        Run run = cohort(PLACES, "--advice", "md");
        assertThat(run.err())
                .isEqualTo("ratwerk: Geschrieben: " + out().resolve("portfolio.html") + "." + System.lineSeparator());
        assertThat(run.code()).isZero();
        assertThat(files())
                .contains("members.ndjson", "portfolio.html", "portfolio.json", "portfolio.xlsx", "run.json")
                .contains("advice/08421000.md")
                .doesNotContain("members.ndjson.part", "rejects.csv")
                .hasSize(10);
        assertThat(text("advice/08421000.md"))
                .isEqualTo(run("advise", PLACES + "/ulm.yaml", "-f", "md").out());
        assertThat(text("portfolio.html")).contains("href=\"advice/08421000.md\"");
        assertThat(run.out()).startsWith("5 Orte beraten\n").contains("WAS ZU FRAGEN LOHNT");
        assertThat(text("members.ndjson").lines()).hasSize(5);
    }

    @Test
    void withoutAFolderThePortfolioIsPrinted() {
        Run json = run("cohort", PLACES, "-f", "json");
        assertThat(json.code()).isZero();
        assertThat(json.out()).contains("\"schema\" : \"ratwerk.portfolio/1\"");
        Run english = run("cohort", PLACES, "--lang", "en");
        assertThat(english.out()).startsWith("5 places advised\n");
    }

    @Test
    void theSameRunGivesTheSameBytesWithAnyNumberOfThreads() throws IOException {
        cohort(PLACES, "--advice", "none", "--threads", "1");
        byte[] portfolio = Files.readAllBytes(out().resolve("portfolio.json"));
        byte[] workbook = Files.readAllBytes(out().resolve("portfolio.xlsx"));
        cohort(PLACES, "--advice", "none", "--threads", "7", "--force");
        assertThat(out().resolve("portfolio.json")).hasBinaryContent(portfolio);
        assertThat(out().resolve("portfolio.xlsx")).hasBinaryContent(workbook);
    }

    @Test
    void whatIsRefusedIsKeptWithItsReasonsAndTheRestGoesOn() throws IOException {
        Path table = folder.resolve("umfrage.csv");
        Files.writeString(table, """
            Name der Kommune;Amtlicher Gemeindeschlüssel;Digitalisierungsstrategie
            Adorf;09162000;vorhanden
            Bdorf;09163000;vielleicht
            Cdorf;;keine
            """);
        Run run = cohort(table.toString(), "--advice", "none");
        assertThat(run.code()).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(run.err()).contains("umfrage.csv:3:3").contains("vielleicht");
        assertThat(run.out()).startsWith("2 Orte beraten\n").contains("gelesen 3 · zurückgewiesen 1");
        assertThat(text("rejects.csv")).contains("Bdorf").contains("vielleicht").doesNotContain("Adorf");
        assertThat(text("members.ndjson")).contains("\"id\":\"09162000\"").contains("\"id\":\"cdorf\"");
    }

    @Test
    void whatIsThereIsReplacedOnlyOnDemandAndNothingElseIsTouched() throws IOException {
        cohort(PLACES, "--advice", "md");
        Files.writeString(out().resolve("advice").resolve("notiz.txt"), "von Hand");
        Run again = cohort(PLACES);
        assertThat(again.code()).isEqualTo(ExitCode.USAGE);
        assertThat(again.err()).contains("liegt schon ein Ergebnis; --force ersetzt es");
        assertThat(cohort(PLACES + "/ulm.yaml", "--advice", "none", "--force").code())
                .isZero();
        assertThat(files())
                .containsExactly(
                        "advice/notiz.txt",
                        "members.ndjson",
                        "portfolio.html",
                        "portfolio.json",
                        "portfolio.xlsx",
                        "run.json");
    }

    @Test
    void aRunThatWasCutShortIsResumed() throws IOException {
        cohort(PLACES, "--advice", "json");
        String members = text("members.ndjson");
        String portfolio = text("portfolio.json");
        int second = members.indexOf('\n', members.indexOf('\n') + 1) + 1;
        Files.writeString(out().resolve("members.ndjson.part"), members.substring(0, second) + "{\"id\":");
        Files.delete(out().resolve("members.ndjson"));
        Run refused = cohort(PLACES, "--advice", "json");
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("--resume setzt ihn fort");
        Run other = cohort(PLACES, "--advice", "json", "--lang", "en", "--resume");
        assertThat(other.code()).isEqualTo(ExitCode.USAGE);
        assertThat(other.err()).contains("was another one");
        assertThat(cohort(PLACES, "--advice", "json", "--resume").code()).isZero();
        assertThat(text("members.ndjson")).isEqualTo(members);
        assertThat(text("portfolio.json")).isEqualTo(portfolio);
        assertThat(cohort(PLACES, "--resume").err()).contains("kein angehaltener Lauf");
    }

    @Test
    void whatIsGivenAwayNamesNobody() throws IOException {
        Run run = cohort("--synthetic", "40", "--anonymise");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err())
                .isEqualTo("ratwerk: Geschrieben: " + out().resolve("portfolio.html") + "." + System.lineSeparator());
        assertThat(files()).containsExactly("portfolio.html", "portfolio.json", "portfolio.xlsx");
        assertThat(text("portfolio.json") + text("portfolio.html") + run.out()).doesNotContain("Synthetische Kommune");
        assertThat(run("cohort", "profiles/places", "--anonymise"))
                .extracting(Run::code, Run::err)
                .containsExactly(0, "");
        Run few = run("cohort", PLACES + "/ulm.yaml", PLACES + "/arnsberg.yaml", "--anonymise");
        assertThat(few.code()).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(few.err()).contains("weniger als 5 Orten");
    }

    @Test
    void syntheticPlacesSaySoEverywhere() throws IOException {
        Run run = cohort("--synthetic", "6", "--advice", "md");
        assertThat(run.out()).contains("Alle Antworten sind synthetisch");
        assertThat(text("portfolio.html")).contains("Alle Antworten sind synthetisch");
        assertThat(text("advice/synthetische-kommune-1.md")).contains("Synthetische Kommune 1");
        assertThat(text("members.ndjson")).contains("\"synthetic\":true").doesNotContain("\"synthetic\":false");
    }

    @Test
    void theRegisterIsACohortOfItsOwn() {
        String register = "src/test/resources/register/municipalities-2024-12-31.csv";
        Run all = run("cohort", "--register", register);
        assertThat(all.code()).as(all.err()).isZero();
        assertThat(all.out()).contains("Nichts ist fällig.");
        Run made = run("cohort", "--register", register, "--synthetic");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).contains("Alle Antworten sind synthetisch");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Es fehlt: EINGABE",
                "--synthetic 0|braucht eine Zahl ab 1",
                "--synthetic 3 --unanswered 2|zwischen 0 und 1",
                "profiles/places --threads 0|beginnt bei 1",
                "profiles/places --resume|gehen nur mit einem Ordner",
                "profiles/places --advice pdf|gehen nur mit einem Ordner",
                "profiles/places --anonymise --advice pdf -o x|geht nur",
                "--register r.csv --mapping m.yaml|es fehlt: EINGABE"
            })
    void refusesWhatDoesNotGoTogether(String options, String sentence) {
        List<String> arguments = new ArrayList<>(List.of("cohort"));
        if (!options.isEmpty()) {
            arguments.addAll(List.of(options.split(" ")));
        }
        Run run = run(arguments.toArray(String[]::new));
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        if (!sentence.equals("geht nur")) {
            assertThat(run.err()).contains(sentence);
        }
    }

    @Test
    void aFolderThatIsMissingIsRefusedBeforeAnythingIsWritten() {
        Run run = cohort("gibt/es/nicht");
        assertThat(run.code()).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(run.err()).contains("gibt/es/nicht");
        assertThat(out()).doesNotExist();
    }
}
