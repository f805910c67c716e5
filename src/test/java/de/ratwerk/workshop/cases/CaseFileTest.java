package de.ratwerk.workshop.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.profile.Answer;
import de.ratwerk.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the author of cases is told, and what a case may say. */
class CaseFileTest {
    private static final String CASE = """
            cases:
              - name: one mistake
            """;
    private static final String EXPECTED = "    fires: [h2-data/inventory-missing]\n";
    private static final String MUSTERSTADT = """
            schema: ratwerk.profile/1
            municipality: {name: Musterstadt}
            eGovernment:
              fim: {known: yes, uses: [services]}
            data:
              automation: full
              instruments: {inventory: none}
            """;

    private final Rulebook rulebook = Shipped.ratwerk().rulebook();

    @TempDir
    private Path folder;

    @Test
    void aQuestionThatDoesNotExistIsToldWithTheNearest() throws IOException {
        Problem problem = told("    given:\n      data.instruments.inventori: none\n" + EXPECTED, "4:7 unknown-key");
        assertThat(Objects.requireNonNull(problem.hint()).en()).contains("\"data.instruments.inventory\" was probably");
    }

    @Test
    void aPatternThatFitsNoQuestionIsTold() throws IOException {
        told("    given:\n      data.*: none\n      data.nothing.*: none\n" + EXPECTED, "5:7 unknown-key");
    }

    @Test
    void aRuleThatDoesNotExistIsToldWithTheNearest() throws IOException {
        Problem problem = told("    silent: [h2-data/inventory-mising]\n", "3:14 unknown-rule");
        assertThat(Objects.requireNonNull(problem.hint()).en()).contains("\"h2-data/inventory-missing\" was probably");
    }

    @Test
    void anActionThatDoesNotExistIsToldWithTheNearest() throws IOException {
        Problem problem = told("    actions:\n      run-data-inventori: due\n", "4:7 unknown-action");
        assertThat(Objects.requireNonNull(problem.hint()).en()).contains("\"run-data-inventory\" was probably");
    }

    @Test
    void aPhaseThatDoesNotExistIsToldWhereItStands() throws IOException {
        told("""
                actions:
                  run-data-inventory:
                    verdict: due
                    phase: nou
            """, "6:16 unknown-phase");
    }

    @Test
    void anAnswerThatDoesNotFitItsQuestionIsTold() throws IOException {
        Problem problem = told("    given:\n      data.automation: nonsense\n" + EXPECTED, "4:7 unknown-value");
        assertThat(problem.path()).isEqualTo("data.automation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data.automation", "strategy.goals"})
    void answersAreWordsOrLists(String question) throws IOException {
        told(
                "    given:\n      " + question + ": {value: none}\n" + EXPECTED,
                "4:" + (9 + question.length()) + " wrong-type");
        told(
                "    given:\n      " + question + ": [[none]]\n" + EXPECTED,
                "4:" + (10 + question.length()) + " wrong-type");
    }

    @Test
    void anEmptyAnswerIsNoAnswer() throws IOException {
        write("empty", CASE + "    given:\n      data.automation:\n      strategy.goals:\n" + EXPECTED);
        assertThat(onlyCase().profile().answers())
                .extracting(answer -> answer.question().path())
                .containsExactly("municipality.name");
    }

