package de.ratwerk.web.problem;

import de.ratwerk.problem.Problem;
import java.util.List;
import org.slf4j.Logger;

/** Problems of files that the service itself reads, for its log. */
public final class ProblemLog {
    private ProblemLog() {}

    /** Warns of each problem on a line of its own: place, kind and sentence. */
    public static void warn(Logger log, List<Problem> problems) {
        problems.forEach(problem -> log.warn(
                "{}: {}: {}", problem.place(), problem.kind(), problem.message().en()));
    }
}
