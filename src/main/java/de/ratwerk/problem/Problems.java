package de.ratwerk.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one input, so that its author sees all of them at once. Not thread-safe. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** Notes a problem and goes on. */
    public void add(Problem problem) {
        found.add(problem);
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** How many problems were noted so far. */
    public int size() {
        return found.size();
    }

    /** All problems, ordered by place, each once. */
    public List<Problem> sorted() {
        return found.stream().sorted().distinct().toList();
    }

    /**
     * Ends the reading of a faulty input.
     *
     * @throws RefusedException if any problem was noted
     */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new RefusedException(sorted());
        }
    }
}