    @Test
    void answersThatContradictEachOtherAreTold() throws IOException {
        told("""
                given:
                  eGovernment.fim.known: no
                  eGovernment.fim.uses: [services]
            """ + EXPECTED, "5:7 contradiction");
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "55..", "70..55", "[55]", "-3"})
    void aScoreIsANumberOrARange(String score) throws IOException {
        told(
                "    actions:\n      run-data-inventory: {verdict: due, score: " + quoted(score) + "}\n",
                "4:49 wrong-type");
    }

    private static String quoted(String score) {
        return score.startsWith("[") ? score : "\"" + score + "\"";
    }

    @ParameterizedTest
    @CsvSource({"'phase: now'", "'score: 55'"})
    void onlyADueActionHasAPhaseOrAScore(String what) throws IOException {
        told("    actions:\n      run-data-inventory: {verdict: open, " + what + "}\n", "4:7 contradiction");
    }

    @Test
    void aVerdictIsOneOfThree() throws IOException {
        told("    actions:\n      run-data-inventory: perhaps\n", "4:27 unknown-value");
        told("    actions:\n      run-data-inventory: {phase: now}\n", "4:27 missing-key");
    }

    @Test
    void aBaseThatDoesNotExistIsTold() throws IOException {
        Problem problem = told("    base: no-such-profile.yaml\n" + EXPECTED, "3:11 base-refused");
        assertThat(problem.message().en()).contains("There is no such file.");
    }

    @Test
    void aBaseThatIsRefusedIsToldWithItsFirstProblem() throws IOException {
        Files.writeString(folder.resolve("profile.yaml"), MUSTERSTADT.replace("automation", "automaton"));
        Problem problem = told("    base: ../profile.yaml\n" + EXPECTED, "3:11 base-refused");
        assertThat(problem.message().en()).contains("\"automaton\"");
        assertThat(Objects.requireNonNull(problem.hint()).en()).contains("profile.yaml:6:3");
    }

    @Test
    void aCaseThatExpectsNothingIsTold() throws IOException {
        told("    given: {data.automation: none}\n", "2:5 nothing-expected");
    }

    @Test
    void aKeyThatStandsTwiceIsTold() throws IOException {
        told(EXPECTED + EXPECTED, "4:5 duplicate-key");
        told("    given:\n      data.automation: none\n      data.automation: full\n" + EXPECTED, "5:7 duplicate-key");
    }

    @Test
    void aKeyThatDoesNotExistIsTold() throws IOException {
        told("    fire: [h2-data/inventory-missing]\n" + EXPECTED, "3:5 unknown-key");
    }

    @Test
    void anEquivalentNeedsARuleThatExistsAndAReason() throws IOException {
        write("equivalents", """
                equivalent:
                  - rule: h2-data/inventory-mising
                    mutant: "- degree"
                    because: {de: Anders geht es nicht., en: There is no other way.}
                  - rule: h2-data/inventory-missing
                    mutant: "- degree"
                    because: {de: Ohne Englisch.}
                """);
        assertThat(problems()).containsExactly("2:5 unknown-rule", "7:14 missing-key");
    }

    @Test
    void whatIsWrongIsToldAllAtOnceForAllFiles() throws IOException {
        write(
                "one",
                CASE + "    given: {data.automaton: none}\n    fires: [h2-data/no-such-rule]\n    open: [no-rule]\n");
        write("other", CASE + "    given: {data.automation: wrong}\n    actions: {no-action: due}\n");
        assertThat(problems())
                .containsExactly("3:13 unknown-key", "4:13 unknown-rule", "5:12 unknown-rule", "3:13 unknown-value");
    }

    @Test
    void aCaseThatCannotBeReadLeavesTheOthers() throws IOException {
        write("some", CASE + "    base: missing.yaml\n" + EXPECTED + "  - name: a good one\n" + EXPECTED);
        Problems problems = new Problems();
        assertThat(CaseBook.read(List.of(folder), rulebook, problems).cases())
                .extracting(Case::name)
                .containsExactly("a good one");
    }

    @Test
    void aCaseChangesTheAnswersOfItsBase() throws IOException {
        Files.writeString(folder.resolve("profile.yaml"), MUSTERSTADT);
        write("changing", CASE + """
                base: ../profile.yaml
                given:
                  data.instruments.*: high
                  data.instruments.open-data: low
                  data.automation: unknown
            """ + EXPECTED);
        Case changed = onlyCase();
        assertThat(changed.profile().name()).isEqualTo("Musterstadt");
        assertThat(changed.profile().answers())
                .extracting(answer -> answer.question().path() + " " + answer.values())
                .containsExactly(
                        "municipality.name [Musterstadt]",
                        "eGovernment.fim.known [yes]",
                        "eGovernment.fim.uses [services]",
                        "data.instruments.inventory [high]",
                        "data.instruments.open-data [low]",
                        "data.instruments.central-provision [high]");
        assertThat(place(changed, "eGovernment.fim.known")).isEqualTo("profile.yaml:4");
        assertThat(place(changed, "data.instruments.open-data")).isEqualTo("changing.cases.yaml:6");
    }

    private static String place(Case given, String path) {
        Answer answer = given.profile().answer(path).orElseThrow();
        return Path.of(answer.place().file()).getFileName() + ":"
                + answer.place().line();
    }

    private Case onlyCase() {
        return CaseBook.read(List.of(folder), rulebook).cases().get(0);
    }

    /** The single problem of a case with these lines. */
    private Problem told(String lines, String expected) throws IOException {
        write("wrong", CASE + lines);
        Problems problems = new Problems();
        CaseBook.read(List.of(folder), rulebook, problems);
        assertThat(problems()).as(lines).containsExactly(expected);
        return problems.sorted().get(0);
    }

    /** Line, column and kind of each problem. */
    private List<String> problems() {
        Problems problems = new Problems();
        CaseBook.read(List.of(folder), rulebook, problems);
        return problems.sorted().stream()
                .map(problem -> problem.place().line() + ":" + problem.place().column() + " " + problem.kind())
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("h2-data"));
        Files.writeString(folder.resolve("h2-data").resolve(name + CaseBook.ENDING), text);
    }
}
