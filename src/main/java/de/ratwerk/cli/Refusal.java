package de.ratwerk.cli;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.text.Language;
import java.util.List;

/** What a command needs is refused, which ends the run: with its problems, as the command tells them. */
abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final Language language;
    private final boolean json;

    Refusal(RefusedException refused, Language language, boolean json) {
        super(refused);
        this.problems = refused.problems();
        this.language = language;
        this.json = json;
    }

    abstract int exitCode();

    void tell(Console console) {
        console.tell(problems, language, json);
    }
}
