package de.ratwerk.cli;

import de.ratwerk.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The option {@code --force}: what is there already is replaced only for those who say so. */
final class Overwriting {
    /** More names than these would fill the line. */
    private static final int NAMED = 3;

    @Option(names = "--force", description = "Vorhandene Dateien ersetzen.")
    private boolean force;

    @Mixin
    private Usage usage = new Usage();

    /**
     * Refuses to write files that are there already, unless that is asked for, and to write what is read, whatever is
     * asked for.
     *
     * @param files the files that are going to be written
     * @param inputs what the command reads, as its user names it
     */
    void check(Collection<Path> files, Collection<String> inputs) {
        checkNotRead(files, inputs);
        List<Path> there = files.stream().filter(Overwriting::isThere).toList();
        if (!there.isEmpty() && !force) {
            throw usage.wrong(
                    named(there, Language.DE) + " gibt es schon; --force ersetzt vorhandene Dateien.",
                    named(there, Language.EN) + (there.size() == 1 ? " is" : " are")
                            + " there already; --force replaces files that are there.");
        }
    }

    /** Refuses to write what is read. */
    void checkNotRead(Collection<Path> files, Collection<String> inputs) {
        for (Path file : files) {
            if (inputs.stream().anyMatch(input -> isSame(file, input))) {
                throw usage.wrong(file + " wird selbst gelesen.", file + " is itself read.");
            }
        }
    }

    /** Whether files that are there may be replaced. */
    boolean isAllowed() {
        return force;
    }

    /** A device or a pipe is written, not replaced. */
    private static boolean isThere(Path file) {
        return Files.isRegularFile(file)
                || Files.isDirectory(file)
                || Files.isSymbolicLink(file) && !Files.exists(file);
    }

    private static String named(List<Path> files, Language in) {
        int more = files.size() - 1;
        return files.size() > NAMED
                ? files.get(0) + in.say(" und " + more + " weitere Dateien", " and " + more + " more files")
                : files.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private static boolean isSame(Path file, String input) {
        try {
            return Files.exists(file) && Files.isSameFile(file, Path.of(input));
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }
}
