package de.ratwerk.problem;

import de.ratwerk.text.Text;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an input.
 *
 * @param kind a stable phrase in kebab case, such as {@code unknown-key}
 * @param message one sentence: what is wrong
 * @param place where it is
 * @param path the path of the value within its document, such as {@code strategy.status}, or null if there is none
 * @param hint what was probably meant or what would be right, or null if nothing can be said
 */
public record Problem(
        String kind,
        Text message,
        Place place,
        @Nullable String path,
        @Nullable Text hint) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::place)
            .thenComparing(Problem::kind)
            .thenComparing(problem -> problem.message().de());

    /** Nobody reads more; a report on a terminal shows as many. */
    private static final int LONGEST = 1000;

    /** Cuts what is longer than anybody reads, so that a hostile input gets no answer as long as itself. */
    public Problem {
        message = cut(message);
        path = path == null ? null : Quoted.cut(path, LONGEST);
        hint = hint == null ? null : cut(hint);
    }

    private static Text cut(Text words) {
        return new Text(Quoted.cut(words.de(), LONGEST), Quoted.cut(words.en(), LONGEST));
    }

    /** A problem without path and hint. */
    public static Problem at(Place place, String kind, String german, String english) {
        return new Problem(kind, new Text(german, english), place, null, null);
    }

    /** This problem with the path of the value it is about. */
    public Problem on(String path) {
        return new Problem(kind, message, place, path, hint);
    }

    /** This problem with a hint. */
    public Problem hint(String german, String english) {
        return hint(new Text(german, english));
    }

    /** This problem with a hint in both languages. */
    public Problem hint(Text hint) {
        return new Problem(kind, message, place, path, hint);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
