package de.ratwerk.web.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.ratwerk.problem.RefusedException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The password of a database stands alone in its file. */
class SecretFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"geheim", "geheim\n", "geheim\r\n"})
    void aLineEndIsNoPartOfThePassword(String text) throws IOException {
        assertThat(SecretFile.password(file(text))).isEqualTo("geheim");
    }

    @Test
    void spacesArePartOfThePassword() throws IOException {
        assertThat(SecretFile.password(file(" ge heim "))).isEqualTo(" ge heim ");
    }

    @ParameterizedTest
    @CsvSource({"'', empty-password, 0", "'\n', empty-password, 0", "'ge\nheim\n', several-lines, 2"})
    void whatIsNoPasswordIsRefusedWithoutShowingIt(String text, String kind, int line) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> SecretFile.password(file)).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.problems().get(0).kind()).isEqualTo(kind);
            assertThat(e.problems().get(0).place().line()).isEqualTo(line);
            assertThat(e.problems().get(0).place().file()).isEqualTo(file.toString());
            assertThat(e.problems().toString()).doesNotContain("heim");
        });
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> SecretFile.password(folder.resolve("none")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.problems().get(0).kind()).isEqualTo("file-not-found"));
    }

    @Test
    void aFileThatEverybodyCanReadIsNoticed() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Path file = file("x");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(SecretFile.isOpen(file)).isTrue();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(SecretFile.isOpen(file)).isFalse();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("password"), text);
    }
}
