package de.ratwerk.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A command line that is read but not run. */
public final class ParsedLine {
    private ParsedLine() {}

    /**
     * Reads one.
     *
     * @throws picocli.CommandLine.ParameterException if it is none of the program
     */
    public static void of(List<String> words) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Console console =
                new Console(InputStream.nullInputStream(), nowhere, nowhere, Path.of(""), 100, false, false, false);
        String[] arguments = words.toArray(String[]::new);
        RatwerkCommand.commandLine(console, new NoServer(), arguments).parseArgs(arguments);
    }
}
