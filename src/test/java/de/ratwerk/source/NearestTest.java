package de.ratwerk.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> WORDS = List.of("usage", "operator", "in-use", "not-used", "planned", "none");

    @ParameterizedTest
    @CsvSource({
        "usge, usage",
        "Usage, usage",
        "use, usage",
        "in_use, in-use",
        "IN USE, in-use",
        "plannd, planned",
        "planed, planned",
        "non, none",
        "noen, none",
        "onne, none",
        "usgae, usage"
    })
    void findsWhatWasMeant(String written, String meant) {
        assertThat(Nearest.to(written, WORDS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"xyz", "vorhanden", "a", "noxx", "onen", "''"})
    void staysSilentWhereNothingIsNear(String written) {
        assertThat(Nearest.to(written, WORDS)).isEmpty();
    }
}
