package de.ratwerk.cli;

import de.ratwerk.report.ProblemReport;
import de.ratwerk.rulebook.RulebookCache;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;
import java.util.Optional;

/**
 * Where the process keeps rulebooks that it has read and checked before: in the user's folder for such files, unless
 * {@code RATWERK_CACHE} names another one or is {@code off}.
 */
final class RulebookCaches {
    private static final String OFF = "off";

    private RulebookCaches() {}

    /** The cache of this process; none where it is switched off or the program is not run from its jar. */
    static Optional<RulebookCache> of(Console console, Language language) {
        return folder(System.getenv())
                .flatMap(folder -> program()
                        .map(program -> new RulebookCache(folder, program, damaged -> {
                            console.err()
                                    .println("ratwerk: "
                                            + language.say(
                                                    "Die Zwischenablage " + ProblemReport.inert(damaged.toString())
                                                            + " ist beschädigt und wird neu angelegt.",
                                                    "The cache " + ProblemReport.inert(damaged.toString())
                                                            + " is damaged and is made anew."));
                            console.err().flush();
                        })));
    }

    /** The folder that an environment asks for; none where there is no place for such files. */
    static Optional<Path> folder(Map<String, String> environment) {
        String chosen = environment.getOrDefault("RATWERK_CACHE", "");
        try {
            if (chosen.isBlank()) {
                return Optional.of(usual(environment)).filter(Path::isAbsolute);
            }
            return chosen.equals(OFF) ? Optional.empty() : Optional.of(Path.of(chosen));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Path usual(Map<String, String> environment) {
        Path local = Path.of(environment.getOrDefault("LOCALAPPDATA", ""));
        if (local.isAbsolute()) {
            return local.resolve("Ratwerk").resolve("Cache");
        }
        Path caches =
                Path.of(environment.getOrDefault("XDG_CACHE_HOME", "")); // ignored unless absolute, by the standard
        return caches.isAbsolute()
                ? caches.resolve("ratwerk")
                : Path.of(System.getProperty("user.home"), ".cache", "ratwerk");
    }

    /** What tells this build from others: its jar, as long as nobody touches it. */
    private static Optional<String> program() {
        CodeSource source = RulebookCaches.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar)
                    ? Optional.of(jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar))
                    : Optional.empty();
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
