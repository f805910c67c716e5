package de.ratwerk.cli;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.verify.AdviceFile;
import de.ratwerk.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads profiles as the user names them. */
final class Inputs {
    /** The name of standard input. */
    static final String STANDARD_INPUT = "-";

    private static final Pattern ADVICE = Pattern.compile("\"schema\"\\s*:\\s*\"ratwerk\\.advice/");

    private Inputs() {}

    /**
     * Reads a profile from a file or from standard input.
     *
     * @throws RefusedException with every problem of the profile
     */
    static Profile profile(String name, Console console) {
        return Profile.read(source(name, console));
    }

    /** Whether a text holds an advice rather than a profile. */
    static boolean isAdvice(Source source) {
        return ADVICE.matcher(source.text()).find();
    }

    /**
     * The one advice that a text holds.
     *
     * @throws RefusedException if it cannot be read, or holds more than one
     */
    static AdviceFile advice(Source source) {
        List<AdviceFile> advices = new ArrayList<>();
        AdviceFile.read(
                source.name(),
                new ByteArrayInputStream(source.text().getBytes(StandardCharsets.UTF_8)),
                advices::add,
                refused -> {
                    throw refused;
                });
        if (advices.size() > 1) {
            throw new RefusedException(Problem.at(
                    advices.get(1).place(),
                    "second-advice",
                    "Hier beginnt ein zweiter Rat; verglichen wird genau einer.",
                    "A second advice begins here; exactly one is compared."));
        }
        return advices.get(0);
    }

    /**
     * The text of a file or of standard input.
     *
     * @throws RefusedException if it cannot be read
     */
    static Source source(String name, Console console) {
        try {
            if (name.equals(STANDARD_INPUT)) {
                return Source.read(name, console.in());
            }
            Path file = Path.of(name);
            if (!name.isEmpty() && Files.isDirectory(file)) {
                throw folder(name);
            }
            return Source.read(file);
        } catch (InvalidPathException e) {
            throw notFound(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the advices of a JSON file or of standard input.
     *
     * @param reader takes each advice
     * @param refused takes the problems of each that cannot be read
     */
    static void advices(String name, Console console, Consumer<AdviceFile> reader, Consumer<RefusedException> refused) {
        if (name.equals(STANDARD_INPUT)) {
            AdviceFile.read(name, console.in(), reader, refused);
            return;
        }
        try {
            if (Files.isDirectory(Path.of(name))) {
                Source.read(Path.of(name)); // tells that a folder is no file
            }
            try (InputStream in = Files.newInputStream(Path.of(name))) {
                AdviceFile.read(name, in, reader, refused);
            }
        } catch (IOException | InvalidPathException e) {
            refused.accept(notFound(name));
        }
    }

    private static RefusedException folder(String name) {
        String cohort = "ratwerk cohort " + (name.contains(" ") ? "\"" + name + "\"" : name);
        return new RefusedException(Problem.at(
                        Place.of(name),
                        "not-a-file",
                        "Das ist ein Ordner, keine Datei.",
                        "This is a folder, not a file.")
                .hint(
                        "Hier wird die Datei eines Profils gebraucht; alle Profile eines Ordners berät " + cohort + ".",
                        "The file of one profile is needed here; " + cohort + " advises on all profiles of a folder."));
    }

    private static RefusedException notFound(String name) {
        Problem problem =
                Problem.at(Place.of(name), "file-not-found", "Die Datei gibt es nicht.", "There is no such file.");
        return new RefusedException(LostLetters.in(name) ? problem.hint(LostLetters.wayOut()) : problem);
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
