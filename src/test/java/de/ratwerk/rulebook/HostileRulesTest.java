package de.ratwerk.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.ratwerk.Golden;
import de.ratwerk.Shipped;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.report.ProblemReport;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rules that try to do more than decide, each named after what it tries. Each is refused where it tries, before anything is
 * compiled, and would leave a trace if a single statement of it ran.
 */
class HostileRulesTest {
    private static final Path FOLDER = Path.of("src/test/resources/hostile");
    private static final Path FILE = Path.of(System.getProperty("java.io.tmpdir"), "ratwerk-hostile.trace");
    private static final String THREAD = "ratwerk-hostile";

    @TempDir
    private Path folder;

    static Stream<Path> attempts() {
        return Shipped.files(FOLDER, ".drl").stream();
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void eachAttemptIsRefusedWhereItIsMade(Path file) throws IOException {
        Path copy = folder.resolve("h2-data/hostile.drl");
        Files.createDirectories(copy.getParent());
        Files.createDirectories(folder.resolve("actions"));
        Files.copy(file, copy);
        Files.writeString(folder.resolve("actions/hostile.yaml"), """
                recommendation: H2
                situations:
                  h2-data/hostile: {de: Etwas fehlt., en: Something is missing.}
                """);
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> Rulebook.load(List.of(Shipped.RULES, folder)));
        List<Problem> problems =
                Objects.requireNonNull(refused, "was taken: " + file).problems();
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.place().file()).isEqualTo(copy.toString());
            assertThat(problem.place().line()).isPositive();
            assertThat(problem.kind()).isNotEqualTo("rule-does-not-compile");
        });
        Golden.check(
                Path.of(file.toString().replace(".drl", ".txt")),
                ProblemReport.of(problems, Language.DE).replace(copy + ":", ""));
    }

    @Test
    void aFolderWhoseNameIsCodeGivesNoRuleItsName() throws IOException {
        String name = "x\" when then System.setProperty(\"ratwerk.hostile\", \"yes\"); end rule \"y";
        Path hostile;
        try {
            hostile = Files.createDirectories(folder.resolve(name));
        } catch (InvalidPathException e) {
            return; // this system does not have such folders
        }
        Files.writeString(hostile.resolve("mine.drl"), """
                package de.ratwerk.rules

                import de.ratwerk.fact.*
                import function de.ratwerk.rulebook.Consequence.contribute

                rule '%s/mine'
                  @criterion("gap") @value("missing")
                when
                  Due( gap == Gap.MISSING )
                then
                  contribute(drools);
                end
                """.formatted(name));
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> Rulebook.load(List.of(Shipped.RULES, folder)));
        assertThat(Objects.requireNonNull(refused, "was taken").problems())
                .extracting(Problem::kind)
                .containsExactly("rule-name");
    }

    @Test
    void noExpectationIsLeftOver() {
        assertThat(Shipped.files(FOLDER, ".txt"))
                .allSatisfy(file -> assertThat(Path.of(file.toString().replace(".txt", ".drl")))
                        .exists());
    }

    @Test
    void theTrapSpringsWhenItIsTouched() throws Exception {
        URL classes = Trap.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader other = new URLClassLoader(new URL[] {classes}, null)) {
            Class.forName("de.ratwerk.rulebook.Trap", true, other);
        }
        assertThat(System.clearProperty(Trap.SPRUNG)).isEqualTo("trap");
    }

    @AfterEach
    void nothingRan() throws IOException {
        assertThat(System.clearProperty(Trap.SPRUNG)).as("a statement ran").isNull();
        assertThat(Files.deleteIfExists(FILE)).as("a file was made").isFalse();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain(THREAD);
    }
}
