package de.ratwerk.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one input, so that its author sees all of them at once. Not thread-safe. */
public final class Problems {
    /** Nobody mends more at a time, and a hostile input must not fill the screen. */
    private static final int MOST = 200;

    private final List<Problem> found = new ArrayList<>();

    /** Notes a problem and goes on. */
    public void add(Problem problem) {
        if (found.size() < MOST) {
            found.add(problem);
        } else if (found.size() == MOST) {
            found.add(Problem.at(
                    problem.place(),
                    "too-many-problems",
                    "Ab hier werden keine weiteren Fehler gezählt.",
                    "From here on no further problems are counted."));
        }
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether a problem was noted on a path or below it. */
    public boolean concern(String path) {
        return found.stream()
                .anyMatch(problem -> problem.path() != null
                        && (problem.path().equals(path) || problem.path().startsWith(path + ".")));
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
