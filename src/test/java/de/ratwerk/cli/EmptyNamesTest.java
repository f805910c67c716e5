package de.ratwerk.cli;

import static de.ratwerk.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An empty name, as from a variable that is not set, is nowhere taken for the folder one is in. */
class EmptyNamesTest {
    private static final String ULM = "profiles/places/ulm.yaml";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "advise ULM -o NOTHING",
                "advise ULM -f docx --template NOTHING",
                "advise ULM --rules NOTHING",
                "cohort profiles/places -o NOTHING",
                "cohort NOTHING",
                "profile new -o NOTHING",
                "profile synthetic 1 -o NOTHING",
                "profile schema -o NOTHING",
                "profile import ULM -o NOTHING",
                "profile import NOTHING -f ndjson",
                "rules docs -o NOTHING",
                "man -o NOTHING",
                "keys list --file NOTHING"
            })
    void isWrongUsage(String words) {
        Run run = run(arguments(words));
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains("Name der Datei ist leer");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "advise NOTHING",
                "verify NOTHING",
                "compare ULM NOTHING",
                "why run-data-inventory NOTHING",
                "profile check NOTHING"
            })
    void isRefusedAsAnInput(String words) {
        Run run = run(arguments(words));
        assertThat(run.code()).as(run.err()).isEqualTo(3);
        assertThat(run.err()).contains("not-a-file: Der Name der Datei ist leer.");
    }

    private static String[] arguments(String words) {
        return Stream.of(words.split(" "))
                .map(word -> word.replace("ULM", ULM).replace("NOTHING", ""))
                .toArray(String[]::new);
    }
}
