package de.ratwerk.cli;

import de.ratwerk.report.ProblemReport;
import de.ratwerk.source.WriteFault;
import de.ratwerk.text.Language;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
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
        Language in = LanguageOption.asked(parsed.originalArgs());
        if (e instanceof Refusal refusal) {
            refusal.tell(console);
            return refusal.exitCode();
        }
        if (e instanceof UncheckedIOException io) {
            if (!console.isLeft()) {
                console.err().println("ratwerk: " + ProblemReport.inert(sentence(io, in)));
            }
            return ExitCode.FAULT;
        }
        if (e instanceof InvalidPathException nameless && LostLetters.in(nameless.getInput())) {
            console.err()
                    .println("ratwerk: " + ProblemReport.inert(in.quoted(nameless.getInput()) + ": ")
                            + LostLetters.wayOut().in(in));
            return ExitCode.USAGE;
        }
        return tell(e, console, in);
    }

    /** What the fault says itself, if anybody gave it a sentence. */
    private static String sentence(UncheckedIOException fault, Language in) {
        if (fault instanceof WriteFault told) {
            return told.sentence().in(in);
        }
        String words = String.valueOf(fault.getMessage());
        return words.equals(String.valueOf(fault.getCause()))
                ? in.say("Lesen oder Schreiben ist fehlgeschlagen (", "Reading or writing failed (") + words + ")."
                : words;
    }

    /** Tells of a bug in one line, and how to see more of it. */
    static int tell(Throwable bug, Console console, Language in) {
        console.err()
                .println("ratwerk: "
                        + in.say("Unerwarteter Fehler, bitte melden: ", "Unexpected fault, please report: ")
                        + ProblemReport.inert(bug.toString()));
        if (Boolean.getBoolean("ratwerk.trace")) {
            bug.printStackTrace(console.err());
        } else {
            console.err()
                    .println("    " + in.say("Ablauf zeigen: ", "Show what happened: ")
                            + "JAVA_TOOL_OPTIONS=-Dratwerk.trace=true");
        }
        return ExitCode.FAULT;
    }
}
