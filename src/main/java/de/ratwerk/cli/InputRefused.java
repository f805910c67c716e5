package de.ratwerk.cli;

import de.ratwerk.problem.RefusedException;
import de.ratwerk.text.Language;

/** The profile without which a command has nothing to do is refused. */
final class InputRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    InputRefused(RefusedException refused, Language language, boolean json) {
        super(refused, language, json);
    }

    @Override
    int exitCode() {
        return ExitCode.INPUT_REFUSED;
    }
}
