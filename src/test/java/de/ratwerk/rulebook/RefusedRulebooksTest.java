package de.ratwerk.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.ratwerk.Shipped;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One mistake of a rule author each, made in a rulebook that adds to the shipped one, and what the author is told. */
class RefusedRulebooksTest {
    private static final String HEAD = """
        package de.ratwerk.rules

        import de.ratwerk.fact.*
        import function de.ratwerk.rulebook.Consequence.due

        """;
    private static final String RULE = """
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
    private static final String ACTIONS = """
        recommendation: H2
        situations:
          h2-data/my-situation: {de: Etwas fehlt., en: Something is missing.}
        """;

    @TempDir
    private Path folder;

    @Test
    void aRulebookThatAddsARuleIsTaken() throws IOException {
        write("h2-data/mine.drl", HEAD + RULE);
        write("actions/mine.yaml", ACTIONS);
        Rulebook rulebook = Rulebook.load(List.of(Shipped.RULES, folder));
        assertThat(rulebook.rules()).containsKey("h2-data/my-situation");
        assertThat(rulebook.digest()).isNotEqualTo(Shipped.ratwerk().rulebook().digest());
    }

    /** The copy is read before or after the rule itself, as its folder comes before or after. */
    @ParameterizedTest
    @ValueSource(strings = {"h1-network", "h3-integrated"})
    void aFileCopiedIntoAnotherFolderIsOneMistakeAndNotTheOneOfTheOriginal(String other) throws IOException {
        write("h2-data/mine.drl", HEAD + RULE);
        write("actions/mine.yaml", ACTIONS);
        write(other + "/copy.drl", HEAD + RULE);
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> Rulebook.load(List.of(Shipped.RULES, folder)));
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo("rule-name");
            assertThat(problem.place().file())
                    .isEqualTo(folder.resolve(other).resolve("copy.drl").toString());
        });
    }

    @Test
    void aSyntaxErrorIsToldAtItsLine() throws IOException {
        assertTold(RULE.replace("Degree.NONE )", "Degree.NONE"), "rule-syntax", 13);
    }

    @Test
    void anUnknownFieldIsToldAtItsRule() throws IOException {
        Problem problem = assertTold(RULE.replace("degree ==", "degre =="), "unknown-field", 12);
        assertThat(Objects.requireNonNull(problem.hint()).en()).contains("\"degree\" was probably meant", "instrument");
    }

    @Test
    void anUnknownFactIsToldAtItsRule() throws IOException {
        Problem problem = assertTold(RULE.replace("DataInstrument(", "DataInstrumnt("), "unknown-fact", 12);
        assertThat(Objects.requireNonNull(problem.hint()).en()).contains("\"DataInstrument\" was probably meant");
    }

    @Test
    void anUnknownConstantIsToldAtItsRule() throws IOException {
        Problem problem = assertTold(RULE.replace("Degree.NONE", "Degree.NON"), "unknown-constant", 12);
        assertThat(Objects.requireNonNull(problem.hint()).en()).contains("\"Degree.NONE\" was probably meant");
        assertTold(RULE.replace("Degree.NONE", "Degre.NONE"), "unknown-constant", 12);
    }

    @Test
    void anUnboundVariableIsToldAtItsLine() throws IOException {
        assertTold(RULE.replace("degree == Degree.NONE", "degree == $degree"), "unknown-variable", 12);
    }

    @Test
    void anUnknownActionEvidenceClauseOrGapIsToldWithTheNearest() throws IOException {
        assertTold(RULE.replace("run-data-inventory", "run-data-inventori"), "unknown-action", 7);
        assertTold(RULE.replace("data.inventory.high", "data.inventory.hig"), "unknown-evidence", 10);
        assertTold(RULE.replace("H2.foundations", "H2.foundation"), "unknown-clause", 8);
        assertTold(RULE.replace("\"missing\"", "\"mising\""), "unknown-gap", 9);
        assertTold(RULE.replace("@gap", "@gapp"), "unknown-annotation", 9);
    }

    @Test
    void aMissingAnnotationIsTold() throws IOException {
        assertTold(RULE.replace("  @gap(\"missing\")\n", ""), "missing-annotation", 6);
    }

    @Test
    void aConsequenceThatDoesMoreThanDecideIsRefused() throws IOException {
        assertTold(RULE.replace("due(drools);", "System.exit(1);"), "consequence", 14);
        assertTold(RULE.replace("due(drools);", "due(drools); due(drools);"), "consequence", 14);
    }

    @Test
    void whatIsNoRuleIsRefused() throws IOException {
        assertTold("global java.util.List all\n" + RULE, "forbidden", 6);
        assertTold("function void f() { }\n" + RULE, "forbidden", 6);
        assertTold("import java.util.List\n" + RULE, "forbidden", 6);
        assertTold(RULE.replace("when\n", "salience 10\nwhen\n"), "forbidden", 11);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not DataInstrument( degree == Degree.HIGH )",
                "exists DataInstrument( degree == Degree.NONE )",
                "forall( DataInstrument( degree == Degree.NONE ) )",
                "eval( true )",
                "accumulate( DataInstrument( $d : degree ); $n : count($d) )",
                "DataInstrument( degree != Degree.HIGH )",
                "DataInstrument( degree == \"none\" )",
                "DataInstrument( degree == null )",
                "DataInstrument( degree == Degree.NONE || instrument == Instrument.INVENTORY )",
                "ComponentsInUse( atLeast == 0 )",
                "ComponentsInUse( atLeast < 3 )",
                "ComponentsInUse( atMost > 2 )",
                "Fim( known == \"ja\" )",
                "Fim( Runtime.getRuntime().exec(\"touch x\") != null )",
                "Fim( known == true ) do[x]",
                "Object()",
                "Population( inhabitants > 20000 )",
                "Met( action == \"run-data-inventory\" )",
                "Due( action == \"run-data-inventory\" )",
                "( Fim( known == true ) or Fim( known == false ) )"
            })
    void aConditionThatReadsUnknownAsNoOrCallsAnythingIsRefused(String condition) throws IOException {
        write("h2-data/mine.drl", HEAD + RULE.replace("DataInstrument( degree == Degree.NONE )", condition));
        write("actions/mine.yaml", ACTIONS);
        assertThat(refused()).allSatisfy(problem -> {
            assertThat(problem.kind())
                    .isIn(
                            "forbidden-condition",
                            "unknown-as-no",
                            "unknown-constant",
                            "wrong-type",
                            "unknown-fact",
                            "rule-syntax",
                            "typed-figure");
            assertThat(problem.place().file()).endsWith("mine.drl");
            assertThat(problem.place().line()).isPositive();
        });
    }

    @Test
    void aSecondConsequenceOrAParentIsRefused() throws IOException {
        assertTold(
                RULE.replace("due(drools);\n", "due(drools);\nthen[x]\n  System.out.println();\n"), "consequence", 15);
        assertTold(
                RULE.replace("my-situation\"", "my-situation\" extends \"h2-data/inventory-missing\""), "forbidden", 6);
    }

    @Test
    void aSentenceThatTheRuleCannotFillIsRefused() throws IOException {
        write("h2-data/mine.drl", HEAD + RULE);
        write("actions/mine.yaml", ACTIONS.replace("Etwas fehlt.", "\"Note {grade}.\""));
        assertThat(refused())
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo("unknown-gap"));
    }

    @Test
    void aNameThatDoesNotFitItsFolderIsRefused() throws IOException {
        assertTold(RULE.replace("h2-data/my", "h3-integrated/my"), "rule-name", 6);
    }

    @Test
    void aRuleThatExistsAlreadyIsRefusedWithTheOtherPlace() throws IOException {
        Problem problem = assertTold(RULE.replace("my-situation", "inventory-missing"), "duplicate-id", 6);
        assertThat(problem.message().en()).contains("inventory.drl");
    }

    @Test
    void allProblemsOfAllFilesAreToldAtOnce() throws IOException {
        write("h2-data/mine.drl", HEAD + RULE.replace("run-data-inventory", "x"));
        write("h2-data/other.drl", HEAD + RULE.replace("my-situation", "other").replace("degree", "degre"));
        write(
                "evidence/mine.yaml",
                "chapter: \"2\"\nevidence: {data.mine: {kind: shar, statement: {de: 50 % sind es.}}}");
        write("actions/mine.yaml", "recommendation: H9\nactions: {do-it: {title: {de: A, en: B}}}");
        assertThat(refused())
                .extracting(Problem::kind)
                .contains(
                        "unknown-action",
                        "missing-situation",
                        "unknown-field",
                        "unknown-value",
                        "typed-figure",
                        "missing-key",
                        "unknown-recommendation");
    }

    @Test
    void actionsThatRequireEachOtherAreRefused() throws IOException {
        String action = "{title: {de: A, en: B}, effort: small, steps: [{de: A, en: B}], requires: [%s]}";
        write(
                "actions/mine.yaml",
                "recommendation: H2\nactions:\n  a: " + action.formatted("b") + "\n  b: " + action.formatted("a"));
        assertThat(refused()).extracting(Problem::kind).containsOnly("cycle");
    }

    private Problem assertTold(String rule, String kind, int line) throws IOException {
        write("h2-data/mine.drl", HEAD + rule);
        write("actions/mine.yaml", ACTIONS);
        List<Problem> problems = refused();
        Problem problem = problems.stream()
                .filter(told -> told.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not told: " + kind + ", but " + problems));
        assertThat(problem.place().file()).endsWith("mine.drl");
        assertThat(problem.place().line()).as(problem.toString()).isEqualTo(line);
        return problem;
    }

    private List<Problem> refused() {
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> Rulebook.load(List.of(Shipped.RULES, folder)));
        return Objects.requireNonNull(refused, "was not refused").problems();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
