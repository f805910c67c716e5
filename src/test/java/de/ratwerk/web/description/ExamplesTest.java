package de.ratwerk.web.description;

import static de.ratwerk.web.TestService.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.web.TestService;
import de.ratwerk.web.description.Documented.Operation;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever the description gives as an example is sent to the running server, and answered as it says. */
class ExamplesTest {
    private static final String JSON = "application/json";
    /** Feedback is sent to a service of its own, so that what the other counts is what was sent for example. */
    private static TestService taking;

    private static TestService service;
    private static Documented documented;

    @BeforeAll
    static void start(@TempDir Path folder, @TempDir Path another) {
        service = TestService.start(TestService.equipped(folder));
        taking = TestService.start(TestService.equipped(another));
        documented = Documented.of(service);
        JsonNode feedback = documented
                .document()
                .at("/paths/~1api~1v1~1feedback/post/requestBody/content/application~1yaml/example");
        assertThat(service.post("/api/v1/feedback", feedback.asString()).statusCode())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        service.close();
        taking.close();
    }

    static List<Operation> operations() {
        return documented.operations();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyExampleIsAnsweredAsItIsDescribed(Operation operation) {
        Map.Entry<String, JsonNode> success = success(operation);
        for (Sent sent : sent(operation)) {
            success.getValue().get("content").properties().forEach(media -> {
                HttpResponse<byte[]> response = send(operation, sent, media.getKey());
                assertThat(response.statusCode()).as(text(response)).isEqualTo(Integer.parseInt(success.getKey()));
                assertThat(response.headers().firstValue("Content-Type").orElse(""))
                        .startsWith(media.getKey());
                bears(success.getValue(), response);
                fits(operation, sent, media, response);
            });
        }
    }

    /** The headers that are documented are there, and numbers are numbers. */
    private static void bears(JsonNode described, HttpResponse<byte[]> response) {
        described.get("headers").properties().forEach(header -> {
            String value = response.headers().firstValue(header.getKey()).orElse("");
            boolean number = documented
                    .resolved(header.getValue())
                    .at("/schema/type")
                    .asString()
                    .equals("integer");
            assertThat(value).as(header.getKey()).matches(number ? "[0-9]+" : ".+");
        });
    }

    /** Without what is another each time that something is signed. */
    private static JsonNode unsigned(JsonNode document) {
        if (document.has("signature")) {
            ((ObjectNode) document).remove(List.of("issuedAt", "digest"));
            ((ObjectNode) document.get("signature")).remove("value");
        }
        return document;
    }

    private static void fits(
            Operation operation, Sent sent, Map.Entry<String, JsonNode> media, HttpResponse<byte[]> response) {
        assertThat(response.body()).isNotEmpty();
        if (media.getKey().endsWith("ndjson")) {
            fitLines(response);
        }
        if (!media.getKey().endsWith("json") || media.getKey().endsWith("ndjson")) {
            return;
        }
        String json = text(response);
        assertThat(documented.wrong(media.getValue().get("schema"), json)).isEmpty();
        JsonNode example = media.getValue().get("example");
        if (example != null) {
            assertThat(documented.wrong(media.getValue().get("schema"), example.toString()))
                    .isEmpty();
            // Answers stand at other lines in JSON than in the YAML that the example is the answer to.
            if (!JSON.equals(sent.type()) || operation.id().equals("verifyAdvice")) {
                assertThat(unsigned(Samples.shortened(Tree.read(json))))
                        .as(operation.id())
                        .isEqualTo(unsigned(example.deepCopy()));
            }
        }
    }

    /** The first line of the example is answered by an advice, the second by what is wrong with it. */
    private static void fitLines(HttpResponse<byte[]> response) {
        List<String> lines = text(response).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(documented.wrong(Tree.ref("schemas", "Advice"), lines.get(0)))
                .isEmpty();
        assertThat(documented.wrong(Tree.ref("schemas", "Problem"), lines.get(1)))
                .isEmpty();
    }

    @Test
    void theAdviceThatIsVerifiedForExampleHolds() {
        JsonNode example = documented
                .document()
                .at("/paths/~1api~1v1~1verify/post/responses/200/content/application~1json/example");
        assertThat(example.get("identical").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void noOperationIsWithoutExample(Operation operation) {
        documented
                .parameters(operation)
                .filter(parameter -> parameter.path("required").asBoolean(false))
                .forEach(parameter -> assertThat(parameter.has("example"))
                        .as(parameter.toString())
                        .isTrue());
        operation
                .node()
                .path("requestBody")
                .path("content")
                .properties()
                .forEach(media -> assertThat(media.getValue().has("example"))
                        .as(media.getKey())
                        .isTrue());
        success(operation).getValue().get("content").properties().stream()
                .filter(media -> media.getKey().equals(JSON)
                        && media.getValue().get("schema").has("$ref"))
                .forEach(media -> assertThat(media.getValue().has("example"))
                        .as("an answer of " + operation)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatGoesWrongIsAnsweredAsItIsDescribed(Operation operation) {
        List<HttpResponse<byte[]>> failures = new ArrayList<>();
        failures.add(send(operation, sent(operation).get(0), "image/png"));
        if (operation.node().has("requestBody")) {
            failures.add(send(operation, new Sent("image/png", "x"), JSON));
            failures.add(send(operation, new Sent(JSON, ""), JSON));
            failures.add(send(operation, new Sent(JSON, "{\"schema\": \"x\"}"), JSON));
        }
        if (operation.path().contains("{")) {
            failures.add(service.get(operation.path().replaceAll("\\{.*?\\}", "none-such")));
        }
        for (HttpResponse<byte[]> response : failures) {
            String status = String.valueOf(response.statusCode());
            JsonNode documented = ExamplesTest.documented.resolved(
                    operation.node().get("responses").path(status));
            assertThat(documented.isMissingNode()).as(status + text(response)).isFalse();
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            JsonNode schema = documented.at("/content/application~1problem+json/schema");
            assertThat(ExamplesTest.documented.wrong(schema, text(response))).isEmpty();
            bears(documented, response);
        }
    }

    @Test
    void theExamplesOfProblemsAreProblems() {
        documented.document().at("/components/responses").forEach(response -> {
            JsonNode media = response.at("/content/application~1problem+json");
            media.get("examples")
                    .forEach(example -> assertThat(documented.wrong(
                                    media.get("schema"), example.get("value").toString()))
                            .isEmpty());
        });
    }

    @Test
    void theProfileThatIsSentIsOneOfTheExamplesThatShip() throws IOException {
        assertThat(SentSamples.resource("advise.yaml"))
                .hasValue(Files.readString(Path.of("profiles/examples/small-and-cooperating.yaml")));
    }

    /** What is sent, or neither type nor text. */
    private record Sent(@Nullable String type, @Nullable String text) {}

    private static List<Sent> sent(Operation operation) {
        List<Sent> all = new ArrayList<>();
        operation.node().path("requestBody").path("content").properties().forEach(media -> {
            JsonNode example = media.getValue().get("example");
            if (media.getKey().equals(JSON)) {
                assertThat(documented.wrong(media.getValue().get("schema"), example.toString()))
                        .isEmpty();
            }
            all.add(new Sent(media.getKey(), example.isString() ? example.asString() : example.toString()));
        });
        return all.isEmpty() ? List.of(new Sent(null, null)) : all;
    }

    private static Map.Entry<String, JsonNode> success(Operation operation) {
        return operation.node().get("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<byte[]> send(Operation operation, Sent sent, String accept) {
        List<JsonNode> parameters = documented
                .parameters(operation)
                .filter(parameter -> parameter.has("example"))
                .toList();
        String path = operation.path();
        for (JsonNode parameter : in("path", parameters).toList()) {
            path = path.replace("{" + name(parameter) + "}", example(parameter));
        }
        String query = String.join(
                "&",
                in("query", parameters)
                        .map(parameter -> name(parameter) + "=" + example(parameter))
                        .toList());
        TestService asked = operation.id().equals("sendFeedback") ? taking : service;
        HttpRequest.Builder request = asked.request(path + (query.isEmpty() ? "" : "?" + query));
        in("header", parameters).forEach(parameter -> request.header(name(parameter), example(parameter)));
        request.header("Accept", accept);
        if (sent.type() != null) {
            request.header("Content-Type", sent.type());
        }
        BodyPublisher body = sent.text() == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(sent.text(), StandardCharsets.UTF_8);
        return asked.send(request.method(operation.method().toUpperCase(Locale.ROOT), body));
    }

    private static Stream<JsonNode> in(String where, List<JsonNode> parameters) {
        return parameters.stream()
                .filter(parameter -> parameter.get("in").asString().equals(where));
    }

    private static String name(JsonNode parameter) {
        return parameter.get("name").asString();
    }

    private static String example(JsonNode parameter) {
        return parameter.get("example").asString();
    }
}
