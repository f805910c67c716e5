package de.ratwerk.web.live;

import static de.ratwerk.web.TestService.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ratwerk.EditedRules;
import de.ratwerk.Shipped;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.web.TestService;
import de.ratwerk.web.live.LiveRules.Swap;
import de.ratwerk.web.service.ServiceSettings;
import java.io.File;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Edits of the rules take the place of the current ones as a whole, or not at all. */
class LiveRulesTest {
    private static final String RULE = "h2-data/inventory.drl";
    private static final Path ULM = Path.of("profiles/places/ulm.yaml");

    @TempDir
    private Path folder;

    @Test
    void anEditBecomesCurrentAndTheOneBeforeStaysLoaded() {
        EditedRules edited = EditedRules.copiedTo(folder);
        LiveRules rules = new LiveRules(List.of(folder), 2, Clock.systemUTC());
        String first = rules.current().digest();
        edited.replace("rulebook.yaml", "version: ", "version: x");
        assertThat(rules.reload()).isEqualTo(Swap.SWAPPED);
        String second = rules.current().digest();
        assertThat(second).isNotEqualTo(first);
        assertThat(rules.loaded(first)).isPresent();
        edited.replace("rulebook.yaml", "version: x", "version: y");
        assertThat(rules.reload()).isEqualTo(Swap.SWAPPED);
        assertThat(rules.loaded())
                .extracting(Generation::digest)
                .containsExactly(rules.current().digest(), second);
        assertThat(rules.loaded(first)).isEmpty();
    }

    /** As where no locale is set: what Java calls a file then is no name of any. */
    @Test
    void aFileThatNoPathCanBeMadeOfIsNamedFromItsFolderToo() {
        LiveRules rules = new LiveRules(List.of(Shipped.RULES, folder), 1, Clock.systemUTC());
        String nameless = "pr\0fung.drl";
        assertThatThrownBy(() -> Path.of(nameless)).isInstanceOf(InvalidPathException.class);
        Problem problem = Problem.at(
                new Place(folder.resolve("h2-data") + File.separator + nameless, 9, 1), "rule-name", "Nein.", "No.");
        assertThat(rules.withinFolders(problem).place())
                .isEqualTo(new Place("h2-data" + File.separator + nameless, 9, 1));
        Problem elsewhere = Problem.at(Place.of(nameless), "rule-name", "Nein.", "No.");
        assertThat(rules.withinFolders(elsewhere).place()).isEqualTo(Place.of(nameless));
    }

    @Test
    void anEditThatIsTakenBackMakesTheOldOneCurrentAgain() {
        EditedRules edited = EditedRules.copiedTo(folder);
        LiveRules rules = new LiveRules(List.of(folder), 3, Clock.systemUTC());
        Generation first = rules.current();
        edited.replace("rulebook.yaml", "version: ", "version: x");
        rules.reload();
        edited.replace("rulebook.yaml", "version: x", "version: ");
        assertThat(rules.reload()).isEqualTo(Swap.SWAPPED);
        assertThat(rules.current()).isSameAs(first);
        assertThat(rules.loaded()).hasSize(2);
        assertThat(rules.reload()).isEqualTo(Swap.UNCHANGED);
    }

    @Test
    void aBrokenEditLeavesTheOldOneServingUntilItIsMended() {
        EditedRules edited = EditedRules.copiedTo(folder);
        LiveRules rules = new LiveRules(List.of(folder), 3, Clock.systemUTC());
        Generation first = rules.current();
        String whole = edited.read(RULE);
        edited.write(RULE, whole.replaceFirst("DataInstrument", "DataInstrment"));
        assertThat(rules.reload()).isEqualTo(Swap.REFUSED);
        assertThat(rules.current()).isSameAs(first);
        assertThat(rules.refused())
                .hasValueSatisfying(refused -> assertThat(refused.problems()).anySatisfy(problem -> {
                    assertThat(problem.place().file()).endsWith("inventory.drl");
                    assertThat(problem.place().line()).isPositive();
                }));
        edited.write(RULE, whole);
        assertThat(rules.reload()).isEqualTo(Swap.UNCHANGED);
        assertThat(rules.refused()).isEmpty();
    }

    @Test
    @Timeout(120)
    void aRunningServicePicksUpEditsAndTellsOfBrokenOnes() {
        EditedRules edited = EditedRules.copiedTo(folder);
        try (TestService service = TestService.start(ServiceSettings.USUAL.withRules(List.of(folder)))) {
            String first = digest(service);
            String advice = text(service.post("/api/v1/advice", ULM));
            edited.replace("rulebook.yaml", "version: ", "version: x");
            String second = awaited(service, first);
            assertThat(text(service.post("/api/v1/advice", ULM))).contains(second);
            assertThat(text(service.post("/api/v1/advice?rulebook=" + first, ULM)))
                    .contains(Shipped.ratwerk().rulebook().digest());
            HttpResponse<byte[]> verified = service.send(service.request("/api/v1/verify")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(advice)));
            assertThat(text(verified)).contains("\"identical\" : true");
            assertThat(verified.headers().allValues("Ratwerk-Rulebook")).containsExactly(first);
            assertThat(text(service.get("/actuator/health"))).contains("\"status\":\"UP\"");

            String whole = edited.read(RULE);
            edited.write(RULE, whole.replaceFirst("DataInstrument", "DataInstrment"));
            String health = awaitedHealth(service, "DEGRADED");
            assertThat(health)
                    .contains("\"file\":\"h2-data/inventory.drl\",\"line\":")
                    .contains("DataInstrment");
            assertThat(health).doesNotContain(folder.toString());
            assertThat(service.get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(service.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            assertThat(digest(service)).isEqualTo(second);
            edited.write(RULE, whole);
            awaitedHealth(service, "UP");
        }
    }

    private static String digest(TestService service) {
        HttpResponse<byte[]> response = service.post("/api/v1/advice", ULM);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.headers().firstValue("Ratwerk-Rulebook").orElseThrow();
    }

    /** The digest that follows another one; each request gives the watcher time. */
    private static String awaited(TestService service, String before) {
        String now = digest(service);
        while (now.equals(before)) {
            now = digest(service);
        }
        return now;
    }

    private static String awaitedHealth(TestService service, String status) {
        String health = text(service.get("/actuator/health"));
        while (!health.contains("\"status\":\"" + status + "\"")) {
            health = text(service.get("/actuator/health"));
        }
        return health;
    }
}
