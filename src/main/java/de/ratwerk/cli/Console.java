package de.ratwerk.cli;

import de.ratwerk.problem.Problem;
import de.ratwerk.report.JsonReport;
import de.ratwerk.report.ProblemReport;
import de.ratwerk.text.Language;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run talks to.
 *
 * @param in standard input
 * @param out standard output: results and nothing else
 * @param err standard error: everything else
 * @param home the folder that holds {@code rules/}
 * @param width the terminal's width in columns
 * @param terminal whether standard output is a terminal
 * @param colour whether it is one that shows colour
 * @param watched whether standard error is a terminal, so that somebody sees how far long work has come
 */
public record Console(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Path home,
        int width,
        boolean terminal,
        boolean colour,
        boolean watched) {
    private static final int USUAL_WIDTH = 100;

    /** The console of this process. */
    public static Console system() {
        boolean terminal = Boolean.getBoolean("ratwerk.terminal");
        boolean colour = terminal && System.getenv("NO_COLOR") == null;
        return new Console(
                System.in,
                new StandardOutput(new FileOutputStream(FileDescriptor.out)),
                new PrintStream(System.err, false, StandardCharsets.UTF_8),
                Path.of(System.getProperty("ratwerk.home", "")),
                terminal ? Integer.getInteger("ratwerk.columns", USUAL_WIDTH) : USUAL_WIDTH,
                terminal,
                colour,
                Boolean.getBoolean("ratwerk.watched"));
    }

    /** Whether who read standard output has gone, so that there is nobody to tell more. */
    boolean isLeft() {
        return out instanceof StandardOutput standard && standard.isLeft();
    }

    /** Tells problems on standard error. */
    void tell(List<Problem> problems, Language language, boolean json) {
        err.print(
                json
                        ? new JsonReport(language, Integer.MAX_VALUE).problems(problems)
                        : ProblemReport.of(problems, language));
        err.flush();
    }

    /** The same with notes, which are nothing wrong; says nothing if there is neither. */
    void tell(List<Problem> problems, List<Problem> notes, Language language, boolean json) {
        if (problems.isEmpty() && notes.isEmpty()) {
            return;
        }
        if (json) {
            err.print(new JsonReport(language, Integer.MAX_VALUE).problems(problems, notes));
        } else {
            err.print(ProblemReport.of(problems, language));
            err.print(notes.isEmpty() ? "" : language.say("Hinweise:", "Notes:") + "\n");
            err.print(ProblemReport.of(notes, language));
        }
        err.flush();
    }
}
