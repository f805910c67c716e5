package de.ratwerk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options {@code -o} and {@code --force}: one result goes into a file instead of standard output. */
final class OutputFile {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "DATEI",
            description = "In eine Datei schreiben statt auf die Standardausgabe.")
    private @Nullable Path file;

    @Mixin
    private Overwriting overwriting = new Overwriting();

    @Mixin
    private Usage usage = new Usage();

    /**
     * Refuses a file that cannot be meant; asked before any work is done.
     *
     * @param inputs what the command reads, as its user names it
     */
    void check(String... inputs) {
        if (file == null) {
            return;
        }
        if (Files.isDirectory(file)) {
            throw usage.wrong(file + " ist ein Ordner, keine Datei.", file + " is a folder, not a file.");
        }
        overwriting.check(List.of(file), Arrays.asList(inputs));
    }

    /** The file that the result goes into, or null if it goes to standard output. */
    @Nullable
    Path file() {
        return file;
    }

    /** Writes the result where it is wanted. */
    void write(String text, Console console) {
        if (file == null) {
            console.out().print(text);
        } else {
            Output.write(file, text);
        }
    }

    /** Writes bytes where they are wanted. */
    void write(byte[] bytes, Console console) {
        if (file == null) {
            console.out().write(bytes, 0, bytes.length);
        } else {
            Output.write(file, bytes);
        }
    }
}
