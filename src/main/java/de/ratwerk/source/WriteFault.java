package de.ratwerk.source;

import de.ratwerk.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** A file or a folder could not be written; says in one sentence why. */
public final class WriteFault extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    /** What file systems take, in bytes; on Windows it is as many letters. */
    private static final int LONGEST_NAME = 255;

    private final transient Text sentence;

    private WriteFault(Text sentence, IOException cause) {
        super(sentence.de() + " / " + sentence.en(), cause);
        this.sentence = sentence;
    }

    /** The sentence; the message has it in both languages. */
    public Text sentence() {
        return sentence;
    }

    /** The fault of a file, to be thrown. */
    public static WriteFault of(Path file, IOException e) {
        return new WriteFault(sentence(file, e, "schreiben", "written"), e);
    }

    /** The fault of a folder that is to be made, to be thrown. */
    public static WriteFault ofFolder(Path folder, IOException e) {
        return new WriteFault(sentence(folder, e, "anlegen", "made"), e);
    }

    private static Text sentence(Path path, IOException e, String does, String done) {
        Text why = why(path, e);
        return new Text(
                path + " lässt sich nicht " + does + ": " + why.de() + ".",
                path + " cannot be " + done + ": " + why.en() + ".");
    }

    private static Text why(Path path, IOException e) {
        String reason = String.valueOf(
                e instanceof FileSystemException system && system.getReason() != null
                        ? system.getReason()
                        : e.getMessage());
        String said = reason.toLowerCase(Locale.ROOT);
        if (said.contains("name too long") || e instanceof FileSystemException && isTooLong(path)) {
            return new Text("der Name ist zu lang", "the name is too long");
        }
        if (said.contains("no space left") || said.contains("not enough space")) {
            return new Text("auf dem Datenträger ist kein Platz mehr", "there is no space left on the disk");
        }
        if (said.contains("file too large")) {
            return new Text(
                    "die Datei wird größer, als hier erlaubt ist", "the file grows larger than is allowed here");
        }
        if (said.contains("read-only file system")) {
            return new Text("der Datenträger ist schreibgeschützt", "the disk is write-protected");
        }
        if (e instanceof AccessDeniedException) {
            return new Text("die Berechtigung fehlt", "permission is denied");
        }
        if (e instanceof NoSuchFileException) {
            Path folder = path.toAbsolutePath().getParent();
            return folder != null && Files.isDirectory(folder)
                    ? new Text("dort lässt sich nichts anlegen", "nothing can be made there")
                    : new Text("den Ordner gibt es nicht", "there is no such folder");
        }
        if (e instanceof FileAlreadyExistsException || said.contains("not a directory")) {
            return new Text("eine Datei steht im Weg", "a file is in the way");
        }
        return Text.same(e.getClass().getSimpleName() + " (" + reason + ")");
    }

    private static boolean isTooLong(Path path) {
        for (Path name : path) {
            if (name.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
                return true;
            }
        }
        return false;
    }
}
