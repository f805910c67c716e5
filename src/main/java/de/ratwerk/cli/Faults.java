package de.ratwerk.cli;

import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Ends a run that cannot go on: with its problems if an input is to blame, else with one line about the fault. */
final class Faults implements IExecutionExceptionHandler {
    private final Console console;

    Faults(Console console) {
        this.console = console;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof Refusal refusal) {
            refusal.tell(console);
            return refusal.exitCode();
        }
        if (e instanceof UncheckedIOException io) {
            console.err().println("ratwerk: " + io.getMessage());
            return ExitCode.FAULT;
        }
        return tell(e, console);
    }

    /** Tells of a bug in one line, and how to see more of it. */
    static int tell(Throwable bug, Console console) {
        console.err().println("ratwerk: Unerwarteter Fehler, bitte melden: " + bug);
        if (Boolean.getBoolean("ratwerk.trace")) {
            bug.printStackTrace(console.err());
        } else {
            console.err().println("    Ablauf zeigen: JAVA_TOOL_OPTIONS=-Dratwerk.trace=true");
        }
        return ExitCode.FAULT;
    }
}
