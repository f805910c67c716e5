package de.ratwerk.cli;

import de.ratwerk.problem.RefusedException;
import de.ratwerk.text.Language;

/** The rulebook is refused. */
final class RulesRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    RulesRefused(RefusedException refused, Language language, boolean json) {
        super(refused, language, json);
    }

    @Override
    int exitCode() {
        return ExitCode.RULES_REFUSED;
    }
}
