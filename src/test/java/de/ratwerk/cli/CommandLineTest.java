package de.ratwerk.cli;

import static de.ratwerk.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands as their users run them: what stands where, and how a run ends. */
class CommandLineTest {
    private static final String ULM = "profiles/places/ulm.yaml";
    private static final String SMALL = "profiles/examples/small-and-cooperating.yaml";
    private static final String BAD = "src/test/resources/refused/unknown-key.yaml";

    @TempDir
    private Path folder;

    @Test
    void advisesInGermanUnlessAskedForEnglish() {
        assertThat(run("advise", SMALL)).satisfies(run -> {
            assertThat(run.code()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).contains("JETZT", "Warum:", "Befund:", "Zuerst:");
        });
        assertThat(run("advise", SMALL, "--lang", "en").out()).contains("NOW", "Why:", "Finding:", "First:");
    }

    @Test
    void oneProfileGivesOneDocumentAndSeveralGiveOneLineEach() {
        assertThat(json(run("advise", ULM, "-f", "json").out()).get("schema").asString())
                .isEqualTo("ratwerk.advice/1");
        List<String> lines =
                run("advise", ULM, SMALL, "-f", "json").out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.stream()
                        .map(line -> json(line).get("municipality").get("name").asString()))
                .containsExactly("Ulm", "Samtgemeinde Sieldörfer");
    }

    @Test
    void oneBadProfileDoesNotStopTheOthers() {
        Run run = run("advise", ULM, BAD, SMALL, "-f", "json");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out().lines()).hasSize(2);
        JsonNode problems = json(run.err()).get("problems");
        assertThat(problems).hasSize(5);
        assertThat(problems.get(0).get("kind").asString()).isEqualTo("unknown-key");
        assertThat(problems.get(0).get("file").asString()).isEqualTo(BAD);
        assertThat(problems.get(0).get("line").asInt()).isEqualTo(3);
        assertThat(problems.get(0).get("column").asInt()).isEqualTo(1);
        assertThat(problems.get(0).get("path").asString()).isEqualTo("strategie");
        assertThat(problems.get(0).get("hint").asString()).contains("strategy");
    }

    @Test
    void readsStandardInputOnce() throws IOException {
        byte[] profile = Files.readAllBytes(Path.of(ULM));
        assertThat(run(new ByteArrayInputStream(profile), "advise", "-").out()).startsWith("Ulm\n");
        assertThat(run("advise", "-", "-").code()).isEqualTo(2);
    }

    @Test
    void writesAFileWholeAndOverwritesOnlyWhenForced() throws IOException {
        Path file = folder.resolve("rat.json");
        assertThat(run("advise", ULM, "-f", "json", "-o", file.toString()).code())
                .isZero();
        assertThat(Files.readString(file))
                .isEqualTo(run("advise", ULM, "-f", "json").out());
        Run again = run("advise", SMALL, "-f", "json", "-o", file.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("--force");
        assertThat(json(Files.readString(file)).get("municipality").get("name").asString())
                .isEqualTo("Ulm");
        assertThat(run("advise", SMALL, "-f", "json", "-o", file.toString(), "--force")
                        .code())
                .isZero();
        assertThat(json(Files.readString(file)).get("municipality").get("name").asString())
                .startsWith("Samtgemeinde");
        assertThat(folder).isDirectoryContaining(found -> found.endsWith("rat.json"));
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void writesOneFileForEachProfileIntoAFolder() {
        Run run = run("advise", ULM, BAD, SMALL, "-f", "json", "-o", folder.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("ulm.json")).exists();
        assertThat(folder.resolve("small-and-cooperating.json")).exists();
        assertThat(folder.resolve("unknown-key.json")).doesNotExist();
    }

    @Test
    void aRefusedProfileLeavesNothingHalfWritten() {
        Path file = folder.resolve("rat.txt");
        assertThat(run("advise", BAD, "-o", file.toString()).code()).isEqualTo(3);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void showsOnlyTheFirstActionsIfAsked() {
        assertThat(json(run("advise", SMALL, "-f", "json", "--top", "2").out()).get("actions"))
                .hasSize(2);
        assertThat(run("advise", SMALL, "--top", "2").out()).contains("--top");
    }

    @ParameterizedTest
    @CsvSource({
        "'advise', 2",
        "'advise x.yaml --lang fr', 2",
        "'advise x.yaml -f rtf', 2",
        "'advise x.yaml --top 0', 2",
        "'advise x.yaml --top viele', 2",
        "'advise x.yaml -o no/such/folder/', 2",
        "'advice x.yaml', 2",
        "'', 2",
        "'profile', 2",
        "'advise no-such-file.yaml', 3",
        "'advise profiles', 3",
        "'advise profiles/places/ulm.yaml --rules no-such-folder', 4",
        "'profile check no-such-file.yaml', 3",
        "'rules docs', 2",
        "'rules docs -o pom.xml', 2",
        "'rules docs -o target/no-book no-such-folder', 4",
        "'--help', 0",
        "'--version', 0",
        "'advise --help', 0",
        "'profile check --help', 0"
    })
    void everyRunEndsWithTheCodeThatIsPromised(String line, int code) {
        Run run = run(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(run.code()).as(run.err()).isEqualTo(code);
        if (code != 0) {
            assertThat(run.err()).isNotBlank().doesNotContain("Exception");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void whatNoFileCanBeCalledIsWrongUsage() {
        String impossible = "a\0b"; // elsewhere a star is enough
        assertThat(run("advise", ULM, "-o", impossible).code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("advise", ULM, "-o", impossible + "/").code()).isEqualTo(ExitCode.USAGE);
        Run run = run("advise", ULM, impossible, "-o", folder.toString());
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("ist kein Name einer Datei");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "docx", "pdf", "xlsx"})
    void aNameThatIsTooLongIsToldInASentence(String format) {
        Path file = folder.resolve("x".repeat(300));
        Run run = run("advise", ULM, "-f", format, "-o", file.toString());
        assertThat(run.code()).isEqualTo(ExitCode.FAULT);
        assertThat(run.err()).isEqualTo("ratwerk: " + file + " lässt sich nicht schreiben: der Name ist zu lang.\n");
        assertThat(run("advise", ULM, "-f", format, "-o", file.toString(), "--lang", "en")
                        .err())
                .isEqualTo("ratwerk: " + file + " cannot be written: the name is too long.\n");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotThereIsToldByItsName() {
        Run run = run("advise", ULM, "-o", folder.resolve("gibt/es/nicht.txt").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Den Ordner " + folder.resolve("gibt/es") + " gibt es nicht.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void theTemplateIsAProfileThatPassesTheCheck(String language) {
        Path file = folder.resolve("neu.yaml");
        assertThat(run("profile", "new", "--lang", language, "-o", file.toString())
                        .code())
                .isZero();
        assertThat(run("profile", "check", file.toString()).code()).isZero();
        assertThat(run("advise", file.toString()).out()).startsWith("Musterstadt");
    }

    @Test
    void aTemplateReplacesAFileOnlyWhenForcedAndAFolderNever() throws IOException {
        Path file = Files.writeString(folder.resolve("neu.yaml"), "mine");
        Run again = run("profile", "new", "-o", file.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("neu.yaml gibt es schon; --force", "ratwerk profile new --help");
        assertThat(file).hasContent("mine");
        assertThat(run("profile", "new", "--force", "-o", file.toString()).code())
                .isZero();
        assertThat(file).content().startsWith("# ");
        assertThat(run("profile", "new", "--force", "-o", folder.toString()).code())
                .isEqualTo(2);
    }

    @Test
    void noProfileIsReplacedByItsAdvice() throws IOException {
        Path profile = Files.copy(Path.of(ULM), folder.resolve("ulm.yaml"));
        Run run = run("advise", profile.toString(), "--force", "-o", profile.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("wird selbst gelesen");
        assertThat(profile).hasSameTextualContentAs(Path.of(ULM));
    }

    @Test
    void writesTheRuleBookAndReplacesItOnlyWhenForced() throws IOException {
        String book = folder.resolve("buch").toString();
        Run run = run("rules", "docs", "-o", book);
        assertThat(run.code()).as(run.err()).isZero();
        Path start = folder.resolve("buch/html/index.html");
        assertThat(run.out()).contains(start.toString());
        assertThat(Files.readString(start)).contains("<html lang=\"de\">");
        Run again = run("rules", "docs", "-o", book, "--lang", "en");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("--force");
        assertThat(again.out()).isEmpty();
        assertThat(Files.readString(start)).contains("<html lang=\"de\">");
        assertThat(run("rules", "docs", "-o", book, "--lang", "en", "--force").code())
                .isZero();
        assertThat(Files.readString(start)).contains("<html lang=\"en\">");
    }

    @Test
    void theSchemaIsTheOneThatShips() throws IOException {
        assertThat(run("profile", "schema").out()).isEqualTo(Files.readString(Path.of("profiles/profile.schema.json")));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
