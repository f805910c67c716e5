package de.ratwerk.cli;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.edit.ProfileText;
import de.ratwerk.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A profile file into which answers are written. Not thread-safe. */
final class ProfileFile {
    private final Path path;
    private ProfileText text;

    /** @throws RefusedException if the file cannot be read or is no profile */
    ProfileFile(Path path) {
        this.path = path;
        this.text = read();
    }

    private ProfileText read() {
        return ProfileText.of(path.toString(), bytes());
    }

    private byte[] bytes() {
        Source.read(path); // refuses what is no text, too large or not there, in the user's words
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new RefusedException(Problem.at(
                    Place.of(path.toString()),
                    "file-unreadable",
                    "Die Datei lässt sich nicht lesen.",
                    "The file cannot be read."));
        }
    }

    ProfileText text() {
        return text;
    }

    /**
     * Puts a text in place of the one that was read or saved last.
     *
     * @throws RefusedException if somebody else has changed the file meanwhile
     */
    void save(ProfileText changed) {
        if (!Arrays.equals(bytes(), text.stored().getBytes(StandardCharsets.UTF_8))) {
            throw new RefusedException(Problem.at(
                            Place.of(path.toString()),
                            "file-changed",
                            "Die Datei hat sich inzwischen geändert; die Antwort ist nicht gespeichert.",
                            "The file has changed meanwhile; the answer is not saved.")
                    .hint(
                            "Mit q beenden und den Befehl neu aufrufen; was schon gespeichert war, bleibt.",
                            "End with q and run the command again; what was saved before stays."));
        }
        Output.write(path, changed.stored());
        text = changed;
    }
}
