package de.ratwerk.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.ratwerk.Shipped;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule files as editors, file systems and ill-wishers make them: read rightly, or refused at once and at their place. */
class RuleFilesTest {
    private static final String RULE = """
            package de.ratwerk.rules

            import de.ratwerk.fact.*
            import function de.ratwerk.rulebook.Consequence.due

            rule "h2-data/my-situation"
              @actions("run-data-inventory")
              @clause("H2.foundations")
              @gap("missing")
              @evidence("data.inventory.high")
            when
              DataInstrument( degree == Degree.NONE )
            then
              due(drools);
            end
            """;
    private static final String SENTENCE = """
            recommendation: H2
            situations:
              h2-data/my-situation: {de: Etwas fehlt., en: Something is missing.}
            """;
    private static final String MISSPELT = RULE.replace("degree ==", "degre ==");

    @TempDir
    private Path folder;

    @Test
    void oneRulebookMayHaveItsLineEndsAndMarksAsItsEditorLikesThem() throws IOException {
        write("h2-data/mine.drl", "\ufeff" + RULE.stripTrailing().replace("\n", "\r\n"));
        write("h2-data/empty.drl", "");
        write("h2-data/comments.drl", "// Nothing here yet.\n/* Nothing\n here either. */");
        write("h2-data/.mine.drl.swp", "left behind");
        write("h2-data/._mine.drl", "left behind");
        write("actions/mine.yaml", SENTENCE);
        assertThatCode(() -> Rulebook.load(List.of(Shipped.RULES, folder))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aMistakeHasTheSamePlaceWhateverEndsALine(String end) throws IOException {
        assertPlace(MISSPELT.replace("\n", end), "unknown-field", 12, 19);
        assertPlace("\ufeff" + MISSPELT.replace("\n", end), "unknown-field", 12, 19);
    }

    @Test
    void columnsAreCountedInCharacters() throws IOException {
        assertPlace(MISSPELT.replace("  DataInstrument", "\tDataInstrument"), "unknown-field", 12, 18);
        assertPlace(MISSPELT.replace("  DataInstrument", "/* grüße */ DataInstrument"), "unknown-field", 12, 29);
        assertPlace(MISSPELT.replace("  DataInstrument", "/* 🏛🏛 */ DataInstrument"), "unknown-field", 12, 26);
        assertPlace(
                RULE.replace("  DataInstrument( degree ==", "/* 🏛🏛 */ DataInstrument( degree ="),
                "rule-syntax",
                12,
                33);
        assertPlace(RULE.replace("  due(", "/* 🏛🏛 */ deu("), "consequence", 14, 10);
        assertPlace(RULE.replace("  @gap(\"", "/* 🏛🏛 */ @gap(\"x"), "unknown-gap", 9, 16);
    }

    @Test
    void aMistakeInOneFileGivesNoFalseAlarmInAnother() throws IOException {
        write("h2-data/mine.drl", RULE.replace("Degree.NONE )", "Degree.NONE"));
        write("h2-data/other.drl", RULE.replace("my-situation", "other"));
        write(
                "actions/mine.yaml",
                SENTENCE + "  h2-data/other: {de: Anderes fehlt., en: Something else is missing.}\n");
        assertThat(refused()).extracting(Problem::kind).containsExactly("rule-syntax");
    }

    @Test
    void twoRulesOfAFileHaveASyntaxErrorEach() throws IOException {
        String broken = RULE.replace("Degree.NONE )", "Degree.NONE");
        write(
                "h2-data/mine.drl",
                broken + broken.substring(broken.indexOf("rule \"")).replace("my-situation", "other"));
        write("actions/mine.yaml", SENTENCE);
        assertThat(refused())
                .extracting(Problem::kind)
                .containsOnly("rule-syntax")
                .hasSize(2);
    }

    @Test
    void aFolderThatIsAFileOrMissingIsToldAndNothingElse() throws IOException {
        write("rules.txt", "no folder");
        assertThat(refused(folder.resolve("rules.txt"))).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo("rulebook-not-found");
            assertThat(problem.message().de()).contains("Datei");
        });
        assertThat(refused(folder.resolve("nowhere"))).extracting(Problem::kind).containsExactly("rulebook-not-found");
        assertThat(refused(Shipped.RULES, folder.resolve("nowhere")))
                .extracting(Problem::kind)
                .containsExactly("rulebook-not-found");
    }

