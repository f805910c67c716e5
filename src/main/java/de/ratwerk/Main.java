package de.ratwerk;

import de.ratwerk.cli.Console;
import de.ratwerk.cli.RatwerkCommand;

/** The process {@code ratwerk}. */
public final class Main {
    private Main() {}

    /** Runs a command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // The process has its own logging; a program that uses the library keeps its own.
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "de/ratwerk/cli/logback.xml");
        }
        System.exit(RatwerkCommand.run(Console.system(), new Serving(), arguments));
    }
}
