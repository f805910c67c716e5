package de.ratwerk;

import de.ratwerk.cli.Console;
import de.ratwerk.cli.RatwerkCommand;
import java.util.List;

/** The process {@code ratwerk}. */
public final class Main {
    private Main() {}

    /** Runs a command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // The process has its own logging; a program that uses the library keeps its own.
        if (List.of(arguments).contains("serve")) {
            set("logback.configurationFile", "de/ratwerk/cli/logback.xml");
        } else {
            // A command says itself what is to be said, and setting up a log for nothing takes longer than its work.
            set("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
            set("slf4j.internal.verbosity", "WARN");
        }
        HeadStart.of(arguments);
        System.exit(RatwerkCommand.run(Console.system(), new Serving(), arguments));
    }

    private static void set(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
