package de.ratwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIfCommandTest {
    private static final String PROFILE = "profiles/examples/strategy-in-the-making.yaml";

    /** A variable of the shell that is not set is no "none of them". */
    @Test
    void anEmptyValueIsNoAnswer() {
        for (String path : new String[] {"leadership.administration", "strategy.status"}) {
            Run run = Run.run("whatif", PROFILE, "--set", path + "=");
            assertThat(run.code()).isEqualTo(ExitCode.INPUT_REFUSED);
            assertThat(run.err()).contains("--set 1", path, "„“ ist hier keine mögliche Antwort.", "Möglich: ");
        }
        assertThat(Run.run("whatif", PROFILE, "--set", "leadership.administration=[]")
                        .code())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void tellsWhatWouldBeOtherwise() {
        Run run = Run.run("whatif", PROFILE, "--set", "strategy.status=present", "--set", "data.automation=full");
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("Als Nächstes → Jetzt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "strategy.status", "=present"})
    void whatIsNoChangeIsWrongUsage(String change) {
        Run run = Run.run("whatif", PROFILE, "--set", change, "--set", "strategy.status=present");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("„" + change + "“ passt nicht zu --set PFAD=WERT");
    }

    @Test
    void whatIsNoChangeIsToldAllAtOnce() {
        Run run =
                Run.run("whatif", PROFILE, "--set", "strategy.status", "--set", "data.automation=full", "--set", "ja");
        assertThat(run.err()).contains("„strategy.status“, „ja“ passen nicht zu --set PFAD=WERT");
    }
}
