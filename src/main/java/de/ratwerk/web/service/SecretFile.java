package de.ratwerk.web.service;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that hold secrets. What they hold is told to nobody, not even in part. */
final class SecretFile {
    private static final Logger LOG = LoggerFactory.getLogger(SecretFile.class);

    private SecretFile() {}

    /**
     * The password that a file holds; a line end after it is no part of it.
     *
     * @throws RefusedException if the file cannot be read, is empty, or has more than one line
     */
    static String password(Path file) {
        String text = Source.read(file).text();
        String password = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        if (password.isEmpty()) {
            throw refused(
                    Place.of(file.toString()), "empty-password", "Das Kennwort ist leer.", "The password is empty.");
        }
        if (password.contains("\n")) {
            throw refused(
                    new Place(file.toString(), 2, 1),
                    "several-lines",
                    "Hier beginnt eine zweite Zeile.",
                    "A second line begins here.");
        }
        return password;
    }

    private static RefusedException refused(Place place, String kind, String german, String english) {
        return new RefusedException(Problem.at(place, kind, german, english)
                .hint(
                        "Die Datei enthält das Kennwort der Datenbank und nichts sonst.",
                        "The file holds the password of the database and nothing else."));
    }

    /** Warns of secrets that every user of this machine can read. */
    static void warn(ServiceSettings settings) {
        Stream.of(settings.signingKey(), passwordFile(settings))
                .flatMap(Stream::ofNullable)
                .filter(SecretFile::isOpen)
                .forEach(file -> LOG.warn("Every user of this machine can read {}; chmod o-r makes it a secret", file));
    }

    private static @Nullable Path passwordFile(ServiceSettings settings) {
        return settings.database() == null ? null : settings.database().passwordFile();
    }

    /** Whether everybody on this machine can read a file; no where the file system knows no such thing. */
    static boolean isOpen(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
