package de.ratwerk.cli;

import static de.ratwerk.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who names a folder where one profile belongs learns which command takes many. */
class FolderForAProfileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "advise profiles/places",
                "why run-data-inventory profiles/places",
                "whatif profiles/places --set strategy.status=present",
                "questions profiles/places",
                "robustness profiles/places",
                "changes profiles/places --goal engaged",
                "compare profiles/places/ulm.yaml profiles/places"
            })
    void isSentToTheCohort(String line) {
        Run german = run(line.split(" "));
        assertThat(german.code()).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(german.err()).isEqualTo("""
            profiles/places: not-a-file: Das ist ein Ordner, keine Datei.
                Hier wird die Datei eines Profils gebraucht; alle Profile eines Ordners berät ratwerk cohort profiles/places.
            """);
        assertThat(run((line + " --lang en").split(" ")).err())
                .contains("ratwerk cohort profiles/places advises on all profiles of a folder.");
    }

    @Test
    void isToldWhatCanBeTyped() throws IOException {
        Path spaced = Files.createDirectory(folder.resolve("unsere Profile"));
        assertThat(run("advise", spaced.toString()).err()).contains("ratwerk cohort \"" + spaced + "\".");
    }
}
