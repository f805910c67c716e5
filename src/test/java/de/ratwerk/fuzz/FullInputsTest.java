package de.ratwerk.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Thorough;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Thorough
class FullInputsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void bearsInputsOf256KibInTwoSecondsAnd256Mib(Target target) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(Jazzer.java(List.of(), FullInputs.class.getName(), target.name()))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor()).as(() -> text(said)).isZero();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
