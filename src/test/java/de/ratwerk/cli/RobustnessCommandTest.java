package de.ratwerk.cli;

import static de.ratwerk.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How firm an order is, as the users of the command see it. */
class RobustnessCommandTest {
    private static final String PROFILE = "profiles/examples/poor-broadband.yaml";

    @Test
    void showsTheSharesOfRanksAndWhatSwapsNeighbours() {
        Run run = run("robustness", PROFILE);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "ANTEIL DER GEWICHTUNGEN JE RANG", "Prozentpunkte des Gewichts von", "alle denkbaren Gewichte");
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(run("robustness", PROFILE, "--lang", "en").out()).contains("how firm is the order?");
    }

    @Test
    void boundsOfWeightsNarrowWhatIsTried() {
        JsonNode all = json(run("robustness", PROFILE, "-f", "json").out());
        JsonNode bound = json(
                run("robustness", PROFILE, "-f", "json", "--weights", "gap=0.35..0.45,ease=0.2", "--samples", "500")
                        .out());
        assertThat(bound.get("tried").get("samples").asInt()).isEqualTo(500);
        assertThat(bound.get("tried").get("weights").get(3).get("from").decimalValue())
                .isEqualByComparingTo("0.2");
        assertThat(all.get("tried").get("weights").get(3).get("to").decimalValue())
                .isEqualByComparingTo("1");
        assertThat(bound.get("actions").get(0).get("robustness"))
                .isNotEqualTo(all.get("actions").get(0).get("robustness"));
        // What it takes to overtake starts from the rulebook's weights, whichever are tried.
        assertThat(bound.get("actions").get(0).get("robustness").get("swap"))
                .isEqualTo(all.get("actions").get(0).get("robustness").get("swap"));
    }

    @Test
    void adviceTriesTheSameWeights() {
        JsonNode advice = json(run("advise", PROFILE, "-f", "json", "--weights", "gap=0.4,evidence=0.2,leverage=0.2")
                .out());
        assertThat(advice.get("robustness").get("firstThree").get("inOrder").decimalValue())
                .isEqualByComparingTo("1");
    }

    @Test
    void everyFaultOfTheBoundsIsToldAtOnceAsWrongUsage() {
        Run run =
                run("robustness", PROFILE, "--weights", "gapp=0.3,ease=0.6..0.4", "--weights", "gap", "--samples", "0");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("unknown-criterion", "„gap“", "interval-reversed", "Gleichheitszeichen", "--samples");
        assertThat(run("robustness", PROFILE, "--weights", "gap=0.7,ease=0.6").code())
                .isEqualTo(2);
        assertThat(run("advise", PROFILE, "--weights", "gap=2").code()).isEqualTo(2);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
