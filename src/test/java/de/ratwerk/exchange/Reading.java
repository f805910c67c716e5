package de.ratwerk.exchange;

import de.ratwerk.exchange.Entry.Accepted;
import de.ratwerk.exchange.Entry.Rejected;
import de.ratwerk.profile.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Inputs read to their end, as tests want them. */
final class Reading {
    private Reading() {}

    static List<Entry> all(Path... inputs) {
        return all(Columns.standard(), inputs);
    }

    static List<Entry> all(Columns columns, Path... inputs) {
        try (Stream<Entry> entries = Intake.open(List.of(inputs), columns)) {
            return entries.toList();
        }
    }

    /** The profiles of an input in which nothing is wrong. */
    static List<Profile> profiles(Path... inputs) {
        return all(inputs).stream().map(Reading::profile).toList();
    }

    static Profile profile(Entry entry) {
        if (entry instanceof Rejected rejected) {
            throw new AssertionError(rejected.problems());
        }
        return ((Accepted) entry).profile();
    }

    /** A file of these lines, in UTF-8. */
    static Path file(Path folder, String name, String... lines) {
        try {
            return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
