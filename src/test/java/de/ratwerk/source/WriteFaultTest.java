package de.ratwerk.source;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.text.Text;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WriteFaultTest {
    private static final Path FILE = Path.of("rat.txt");

    /** What systems say, and what is made of it. */
    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(new AccessDeniedException("rat.txt"), "die Berechtigung fehlt", "permission is denied"),
                Arguments.of(
                        new NoSuchFileException("rat.txt"),
                        "dort lässt sich nichts anlegen",
                        "nothing can be made there"),
                Arguments.of(
                        new FileSystemException("rat.txt", null, "File name too long"),
                        "der Name ist zu lang",
                        "the name is too long"),
                Arguments.of(
                        new FileSystemException("rat.txt", null, "Read-only file system"),
                        "der Datenträger ist schreibgeschützt",
                        "the disk is write-protected"),
                Arguments.of(
                        new IOException("No space left on device"),
                        "auf dem Datenträger ist kein Platz mehr",
                        "there is no space left on the disk"),
                Arguments.of(
                        new IOException("There is not enough space on the disk"),
                        "auf dem Datenträger ist kein Platz mehr",
                        "there is no space left on the disk"),
                Arguments.of(
                        new IOException("File too large"),
                        "die Datei wird größer, als hier erlaubt ist",
                        "the file grows larger than is allowed here"),
                Arguments.of(
                        new FileAlreadyExistsException("rat.txt"), "eine Datei steht im Weg", "a file is in the way"),
                Arguments.of(
                        new FileSystemException("a/rat.txt", null, "Not a directory"),
                        "eine Datei steht im Weg",
                        "a file is in the way"),
                Arguments.of(
                        new IOException("Input/output error"),
                        "IOException (Input/output error)",
                        "IOException (Input/output error)"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysInBothLanguagesWhatTheSystemMeant(IOException fault, String german, String english) {
        assertThat(WriteFault.of(FILE, fault))
                .hasMessage("rat.txt lässt sich nicht schreiben: " + german + ". / rat.txt cannot be written: "
                        + english + ".")
                .hasCause(fault);
        assertThat(WriteFault.ofFolder(FILE, fault))
                .satisfies(told -> assertThat(told.sentence())
                        .isEqualTo(new Text(
                                "rat.txt lässt sich nicht anlegen: " + german + ".",
                                "rat.txt cannot be made: " + english + ".")));
    }

    @Test
    void saysThatTheFolderIsMissingWhereItIs() {
        assertThat(WriteFault.of(Path.of("gibt-es-nicht", "rat.txt"), new NoSuchFileException("rat.txt"))
                        .sentence())
                .isEqualTo(new Text(
                        Path.of("gibt-es-nicht", "rat.txt") + " lässt sich nicht schreiben: den Ordner gibt es nicht.",
                        Path.of("gibt-es-nicht", "rat.txt") + " cannot be written: there is no such folder."));
    }

    /** Not every system says so in words that are known. */
    @Test
    void knowsItselfWhenANameIsTooLong() {
        FileSystemException mute = new FileSystemException("x");
        assertThat(WriteFault.of(Path.of("a", "x".repeat(256), "b"), mute)).hasMessageContaining("zu lang");
        assertThat(WriteFault.of(Path.of("a", "x".repeat(255)), mute)).hasMessageNotContaining("zu lang");
    }
}
