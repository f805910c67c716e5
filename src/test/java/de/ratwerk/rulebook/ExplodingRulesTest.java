package de.ratwerk.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import de.ratwerk.Shipped;
import de.ratwerk.fact.Facts;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that match more combinations of facts than anybody can wait for are refused, before they run or when they do. */
class ExplodingRulesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Component() Component() Component() Component()",
                "Offer( $s : supported ) Offer( supported == $s ) Offer( supported == $s ) Offer( supported == $s )"
                        + " Offer( supported == $s ) Offer( supported == $s )",
                "Threshold( $n : value ) ComponentsInUse( atLeast >= $n ) ComponentsInUse( atLeast >= $n )"
                        + " ComponentsInUse( atLeast >= $n ) ComponentsInUse( atLeast >= $n ) Offer() Offer() Offer()",
                "Threshold() Threshold() Threshold() Threshold() Threshold() Threshold() Threshold() Threshold()"
                        + " Threshold() Threshold() Threshold() Threshold() Threshold() Threshold()",
                "Position() Position() Position() Position() Position() Position()"
            })
    void aRuleThatExplodesIsRefusedBeforeItRuns(String when) throws IOException {
        write("h2-data/mine.drl", rule(when));
        List<Problem> problems = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> refused(() -> Rulebook.load(List.of(Shipped.RULES, folder)))
                        .problems());
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo("too-many-combinations");
            assertThat(problem.place().file()).endsWith("mine.drl");
            assertThat(problem.place().line()).isEqualTo(6);
            assertThat(problem.hint()).isNotNull();
        });
    }

    @Test
    void aRuleOfPrioritiesThatExplodesIsRefusedToo() throws IOException {
        write("priorities/mine.drl", """
                package de.ratwerk.rules

                import de.ratwerk.fact.*
                import function de.ratwerk.rulebook.Consequence.contribute

                rule "priorities/mine"
                  @criterion("ease") @value("small-effort")
                when
                  Due( $a : action )
                  Cited()
                  Tie()
                then
                  contribute(drools);
                end
                """);
        assertThat(refused(() -> Rulebook.load(List.of(Shipped.RULES, folder))).problems())
                .extracting(Problem::kind)
                .containsExactly("too-many-combinations");
    }

    @Test
    void aVariableThatConnectsPatternsKeepsARuleSmall() throws IOException {
        write("h2-data/mine.drl", rule("Training( $t : topic ) Training( topic == $t ) Training( topic == $t )"));
        assertThat(Rulebook.load(List.of(Shipped.RULES, folder)).rules()).containsKey("h2-data/mine");
    }

    @Test
    void rulesThatComeToNoEndAreStoppedAndTheBusiestIsNamed() throws IOException {
        write("h2-data/mine.drl", rule("Component() Offer()"));
        Rulebook rulebook = Rulebook.load(List.of(Shipped.RULES, folder));
        assertThat(rulebook.evaluate(Facts.ofNothingKnown(), 100_000).situations())
                .isNotEmpty();
        RefusedException refused = refused(() -> rulebook.evaluate(Facts.ofNothingKnown(), 3_000));
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo("endless-rule");
            assertThat(problem.message().de()).contains("h2-data/mine", "3000");
            assertThat(problem.place()).isEqualTo(rulebook.rule("h2-data/mine").place());
            assertThat(problem.place().line()).isEqualTo(6);
        });
    }

    private static String rule(String when) {
        return """
                package de.ratwerk.rules

                import de.ratwerk.fact.*
                import function de.ratwerk.rulebook.Consequence.due

                rule "h2-data/mine"
                  @actions("run-data-inventory")
                  @clause("H2.foundations")
                  @gap("missing")
                  @evidence("data.inventory.high")
                when
                  %s
                then
                  due(drools);
                end
                """.formatted(when);
    }

    private static RefusedException refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        return Objects.requireNonNull(catchThrowableOfType(RefusedException.class, attempt), "was not refused");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
        Files.createDirectories(folder.resolve("actions"));
        if (path.startsWith("h2-data")) {
            Files.writeString(folder.resolve("actions/mine.yaml"), """
                    recommendation: H2
                    situations:
                      h2-data/mine: {de: Etwas fehlt., en: Something is missing.}
                    """);
        }
    }
}