    @Test
    void aFolderWithoutAHeadIsToldByTheHeadsName() throws IOException {
        write("h2-data/mine.drl", RULE);
        assertThat(refused(folder)).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo("file-not-found");
            assertThat(problem.place().file()).endsWith("rulebook.yaml");
        });
    }

    @Test
    void theSameFolderTwiceIsToldOnce() throws IOException {
        write("h2-data/mine.drl", RULE);
        write("actions/mine.yaml", SENTENCE);
        assertThat(refused(Shipped.RULES, folder, folder))
                .extracting(Problem::kind)
                .containsExactly("same-folder");
    }

    @Test
    void aFileThatMayNotBeReadIsToldAndSoIsAFolder() throws IOException {
        write("h2-data/mine.drl", RULE);
        write("actions/mine.yaml", SENTENCE);
        Path file = folder.resolve("h2-data/mine.drl");
        assumeTrue(
                file.toFile().setReadable(false) && !Files.isReadable(file), "who may read everything cannot try this");
        assertThat(refused()).extracting(Problem::kind).containsExactly("file-unreadable");
        assertThat(file.getParent().toFile().setExecutable(false)).isTrue();
        assertThat(file.getParent().toFile().setReadable(false)).isTrue();
        assertThat(refused()).extracting(Problem::kind).containsExactly("rulebook-unreadable");
    }

    @Test
    void linksOutOfTheFolderAreRefused(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.drl"), "password: geheim");
        Files.createDirectories(folder.resolve("h2-data"));
        Files.createSymbolicLink(folder.resolve("h2-data/mine.drl"), elsewhere.resolve("secret.drl"));
        Files.createSymbolicLink(folder.resolve("h7-elsewhere"), elsewhere);
        assertThat(refused()).extracting(Problem::kind).containsExactly("symbolic-link", "symbolic-link");
    }

    @Test
    void aRulebookMayBeNamedByALink(@TempDir Path elsewhere) throws IOException {
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), Shipped.RULES.toAbsolutePath());
        assertThat(Rulebook.load(List.of(link)).digest())
                .isEqualTo(Shipped.ratwerk().rulebook().digest());
    }

    @Test
    void twoHundredMistakesAreToldAndThenAnEndIsMade() throws IOException {
        String many = "DataInstrument( degre == Degree.NONE )\n  ".repeat(300);
        write("h2-data/mine.drl", RULE.replace("DataInstrument( degree == Degree.NONE )", many));
        write("actions/mine.yaml", SENTENCE);
        assertThat(refused()).hasSize(201).last().extracting(Problem::kind).isEqualTo("too-many-problems");
    }

    @Test
    void whatTheParserWouldNotComeToAnEndWithIsRefusedAtOnce() throws IOException {
        String pattern = "DataInstrument( degree == Degree.NONE )";
        assertQuick(RULE.replace(pattern, "Fim( " + "(".repeat(10_000) + "known" + ")".repeat(10_000) + " )"), 12);
        assertQuick(RULE.replace(pattern, "(".repeat(40) + pattern + ")".repeat(40)), 12);
        assertQuick(RULE.replace(pattern, "Fim( " + "(/*)*/".repeat(40) + " known == true )"), 12);
        assertQuick(RULE.replace(pattern, "Fim( known == " + "[".repeat(40) + " )"), 12);
        assertQuick(RULE.replace(pattern, "Fim( known == " + "!".repeat(20_000) + "true )"), 0);
        assertQuick(RULE.replace(pattern, "Fim( known == " + "- ".repeat(20_000) + "1 )"), 0);
        assertQuick(RULE.replace(pattern, "not ".repeat(10_000) + pattern), 0);
        assertQuick(RULE.replace(pattern, "Fim( known == " + "true ? ".repeat(5_000) + "1 )"), 0);
        assertQuick(RULE.replace(pattern, "Fim( known == " + "a<".repeat(5_000) + "1 )"), 0);
        assertQuick(RULE.replace(pattern, "Fim( known" + " = known".repeat(5_000) + " )"), 0);
        assertQuick(RULE.replace(pattern, "Fim( known == true" + " || true".repeat(5_000) + " )"), 0);
        assertQuick(RULE.replace("due(drools)", "(".repeat(50) + ")".repeat(50)), 14);
    }

    @Test
    void whatIsTooLongIsRefusedAtOnce() throws IOException {
        assertQuick(RULE + "// " + "x".repeat(1 << 20), 0);
        assertQuick(RULE + "/".repeat((1 << 20) - 1000), 0);
        assertQuick(RULE + "/*".repeat(30_000), 0);
        assertQuick(RULE.replace("my-situation", "x".repeat((1 << 20) - 1000)), 0);
        assertQuick(RULE.replace("my-situation", "a-".repeat(20_000) + "a"), 6);
        assertQuick(RULE.replace("degree ==", "x".repeat(50_000) + " =="), 12);
        assertQuick(RULE.replace("run-data-inventory", "x".repeat(50_000)), 7);
        assertQuick(RULE.replace("run-data-inventory", "x,".repeat(25_000)), 7);
        assertQuick(RULE.replace("degree ==", "$x : degree,".repeat(4_000) + "degree =="), 12);
    }

    private void assertQuick(String drl, int line) throws IOException {
        write("h2-data/mine.drl", drl);
        write("actions/mine.yaml", SENTENCE);
        List<Problem> problems = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> refused());
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.place().file()).endsWith("mine.drl");
            if (line > 0) {
                assertThat(problem.place().line()).isEqualTo(line);
            }
        });
    }

    private void assertPlace(String drl, String kind, int line, int column) throws IOException {
        write("h2-data/mine.drl", drl);
        write("actions/mine.yaml", SENTENCE);
        assertThat(refused()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.place().line()).isEqualTo(line);
            assertThat(problem.place().column()).isEqualTo(column);
        });
    }

    private List<Problem> refused() {
        return refused(Shipped.RULES, folder);
    }

    private static List<Problem> refused(Path... folders) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> Rulebook.load(List.of(folders)));
        return Objects.requireNonNull(refused, "was not refused").problems();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
