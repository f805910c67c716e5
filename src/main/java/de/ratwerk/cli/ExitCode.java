package de.ratwerk.cli;

/** How a run ended, for scripts. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAULT = 1;
    static final int USAGE = 2;
    static final int INPUT_REFUSED = 3;
    static final int RULES_REFUSED = 4;
    static final int CHECK_FAILED = 5;

    private ExitCode() {}
}
