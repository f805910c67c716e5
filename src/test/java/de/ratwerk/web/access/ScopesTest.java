package de.ratwerk.web.access;

import static de.ratwerk.web.TestService.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.access.Scope;
import de.ratwerk.web.TestService;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A key opens what its scopes say, and nothing is open but what has to be. */
class ScopesTest {
    private static final Path SMALL = Path.of("profiles/examples/small-and-cooperating.yaml");
    private static final GuardedService GUARDED = GuardedService.shared();
    private static final Map<Scope, String> KEYS = new EnumMap<>(Map.of(
            Scope.READ, GUARDED.known(Scope.READ),
            Scope.FEEDBACK, GUARDED.known(Scope.FEEDBACK),
            Scope.ADMIN, GUARDED.known(Scope.ADMIN)));

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/rulebook, READ",
        "POST, /api/v1/advice, READ",
        "POST, /api/v1/advice/batch, READ",
        "GET, /api/v1/no-such-thing, READ",
        "GET, /no-such-thing, READ",
        "GET, /, READ",
        "HEAD, /api/v1/rulebook, READ",
        "DELETE, /api/v1/advice, READ",
        "POST, /api/v1/feedback, FEEDBACK",
        "GET, /api/v1/feedback/statistics, ADMIN",
        "HEAD, /api/v1/feedback/statistics, ADMIN",
        "GET, /api/v1/feedback, ADMIN",
        "GET, /actuator/prometheus, ADMIN",
        "GET, /actuator, ADMIN",
        "GET, /actuator/env, ADMIN"
    })
    void eachRequestNeedsItsScopeAndNoOtherIsEnough(String method, String path, Scope needed) {
        TestService service = GUARDED.service();
        assertThat(service.send(service.request(path).method(method, BodyPublishers.noBody()))
                        .statusCode())
                .as("nobody")
                .isEqualTo(401);
        KEYS.forEach((scope, key) -> {
            HttpResponse<byte[]> response =
                    GUARDED.send(GUARDED.with(key, path).method(method, BodyPublishers.noBody()));
            if (scope == needed) {
                assertThat(response.statusCode()).as("%s", scope).isNotIn(401, 403);
            } else {
                assertThat(response.statusCode()).as("%s", scope).isEqualTo(403);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/advice/",
                "/api/v1//advice",
                "/api/v1/%61dvice",
                "/actuator/health/../prometheus",
                "/actuator/health/..;/prometheus",
                "/actuator/health/%2e%2e/prometheus",
                "/actuator/prometheus;/actuator/health",
                "/API/V1/ADVICE",
                "/error"
            })
    void noSpellingOfAPathComesPastTheQuestion(String path) {
        assertThat(GUARDED.service().get(path).statusCode()).isIn(400, 401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/api/v1/openapi",
                "/api/v1/openapi.yaml",
                "/api/v1/openapi.json",
                "/api/v1/problems/forbidden",
                "/api/v1/try/index.html"
            })
    void whatHasToBeOpenIs(String path) {
        assertThat(GUARDED.service().get(path).statusCode()).isNotIn(401, 403, 429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/api/v1/problems/forbidden", "/api/v1/advice"})
    void aWrongKeyIsRefusedOnOpenPathsToo(String path) {
        for (String wrong : List.of("", "x", "rwk_abcdefghij_" + "A".repeat(43))) {
            HttpResponse<byte[]> response =
                    GUARDED.send(GUARDED.with(wrong, path).GET());
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(text(response))
                    .contains("/api/v1/problems/unauthenticated")
                    .contains("gibt es hier nicht");
        }
    }

    @Test
    void aKeyThatPermitsIsAnswered() {
        TestService service = GUARDED.service();
        HttpResponse<byte[]> response = service.send(
                service.posting("/api/v1/advice", TestService.read(SMALL)).header("X-API-Key", KEYS.get(Scope.READ)));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(text(response)).contains("ratwerk.advice/1");
    }

    @Test
    void whoSaysNothingIsToldWhatIsTakenInBothLanguages() {
        TestService service = GUARDED.service();
        HttpResponse<byte[]> german = service.get("/api/v1/rulebook");
        assertThat(german.statusCode()).isEqualTo(401);
        assertThat(german.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(german.headers().allValues("WWW-Authenticate"))
                .containsExactly("ApiKey realm=\"ratwerk\", Bearer realm=\"ratwerk\"");
        assertThat(text(german)).contains("Anmeldung erforderlich", "X-API-Key", "urn:ratwerk:request:");
        HttpResponse<byte[]> english =
                service.send(service.request("/api/v1/rulebook").header("Accept-Language", "en"));
        assertThat(text(english)).contains("Credentials are needed here");
    }

    @Test
    void whoMayNotIsToldWhichScopeIsMissingInBothLanguages() {
        String key = KEYS.get(Scope.READ);
        HttpResponse<byte[]> german = GUARDED.send(GUARDED.with(key, "/actuator/prometheus"));
        assertThat(german.statusCode()).isEqualTo(403);
        assertThat(text(german)).contains("/api/v1/problems/forbidden", "braucht den Scope „admin“");
        HttpResponse<byte[]> english =
                GUARDED.send(GUARDED.with(key, "/actuator/prometheus").header("Accept-Language", "en"));
        assertThat(text(english)).contains("needs the scope \\\"admin\\\"");
    }

    @Test
    void detailsOfTheHealthAreForAdmin() {
        assertThat(text(GUARDED.service().get("/actuator/health")))
                .contains("UP")
                .doesNotContain("components");
        assertThat(text(GUARDED.send(GUARDED.with(KEYS.get(Scope.READ), "/actuator/health"))))
                .doesNotContain("components");
        assertThat(text(GUARDED.send(GUARDED.with(KEYS.get(Scope.ADMIN), "/actuator/health"))))
                .contains("components");
        assertThat(text(TestService.shared().get("/actuator/health")))
                .as("where nobody is asked")
                .contains("components");
    }

    @Test
    void aKeyRevokedWhileTheServiceRunsOpensNothingMore() {
        String key = GUARDED.known(Scope.READ);
        assertThat(GUARDED.send(GUARDED.with(key, "/api/v1/nothing")).statusCode())
                .isEqualTo(404);
        GUARDED.revoke(key);
        GUARDED.await(key, false);
        assertThat(text(GUARDED.send(GUARDED.with(key, "/api/v1/nothing")))).contains("ist gesperrt");
    }

    @Test
    void aKeyIsRefusedAfterItsLastDay() {
        String expired = GUARDED.key(Set.of(Scope.READ), LocalDate.now().minusDays(1));
        GUARDED.known(Scope.READ); // which stands behind it in the file
        HttpResponse<byte[]> response = GUARDED.send(GUARDED.with(expired, "/api/v1/nothing"));
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(text(response)).contains("galt bis");
    }

    @Test
    void itIsAKeyOrATokenAndNotBoth() {
        HttpResponse<byte[]> response = GUARDED.send(
                GUARDED.with(KEYS.get(Scope.READ), "/api/v1/nothing").header("Authorization", "Bearer x"));
        assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    void theLogHoldsNoKeyAndNoToken() {
        String key = KEYS.get(Scope.READ);
        String wrong = "rwk_abcdefghij_" + "B".repeat(43);
        String token = GUARDED.issuer().forged(GUARDED.issuer().claims());
        GUARDED.send(GUARDED.with(key, "/api/v1/nothing?key=" + key));
        GUARDED.send(GUARDED.with(wrong, "/api/v1/nothing"));
        GUARDED.send(GUARDED.withToken(token, "/api/v1/nothing"));
        assertThat(GUARDED.logged())
                .isNotEmpty()
                .noneMatch(line -> line.contains(key.substring(15))
                        || line.contains(wrong)
                        || line.contains(token.substring(token.lastIndexOf('.'))));
    }

    @Test
    void theDescriptionNamesTheScopeThatEachOperationNeeds() {
        JsonNode description = JsonMapper.shared()
                .readTree(GUARDED.service().get("/api/v1/openapi.json").body());
        description.get("paths").properties().stream()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String named =
                            operation.getValue().at("/security/0/ApiKey/0").asString("");
                    String method = operation.getKey().toUpperCase(Locale.ROOT);
                    KEYS.forEach((scope, key) -> assertThat(GUARDED.send(GUARDED.with(
                                                            key, path.getKey().replaceAll("[{}]", ""))
                                                    .method(method, BodyPublishers.noBody()))
                                            .statusCode()
                                    != 403)
                            .as(path.getKey() + " " + scope)
                            .isEqualTo(named.isEmpty() || scope.id().equals(named)));
                    if (named.isEmpty()) {
                        assertThat(GUARDED.service()
                                        .get(path.getKey().replaceAll("[{}]", ""))
                                        .statusCode())
                                .as(path.getKey())
                                .isNotIn(401, 403);
                    }
                }));
    }
}
