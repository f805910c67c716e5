package de.ratwerk.cli;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads profiles as the user names them. */
final class Inputs {
    /** The name of standard input. */
    static final String STANDARD_INPUT = "-";

    private Inputs() {}

    /**
     * Reads a profile from a file or from standard input.
     *
     * @throws RefusedException with every problem of the profile
     */
    static Profile profile(String name, Console console) {
        if (name.equals(STANDARD_INPUT)) {
            try {
                return Profile.read(Source.read(name, console.in()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        try {
            return Profile.read(Path.of(name));
        } catch (InvalidPathException e) {
            throw new RefusedException(
                    Problem.at(Place.of(name), "file-not-found", "Die Datei gibt es nicht.", "There is no such file."));
        }
    }

    /**
     * The profile files that paths name: files as they are, of folders those that end in {@code .yaml} or {@code .yml},
     * in a fixed order. (JSON files of a folder may well be something else; they are named one by one.)
     */
    static List<Path> files(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> walk = Files.walk(path)) {
                walk.filter(file -> file.toString().matches(".*\\.(yaml|yml)"))
                        .filter(Files::isRegularFile)
                        .sorted()
                        .forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(path + " lässt sich nicht lesen. / cannot be read.", e);
            }
        }
        return files;
    }
}
