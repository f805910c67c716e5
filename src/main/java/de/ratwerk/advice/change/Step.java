package de.ratwerk.advice.change;

import java.util.List;

/**
 * One change of one answer that a search may try.
 *
 * @param path the question
 * @param values the answer it leads to, in the profile's words; or, if it adds, the values that come to the answer
 * @param adds whether the values come to those that a list answer has already, rather than in their place
 * @param effort what it takes, at least 1; only the proportions matter
 */
public record Step(String path, List<String> values, boolean adds, int effort) {
    /** Nothing comes for free, or sets would not be ordered. */
    public Step {
        if (effort < 1) {
            throw new IllegalArgumentException("a step takes some effort: " + path);
        }
    }

    /** A step that gives a question another answer. */
    public static Step to(String path, List<String> values, int effort) {
        return new Step(path, List.copyOf(values), false, effort);
    }

    /** A step that adds a value to a list answer. */
    public static Step adding(String path, String value, int effort) {
        return new Step(path, List.of(value), true, effort);
    }

    /** Whether it is another answer to the same question for less effort. Values that are added are no such answers. */
    boolean isLessThan(Step other) {
        return path.equals(other.path) && !adds && !other.adds && effort < other.effort;
    }

    /** A question can get one new answer, or several values added. */
    boolean excludes(Step other) {
        return path.equals(other.path) && !(adds && other.adds);
    }

    /** What tells it from other steps, for a fixed order. */
    String key() {
        return path + (adds ? "+" : "=") + String.join(",", values);
    }
}
