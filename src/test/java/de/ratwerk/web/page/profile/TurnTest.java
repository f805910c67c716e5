package de.ratwerk.web.page.profile;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.problem.Problem;
import de.ratwerk.web.page.Fields;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A page that was sent: what fits is taken, what does not is told, and the text stays as it was laid out. */
class TurnTest {
    private static final String TEXT =
            "# Ein Kommentar\r\nschema: ratwerk.profile/1\r\nmunicipality:\r\n  name: Neustadt\r\n"
                    + "  population: 1000   # gezählt\r\nstrategy: {status: none}\r\n";

    @Test
    void whatFitsIsTakenThoughSomethingElseDoesNot() {
        Turn turn = turn(Map.of(
                "municipality.population", List.of("viele"),
                "strategy.status", List.of("present")));
        assertThat(turn.problems()).extracting(Problem::path).containsExactly("municipality.population");
        assertThat(turn.after().text().stored()).isEqualTo(TEXT.replace("status: none", "status: present"));
        assertThat(turn.isChange()).isTrue();
    }

    @Test
    void allThatDoesNotFitIsToldAtOnce() {
        Turn turn = turn(Map.of(
                "municipality.population",
                List.of("viele"),
                "municipality.ags",
                List.of("12"),
                "municipality.name",
                List.of(),
                Turn.AS_OF,
                List.of("gestern")));
        assertThat(turn.problems())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("asOf", "municipality.population", "municipality.ags", "municipality.name");
        assertThat(turn.isChange()).isFalse();
    }

    @Test
    void theLineEndsOfTheFileSurviveTheForm() {
        Turn turn = turn(Map.of("municipality.population", List.of("2000")));
        assertThat(turn.after().text().stored()).isEqualTo(TEXT.replace("1000", "2000"));
    }

    @Test
    void aDayIsSetAndTakenAway() {
        Turn dated = turn(Map.of(Turn.AS_OF, List.of("2026-10-01")));
        assertThat(dated.after().profile().asOf()).hasToString("2026-10-01");
        assertThat(turn(dated.after().field(), Map.of(Turn.AS_OF, List.of("")))
                        .after()
                        .text()
                        .stored())
                .isEqualTo(TEXT);
    }

    @Test
    void aFormWithoutAProfileIsNone() {
        assertThat(Turn.of(new Fields(Map.of(), Map.of()))).isEmpty();
        assertThat(Turn.of(new Fields(Map.of(Held.TEXT, List.of("no json")), Map.of())))
                .isEmpty();
    }

    private static Turn turn(Map<String, List<String>> entered) {
        return turn(
                Held.of("neustadt.yaml", TEXT.getBytes(StandardCharsets.UTF_8)).field(), entered);
    }

    private static Turn turn(String held, Map<String, List<String>> entered) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put(Held.TEXT, List.of(held));
        fields.put(Held.FILE, List.of("neustadt.yaml"));
        fields.put(
                Given.ASKED,
                entered.keySet().stream()
                        .filter(path -> !path.equals(Turn.AS_OF))
                        .toList());
        entered.forEach((path, values) -> fields.put(Given.field(path), values));
        return Turn.of(new Fields(fields, Map.of())).orElseThrow();
    }
}
