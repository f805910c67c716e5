package de.ratwerk.fuzz;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.report.ProblemReport;
import de.ratwerk.text.Language;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every door for outside input promises: an answer or a list of problems, and the same for the same. */
final class Contract {
    private static final Pattern KIND = Pattern.compile("[a-z]+(-[a-z0-9]+)*");
    private static final Pattern STEERS = Pattern.compile("[\\p{Cc}&&[^\n]]");

    private static final int MOST_SHOWN = 2000;

    private Contract() {}

    /** What came of a reading: one of the two is there. */
    private record Outcome<T>(@Nullable T taken, List<Problem> problems) {}

    /**
     * Reads an input twice. Whatever ends a reading but a refusal goes through to the fuzzer.
     *
     * @param door reads it
     * @param said all that an answer says, to hold two against each other
     * @return the answer; empty if the input was refused
     */
    static <T> Optional<T> read(Supplier<T> door, Function<T, ?> said) {
        Outcome<T> once = outcome(door);
        Outcome<T> again = outcome(door);
        same("problems", once.problems(), again.problems());
        if (once.taken() == null || again.taken() == null) {
            return Optional.empty();
        }
        same("answer", said.apply(once.taken()), said.apply(again.taken()));
        return Optional.of(once.taken());
    }

    private static <T> Outcome<T> outcome(Supplier<T> door) {
        try {
            return new Outcome<>(Objects.requireNonNull(door.get()), List.of());
        } catch (RefusedException e) {
            refusal(e.problems());
            return new Outcome<>(null, e.problems());
        }
    }

    /** Asserts that problems can be told: there are some, each once, and each is whole. */
    static void refusal(List<Problem> problems) {
        holds(!problems.isEmpty(), "a refusal without a problem");
        problems.forEach(Contract::whole);
        for (Language language : Language.values()) {
            String told = ProblemReport.of(problems, language);
            holds(!STEERS.matcher(told).find(), "a report that steers the terminal: " + told);
        }
    }

    /** Asserts that a problem has a kind, a sentence in both languages and a place. */
    static void whole(Problem problem) {
        holds(KIND.matcher(problem.kind()).matches(), "no kind: " + problem);
        for (Language language : Language.values()) {
            holds(!problem.message().in(language).isBlank(), "no sentence: " + problem);
            holds(problem.hint() == null || !problem.hint().in(language).isBlank(), "an empty hint: " + problem);
        }
        holds(!problem.place().file().isEmpty(), "no file: " + problem);
        holds(problem.place().line() >= 0 && problem.place().column() >= 0, "no place: " + problem);
        holds(problem.place().line() > 0 || problem.place().column() == 0, "a column of no line: " + problem);
    }

    /** Asserts that places are within a text: a line that is there or the one behind it, a column on it or just behind. */
    static void within(String text, List<Problem> problems) {
        String[] lines = text.split("\n", -1);
        for (Problem problem : problems) {
            int line = problem.place().line();
            holds(line <= lines.length, "a line behind the end: " + problem);
            int width = line == 0 ? 0 : lines[line - 1].codePointCount(0, lines[line - 1].length());
            holds(problem.place().column() <= width + 1, "a column behind the end of its line: " + problem);
        }
    }

    static void same(String what, Object one, Object other) {
        if (!one.equals(other)) {
            throw new AssertionError("another " + what + ": " + shown(one) + "\n" + shown(other));
        }
    }

    private static String shown(Object said) {
        String words = said.toString();
        return words.substring(0, Math.min(words.length(), MOST_SHOWN));
    }

    static void holds(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }
}
