package de.ratwerk.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A run of the command line, as it ended. */
record Run(int code, String out, String err) {
    static Run run(String... arguments) {
        return run(InputStream.nullInputStream(), arguments);
    }

    static Run run(InputStream in, String... arguments) {
        return run(in, Path.of(""), arguments);
    }

    /** Runs with the rulebook of another home. */
    static Run run(InputStream in, Path home, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                home,
                100,
                false,
                false,
                false);
        int code = RatwerkCommand.run(console, new NoServer(), arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
