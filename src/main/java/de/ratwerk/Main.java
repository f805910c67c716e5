package de.ratwerk;

import de.ratwerk.cli.Console;
import de.ratwerk.cli.RatwerkCommand;

/** The process {@code ratwerk}. */
public final class Main {
    private Main() {}

    /** Runs a command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(RatwerkCommand.run(Console.system(), arguments));
    }
}
