package de.ratwerk.fuzz;

import de.ratwerk.web.TestService;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A body posted to the service, which runs as it always does. The first line says where to and how: a letter for the
 * operation ({@link #OPERATIONS}), one for the body's type, one for the answer's, each by its remainder, then what its
 * parameter is. The answer is what was asked for, or a problem document.
 */
public final class RestFuzz {
    static final List<String> OPERATIONS = List.of(
            "advice?top=",
            "why?about=",
            "questions?rulebook=",
            "changes?goal=",
            "whatif?rulebook=",
            "compare?rulebook=",
            "verify?rulebook=",
            "advice/record?date=",
            "advice/batch?top=",
            "feedback?x=");

    private static final List<String> TYPES =
            List.of("application/json", "application/yaml", "application/x-ndjson", "text/plain", "application/xml");
    private static final List<String> ANSWERS = List.of("application/json", "text/html", "text/markdown", "*/*");

    /** A batch is answered line by line for as long as it lasts, which says nothing of a single input. */
    private static final int BATCH = 8 << 10;

    private static final JsonMapper JSON = new JsonMapper();

    private RestFuzz() {}

    public static void fuzzerInitialize() {
        Target.REST.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] input) {
        int end = 0;
        while (end < input.length && input[end] != '\n') {
            end++;
        }
        if (end < 3) {
            return;
        }
        String operation = OPERATIONS.get((input[0] & 0xff) % OPERATIONS.size());
        String parameter = new String(input, 3, end - 3, StandardCharsets.UTF_8);
        if (parameter.isEmpty()) {
            operation = operation.substring(0, operation.indexOf('?'));
        } else {
            operation += URLEncoder.encode(parameter, StandardCharsets.UTF_8);
        }
        int most = operation.startsWith("advice/batch") ? BATCH : input.length;
        int from = Math.min(end + 1, input.length);
        byte[] body = Arrays.copyOfRange(input, from, from + Math.min(most, input.length - from));
        HttpResponse<byte[]> response = FuzzedService.get()
                .send(FuzzedService.get()
                        .request("/api/v1/" + operation)
                        .header("Content-Type", TYPES.get((input[1] & 0xff) % TYPES.size()))
                        .header("Accept", ANSWERS.get((input[2] & 0xff) % ANSWERS.size()))
                        .POST(BodyPublishers.ofByteArray(body)));
        check(operation, response);
    }

    private static void check(String operation, HttpResponse<byte[]> response) {
        String text = TestService.text(response);
        String type = response.headers().firstValue("Content-Type").orElse("");
        int status = response.statusCode();
        Contract.holds(status < 500, status + " from " + operation + ": " + text);
        if (status >= 400) {
            Contract.holds(type.startsWith("application/problem+json"), status + " as " + type + ": " + text);
            problem(json(text));
        } else if (type.startsWith("application/json")) {
            json(text);
        } else if (type.startsWith("application/x-ndjson")) {
            text.lines().forEach(RestFuzz::json);
        }
    }

    private static void problem(JsonNode problem) {
        for (String member : List.of("type", "title", "status")) {
            Contract.holds(problem.has(member), "a problem without " + member + ": " + problem);
        }
        for (JsonNode each : problem.path("problems")) {
            Contract.holds(each.hasNonNull("kind") && each.hasNonNull("message"), "half a problem: " + problem);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }
}
