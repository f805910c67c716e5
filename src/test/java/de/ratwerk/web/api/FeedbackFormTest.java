package de.ratwerk.web.api;

import static de.ratwerk.web.TestService.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.web.TestService;
import de.ratwerk.web.service.ServiceSettings;
import de.ratwerk.web.service.ServiceSettings.Database;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feedback that is not as it should be is refused as a whole, with every mistake in it at its place. */
class FeedbackFormTest {
    private static final Rulebook RULEBOOK = Shipped.ratwerk().rulebook();
    private static final String DIGEST = RULEBOOK.digest();
    private static final Rule RULE = RULEBOOK.rules().values().stream()
            .filter(rule -> !rule.actions().isEmpty())
            .findFirst()
            .orElseThrow();
    private static final String ACTION = RULE.actions().get(0);
    private static final Rule OTHER = RULEBOOK.rules().values().stream()
            .filter(rule -> !rule.actions().contains(ACTION))
            .findFirst()
            .orElseThrow();

    private static TestService service;

    @BeforeAll
    static void start() {
        ServiceSettings usual = ServiceSettings.USUAL;
        service = TestService.start(new ServiceSettings(
                usual.rules(),
                usual.listen(),
                usual.access(),
                usual.limits(),
                new Database("jdbc:h2:mem:feedback-form", null, null),
                null,
                usual.operation()));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everyMistakeIsToldAtOnceAtItsPlace() {
        String misspelt = ACTION.substring(0, ACTION.length() - 1);
        assertThat(problems("""
            feedback:
              - rulebook: %1$s
                action: %2$s
                rules: [%3$s, %3$s]
                outcome: acepted
                phase: soon
              - rulebook: %1$s
                action: %4$s
                rules: [%3$sx, %5$s]
                outcome: accepted
                overrideReason: {code: whatever}
                outcomeTimestamp: gestern
              - rulebook: "12"
                rules: []
                outcome: overridden
                name: Musterstadt
            """.formatted(DIGEST, misspelt, RULE.id(), ACTION, OTHER.id())))
                .containsExactly(
                        "3:13 unknown-action feedback[0].action",
                        "4:" + (15 + RULE.id().length()) + " duplicate-value feedback[0].rules[1]",
                        "5:14 unknown-value feedback[0].outcome",
                        "6:12 unknown-value feedback[0].phase",
                        "9:13 unknown-rule feedback[1].rules[0]",
                        "9:" + (16 + RULE.id().length()) + " rule-of-another-action feedback[1].rules[1]",
                        "11:5 not-expected feedback[1].overrideReason",
                        "11:28 unknown-value feedback[1].overrideReason.code",
                        "12:23 bad-time feedback[1].outcomeTimestamp",
                        "13:5 missing-key feedback[2].action",
                        "13:5 missing-key feedback[2].overrideReason",
                        "13:5 missing-key feedback[2].rules",
                        "13:15 bad-digest feedback[2].rulebook",
                        "16:5 unknown-key feedback[2].name");
    }

    @Test
    void whatWasProbablyMeantIsSaid() {
        String answer = text(service.post(
                "/api/v1/feedback",
                "feedback: [{rulebook: %s, action: %s, rules: [%s], outcome: accepted}]"
                        .formatted(DIGEST, ACTION + "x", RULE.id())));
        assertThat(answer).contains("Gemeint ist vermutlich „" + ACTION + "“.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2999-01-01T00:00:00Z | out-of-range",
                "1999-12-31T23:59:59Z | out-of-range",
                "-999999999-01-01T00:00:00Z | out-of-range",
                "2026-10-01 | bad-time",
                "2026-10-01T10:00:00 | bad-time",
                "2026-02-30T10:00:00Z | bad-time"
            })
    void aTimeThatCannotBeIsRefused(String time, String kind) {
        assertThat(problems(entry("outcome: accepted, outcomeTimestamp: \"" + time + "\"")))
                .singleElement()
                .asString()
                .contains(kind, "feedback[0].outcomeTimestamp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0007b", "\\ud800", "\\u202e"})
    void whatNobodyWritesIsNoComment(String comment) {
        List<String> problems =
                problems(entry("outcome: overridden, overrideReason: {code: other, comment: \"" + comment + "\"}"));
        assertThat(problems).isNotEmpty();
    }

    @Test
    void aCommentOfThousandCharactersIsTakenAndOneMoreIsNot() {
        String comment = "ä".repeat(1000);
        assertThat(send(entry("outcome: overridden, overrideReason: {code: other, comment: " + comment + "}"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(problems(entry("outcome: overridden, overrideReason: {code: other, comment: " + comment + "x}")))
                .singleElement()
                .asString()
                .contains("too-long feedback[0].overrideReason.comment");
    }

    @Test
    void aHundredEntriesAreTakenAndOneMoreIsNot() {
        String entry =
                "{rulebook: %s, action: %s, rules: [%s], outcome: accepted}".formatted(DIGEST, ACTION, RULE.id());
        List<String> entries = new ArrayList<>(Collections.nCopies(100, entry));
        assertThat(send("feedback: [" + String.join(", ", entries) + "]").statusCode())
                .isEqualTo(201);
        entries.add(entry);
        assertThat(problems("feedback: [" + String.join(", ", entries) + "]"))
                .singleElement()
                .asString()
                .contains("too-many-entries feedback");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "feedback: []", "feedback:"})
    void noFeedbackIsNoFeedback(String body) {
        assertThat(problems(body)).containsExactly("1:1 missing-key feedback");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Run-Inventory", "a b", "-x", "'ä'", "\"a'; drop table feedback; --\""})
    void idsOfARulebookThatIsNotLoadedHaveToLookLikeIds(String id) {
        String body =
                "feedback: [{rulebook: %s, action: %s, rules: [a], outcome: accepted}]".formatted("a".repeat(64), id);
        assertThat(problems(body)).singleElement().asString().contains("bad-id feedback[0].action");
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        HttpResponse<byte[]> response = service.send(service.posting("/api/v1/feedback", entry("outcome: accepted"))
                .header("Idempotency-Key", "x".repeat(256)));
        assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    void withoutADatabaseNoFeedbackIsTaken() {
        TestService without = TestService.shared();
        for (HttpResponse<byte[]> response : List.of(
                without.post("/api/v1/feedback", entry("outcome: accepted")),
                without.get("/api/v1/feedback/statistics"))) {
            assertThat(response.statusCode()).isEqualTo(501);
            assertThat(text(response)).contains("/api/v1/problems/not-set-up");
        }
    }

    private static String entry(String more) {
        return "feedback: [{rulebook: %s, action: %s, rules: [%s], %s}]".formatted(DIGEST, ACTION, RULE.id(), more);
    }

    private static HttpResponse<byte[]> send(String yaml) {
        return service.post("/api/v1/feedback", yaml);
    }

    private static List<String> problems(String yaml) {
        HttpResponse<byte[]> response = send(yaml);
        assertThat(response.statusCode()).as(text(response)).isEqualTo(422);
        JsonNode problems = JsonMapper.shared().readTree(response.body()).get("problems");
        List<String> found = new ArrayList<>();
        for (JsonNode problem : problems) {
            found.add(
                    problem.get("line").asString() + ":" + problem.get("column").asString() + " "
                            + problem.get("kind").asString() + " "
                            + problem.path("path").asString(""));
        }
        return found;
    }
}
