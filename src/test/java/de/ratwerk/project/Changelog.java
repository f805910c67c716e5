package de.ratwerk.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** What {@code CHANGELOG.md} says of versions. */
final class Changelog {
    private Changelog() {}

    /** The day of a release; none for what is not released. */
    static Optional<LocalDate> released(String version) {
        return Pattern.compile("(?m)^## \\[?" + Pattern.quote(version) + "]? - (\\d{4}-\\d{2}-\\d{2})$")
                .matcher(text())
                .results()
                .map(found -> LocalDate.parse(found.group(1)))
                .findFirst();
    }

    static String text() {
        try {
            return Files.readString(Path.of("CHANGELOG.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
