package de.ratwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ratwerk --version}, with and without a rulebook to tell of. */
class VersionsTest {
    @TempDir
    private Path home;

    @Test
    void itNamesTheProgramTheRulebookAndTheAgeOfTheFindings() {
        Run run = Run.run("--version");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().toList()).hasSize(2).satisfies(lines -> {
            assertThat(lines.get(0)).matches("ratwerk \\S+, drools \\S+");
            assertThat(lines.get(1)).isEqualTo("Regelwerk kgst-oefit 1.0.0 (rules), Stand der Befunde: 2019-02");
        });
    }

    @Test
    void whereNoFolderOfRulesIsTheProgramHasOneWithin() {
        Run run = version();
        assertThat(run.code()).isZero();
        assertThat(run.out()).endsWith("\nRegelwerk kgst-oefit 1.0.0 (im Programm), Stand der Befunde: 2019-02\n");
    }

    @Test
    void aRulebookThatIsNotThereIsSaidKindlyAndIsNoFault() throws IOException {
        Files.createDirectories(home.resolve("rules"));
        Run run = version();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("ratwerk ")
                .endsWith("\nKein Regelwerk unter " + home.resolve("rules")
                        + "; --rules ORDNER nennt den Befehlen eines.\n");
    }

    @Test
    void aRulebookThatCannotBeReadIsNotGuessedAt() throws IOException {
        Files.createDirectories(home.resolve("rules"));
        Files.writeString(home.resolve("rules/rulebook.yaml"), "id: x\nversion: 1\n");
        Run run = version();
        assertThat(run.code()).isZero();
        assertThat(run.out()).endsWith(" lässt sich nicht lesen; ratwerk rules check zeigt, warum.\n");
    }

    private Run version() {
        return Run.run(InputStream.nullInputStream(), home, "--version");
    }
}
