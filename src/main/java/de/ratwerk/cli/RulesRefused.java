package de.ratwerk.cli;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.text.Language;
import java.util.List;

/** The rulebook is refused, which ends a run with another exit code than a refused profile. */
final class RulesRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final Language language;
    private final boolean json;

    RulesRefused(RefusedException refused, Language language, boolean json) {
        super(refused);
        this.problems = refused.problems();
        this.language = language;
        this.json = json;
    }

    List<Problem> problems() {
        return problems;
    }

    Language language() {
        return language;
    }

    boolean json() {
        return json;
    }
}
