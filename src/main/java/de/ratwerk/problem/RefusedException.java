package de.ratwerk.problem;

import java.util.List;
import java.util.stream.Collectors;

/** An input is refused; carries all of its problems, ordered by place. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** Refuses an input for one problem. */
    public RefusedException(Problem problem) {
        this(List.of(problem));
    }

    /** Refuses an input for the problems given; there is at least one. */
    public RefusedException(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.place() + ": " + problem.kind() + ": "
                        + problem.message().en())
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, ordered by place; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
