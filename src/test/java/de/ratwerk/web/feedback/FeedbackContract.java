package de.ratwerk.web.feedback;

import static de.ratwerk.web.TestService.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.ratwerk.Shipped;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.text.Language;
import de.ratwerk.web.TestService;
import de.ratwerk.web.service.ServiceSettings;
import de.ratwerk.web.service.ServiceSettings.Database;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What feedback keeps to in whichever database it is kept. Each test has digests or actions of its own. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class FeedbackContract {
    private static final String LOADED = Shipped.ratwerk().rulebook().digest();
    private static final AdviceDocument ADVICE = AdviceDocument.of(
            Shipped.ratwerk().advise(Profile.read(Path.of("profiles/examples/poor-broadband.yaml"))),
            Language.DE,
            Integer.MAX_VALUE);

    private TestService service;

    /** The empty database of the test. */
    abstract Database database(Path folder) throws Exception;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        service = TestService.start(with(database(folder)));
    }

    @AfterAll
    void stop() {
        if (service != null) {
            service.close();
        }
    }

    static ServiceSettings with(Database database) {
        ServiceSettings usual = ServiceSettings.USUAL;
        return new ServiceSettings(
                usual.rules(), usual.listen(), usual.access(), usual.limits(), database, null, usual.operation());
    }

    TestService service() {
        return service;
    }

    /** A digest of a rulebook that is not loaded. */
    static String digest(int number) {
        return String.format("%064x", number);
    }

    static String accepted(String digest, String action, String rule) {
        return """
            {"rulebook":"%s","action":"%s","rules":["%s"],"outcome":"accepted",\
            "outcomeTimestamp":"2026-10-01T09:30:00.5+02:00"}\
            """.formatted(digest, action, rule);
    }

    static String overridden(String digest, String action, String rule, String code, String comment, String at) {
        return """
            {"rulebook":"%s","action":"%s","rules":["%s"],"phase":"now","outcome":"overridden",\
            "overrideReason":{"code":"%s","comment":"%s"},"outcomeTimestamp":"%s"}\
            """.formatted(digest, action, rule, code, comment, at);
    }

    HttpResponse<byte[]> send(@Nullable String key, String... entries) {
        var request = service.request("/api/v1/feedback")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"feedback\":[" + String.join(",", entries) + "]}"));
        return service.send(key == null ? request : request.header("Idempotency-Key", key));
    }

    String statistics(String query) {
        HttpResponse<byte[]> response = service.get("/api/v1/feedback/statistics?" + query);
        assertThat(response.statusCode()).isEqualTo(200);
        return text(response);
    }

    private int counted(String digest) {
        JsonNode node = JsonMapper.shared().readTree(statistics("rulebook=" + digest));
        return node.get("accepted").intValue() + node.get("overridden").intValue();
    }

    @Test
    void feedbackOnALoadedRulebookIsLookedUpInIt() {
        AdviceDocument.Action action = ADVICE.actions().get(0);
        HttpResponse<byte[]> response =
                send(null, accepted(LOADED, action.id(), action.because().get(0).rule()));
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(text(response)).isEqualTo("""
            {
              "schema" : "ratwerk.feedback/1",
              "accepted" : 1
            }
            """);
    }

    @Test
    void feedbackOnARulebookThatIsNotLoadedIsTakenAndSaysSo() {
        HttpResponse<byte[]> response = send(null, accepted(digest(1), "do-something", "h9-old/rule"));
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(text(response)).isEqualTo("""
            {
              "schema" : "ratwerk.feedback/1",
              "accepted" : 1,
              "unchecked" : [
                "%s"
              ]
            }
            """.formatted(digest(1)));
    }

    @Test
    void statisticsCountPerRuleAndPerActionThoseOverriddenMostFirst() {
        String digest = digest(2);
        send(
                null,
                accepted(digest, "a-one", "h1/calm"),
                overridden(digest, "b-two", "h1/busy", "other", "Später", "2026-09-01T08:00:00Z"),
                overridden(digest, "b-two", "h1/busy", "already-done", "", "2026-09-03T08:00:00Z"),
                overridden(digest, "a-one", "h1/calm", "no-resources", "", "2026-09-02T08:00:00Z"));
        assertThat(statistics("rulebook=" + digest)).isEqualTo("""
            {
              "schema" : "ratwerk.feedback-statistics/1",
              "rulebook" : "%1$s",
              "accepted" : 1,
              "overridden" : 3,
              "rulebooks" : [
                {
                  "digest" : "%1$s",
                  "accepted" : 1,
                  "overridden" : 3,
                  "unchecked" : 4
                }
              ],
              "rules" : [
                {
                  "rule" : "h1/busy",
                  "accepted" : 0,
                  "overridden" : 2,
                  "reasons" : [
                    {
                      "code" : "already-done",
                      "count" : 1
                    },
                    {
                      "code" : "other",
                      "count" : 1
                    }
                  ],
                  "first" : "2026-09-01T08:00:00Z",
                  "last" : "2026-09-03T08:00:00Z"
                },
                {
                  "rule" : "h1/calm",
                  "accepted" : 1,
                  "overridden" : 1,
                  "reasons" : [
                    {
                      "code" : "no-resources",
                      "count" : 1
                    }
                  ],
                  "first" : "2026-09-02T08:00:00Z",
                  "last" : "2026-10-01T07:30:00Z"
                }
              ],
              "actions" : [
                {
                  "action" : "b-two",
                  "accepted" : 0,
                  "overridden" : 2,
                  "reasons" : [
                    {
                      "code" : "already-done",
                      "count" : 1
                    },
                    {
                      "code" : "other",
                      "count" : 1
                    }
                  ],
                  "first" : "2026-09-01T08:00:00Z",
                  "last" : "2026-09-03T08:00:00Z"
                },
                {
                  "action" : "a-one",
                  "accepted" : 1,
                  "overridden" : 1,
                  "reasons" : [
                    {
                      "code" : "no-resources",
                      "count" : 1
                    }
                  ],
                  "first" : "2026-09-02T08:00:00Z",
                  "last" : "2026-10-01T07:30:00Z"
                }
              ]
            }
            """.formatted(digest));
    }

    @Test
    void decisionsBeforeADayAreNotCounted() {
        String digest = digest(3);
        send(
                null,
                overridden(digest, "a", "r/a", "other", "", "2026-08-31T23:59:59Z"),
                overridden(digest, "b", "r/b", "other", "", "2026-09-01T00:00:00Z"));
        assertThat(statistics("since=2026-09-01&rulebook=" + digest))
                .contains("\"since\" : \"2026-09-01\"", "r/b")
                .doesNotContain("r/a");
    }

    @Test
    void commentsComeOnRequestTheNewestFirst() {
        String digest = digest(4);
        send(
                null,
                overridden(digest, "a", "r/a", "other", "der ältere 🙂", "2026-08-01T00:00:00Z"),
                overridden(digest, "a", "r/a", "not-suitable", "der neuere", "2026-08-02T00:00:00Z"),
                overridden(digest, "a", "r/a", "not-suitable", "", "2026-08-03T00:00:00Z"));
        assertThat(statistics("rulebook=" + digest)).doesNotContain("comment");
        JsonNode comments = JsonMapper.shared()
                .readTree(statistics("comments=true&rulebook=" + digest))
                .get("comments");
        assertThat(comments)
                .extracting(each -> each.get("comment").asString())
                .containsExactly("der neuere", "der ältere 🙂");
        assertThat(comments.get(0).get("rules").get(0).asString()).isEqualTo("r/a");
    }

    @Test
    void statisticsFitTheSchemaThatShips() throws Exception {
        send(null, overridden(digest(5), "a", "r/a", "other", "ein Wort", "2026-08-01T00:00:00Z"));
        String schema = TestService.read(
                Path.of("src/main/resources/de/ratwerk/report/catalogue/feedback-statistics.schema.json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(statistics("comments=true&since=2026-01-01&rulebook=" + digest(5)), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theSameSentTwiceUnderOneKeyCountsOnce() {
        String entry = accepted(digest(6), "a", "r/a");
        HttpResponse<byte[]> first = send("once-1", entry);
        HttpResponse<byte[]> second = send("once-1", entry);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(counted(digest(6))).isEqualTo(1);
        send("once-2", entry);
        send(null, entry);
        send(null, entry);
        assertThat(counted(digest(6))).isEqualTo(4);
    }

    @Test
    void somethingElseUnderTheSameKeyIsRefused() {
        send("once-3", accepted(digest(7), "a", "r/a"));
        HttpResponse<byte[]> other = send("once-3", accepted(digest(7), "b", "r/b"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(text(other)).contains("/api/v1/problems/key-used-before");
        assertThat(counted(digest(7))).isEqualTo(1);
    }

    @Test
    void whatIsRefusedIsNotRememberedAsSent() {
        assertThat(send("once-4", accepted("x", "a", "r/a")).statusCode()).isEqualTo(422);
        assertThat(send("once-4", accepted(digest(8), "a", "r/a")).statusCode()).isEqualTo(201);
    }

    @Test
    void sixteenSendersAtOnceAreAllCounted() throws InterruptedException, ExecutionException {
        ExecutorService senders = Executors.newFixedThreadPool(16);
        List<Future<Integer>> sent = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            // Of each ten, two send the same.
            String key = "many-" + (i % 10 == 9 ? i - 1 : i);
            sent.add(senders.submit(() -> send(key, accepted(digest(9), "a", "r/a"), accepted(digest(9), "b", "r/b"))
                    .statusCode()));
        }
        for (Future<Integer> each : sent) {
            assertThat(each.get()).isEqualTo(201);
        }
        senders.shutdown();
        assertThat(counted(digest(9))).isEqualTo(2 * (160 - 16));
    }

    @Test
    void theSameFeedbackGivesTheSameBytes() {
        send(null, accepted(digest(10), "a", "r/a"));
        assertThat(statistics("rulebook=" + digest(10))).isEqualTo(statistics("rulebook=" + digest(10)));
    }

    @Test
    void aHealthyDatabaseIsSeen() {
        assertThat(text(service.get("/actuator/health"))).contains("\"status\":\"UP\"");
    }
}
