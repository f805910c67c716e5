package de.ratwerk;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/** What a test needs beside Java and does not find: the test is skipped with a word, and fails where CI should have it. */
public final class Missing {
    private Missing() {}

    /** Ends the test that asks. */
    public static AssertionError program(String sentence) {
        if (System.getenv("CI") != null) {
            fail(sentence);
        }
        return abort(sentence);
    }
}
