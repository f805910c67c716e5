package de.ratwerk.cli;

import de.ratwerk.cohort.InOrder;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.JsonReport;
import de.ratwerk.source.Lines;
import de.ratwerk.source.Lines.Line;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * {@code advise --stream}: profiles in, a line of JSON each; advice out, a line each in the same order. It holds a few lines
 * at a time, however many there are, and answers a line as soon as those before it are answered. A line's advice does not
 * depend on where in the stream it stands.
 */
final class AdviceStream {
    private final UnaryOperator<Profile> completion;
    private final Function<Profile, byte[]> advice;
    private final Language language;
    private final Console console;
    private int exitCode = ExitCode.DONE;

    /**
     * A stream of advice.
     *
     * @param completion adds what a register knows; refuses what contradicts it
     * @param advice the line of a profile's advice; called by several threads at once
     */
    AdviceStream(
            UnaryOperator<Profile> completion, Function<Profile, byte[]> advice, Language language, Console console) {
        this.completion = completion;
        this.advice = advice;
        this.language = language;
        this.console = console;
    }

    /** What came of a line: its advice, or what is wrong with it. */
    private record Answer(byte[] bytes, List<Problem> problems, boolean fault) {
        Answer(byte[] bytes, List<Problem> problems) {
            this(bytes, problems, false);
        }
    }

    /** Answers all lines of standard input; the exit code. */
    int run(int threads) {
        Lines lines = new Lines(Inputs.STANDARD_INPUT, console.in());
        Iterator<Line> told = Stream.generate(() -> next(lines))
                .takeWhile(Optional::isPresent)
                .map(Optional::get)
                .iterator();
        InOrder.each(told, this::answer, threads, this::write);
        return exitCode;
    }

    /** The next line in which anything stands. */
    private static Optional<Line> next(Lines lines) {
        try {
            Line line = lines.next();
            while (line != null && new String(line.bytes(), StandardCharsets.ISO_8859_1).isBlank()) {
                line = lines.next();
            }
            return Optional.ofNullable(line);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Die Standardeingabe lässt sich nicht lesen. / Standard input cannot be read.", e);
        }
    }

    /** A problem of a line's text, at its place in the stream. */
    private static Problem located(Line line, Problem problem) {
        Place place = new Place(
                problem.place().file(), line.place().line(), problem.place().column());
        return new Problem(problem.kind(), problem.message(), place, problem.path(), problem.hint());
    }

    private Answer answer(Line line) {
        Profile profile;
        try {
            profile = completion.apply(Profile.read(line.source()));
        } catch (RefusedException e) {
            return new Answer(
                    new byte[0],
                    e.problems().stream().map(problem -> located(line, problem)).toList());
        }
        try {
            return new Answer(advice.apply(profile), List.of());
        } catch (RuntimeException | StackOverflowError e) {
            return new Answer(new byte[0], List.of(located(line, unexpected(e))), true);
        }
    }

    /** One line's fault does not keep the others from being answered. */
    private static Problem unexpected(Throwable fault) {
        return Problem.at(
                        Place.of(Inputs.STANDARD_INPUT),
                        "unexpected-fault",
                        "Unerwarteter Fehler beim Beraten: " + fault,
                        "Unexpected fault when advising: " + fault)
                .hint(
                        "Bitte melden; die anderen Zeilen sind beantwortet.",
                        "Please report it; the other lines are answered.");
    }

    private void write(Answer answer) {
        if (answer.problems().isEmpty()) {
            console.out().write(answer.bytes(), 0, answer.bytes().length);
            if (console.out().checkError()) { // flushes; a stream without end would be read for nobody
                throw new UncheckedIOException(
                        "Die Antworten lassen sich nicht ausgeben. / The answers cannot be written.",
                        new IOException("output"));
            }
        } else {
            exitCode = answer.fault() || exitCode == ExitCode.FAULT ? ExitCode.FAULT : ExitCode.INPUT_REFUSED;
            byte[] problems = new JsonReport(language, Integer.MAX_VALUE)
                    .problemsLine(answer.problems())
                    .getBytes(StandardCharsets.UTF_8);
            console.err().write(problems, 0, problems.length);
            console.err().flush();
        }
    }
}
