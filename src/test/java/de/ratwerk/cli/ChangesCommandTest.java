package de.ratwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people see of {@code ratwerk changes}. */
class ChangesCommandTest {
    private static final String NOTHING = "profiles/examples/nothing-digital-yet.yaml";

    @Test
    void tellsEachWayWithItsStepsTheirEffortAndWhatBecomesOfTheList() {
        Run run = Run.run("changes", NOTHING, "--goal", "clear:develop-strategy");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Ziel:  nicht mehr fällig: „Digitalisierungsstrategie erarbeiten“")
                .contains("Heute: fällig, Rang")
                .contains("1. Eine Änderung, Aufwand 1")
                .contains("Digitalisierungsstrategie: keine → in Entwicklung")
                .contains("gehört zur Maßnahme „Digitalisierungsstrategie erarbeiten“")
                .contains("Damit neu fällig: „Begonnene Strategie fertigstellen und beschließen“")
                .contains("Das sind alle kleinsten Wege");
    }

    @Test
    void whatIsUnknownTodayIsToBeFoundOutFirst() {
        Run run = Run.run("changes", "profiles/places/ulm.yaml", "--goal", "engaged", "--most", "1");
        assertThat(run.out()).contains("heute unbekannt →").contains("zuerst klären");
    }

    @Test
    void anUnknownGoalIsWrongUsageAndTheNearestOneIsNamed() {
        Run run = Run.run("changes", NOTHING, "--goal", "clear:devlop-strategy");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("clear:devlop-strategy").contains("„clear:develop-strategy“");
        assertThat(Run.run("changes", NOTHING).code()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.run("changes", NOTHING, "--goal", "engaged", "--most", "0")
                        .code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aGoalOutOfReachSaysWhatStandsInTheWay() {
        Run run = Run.run(
                "changes", "profiles/examples/poor-broadband.yaml", "--goal", "clear:offer-services-for-slow-lines");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("nicht zu erreichen")
                .contains("Note für die Breitbandversorgung")
                .contains("Die Note ist ein Urteil");
    }

    @Test
    void machinesReadTheSame() {
        String text = "schema: ratwerk.profile/1\nmunicipality: {name: X}\nstrategy: {status: none}\n";
        Run run = Run.run(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                "changes",
                "-",
                "--goal",
                "clear:develop-strategy",
                "-f",
                "json",
                "--lang",
                "en");
        JsonNode document = JsonMapper.shared().readTree(run.out());
        assertThat(document.get("schema").asString()).isEqualTo("ratwerk.changes/1");
        assertThat(document.get("complete").asBoolean()).isTrue();
        JsonNode change = document.get("sets").get(0).get("changes").get(0);
        assertThat(change.get("path").asString()).isEqualTo("strategy.status");
        assertThat(change.get("to").get(0).asString()).isEqualTo("in-development");
        assertThat(change.get("action").get("id").asString()).isEqualTo("develop-strategy");
    }

    @Test
    void aRefusedProfileIsToldAsEverywhere() {
        Run run = Run.run("changes", "profiles/no-such-file.yaml", "--goal", "engaged");
        assertThat(run.code()).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(run.err()).contains("no-such-file.yaml");
    }
}
