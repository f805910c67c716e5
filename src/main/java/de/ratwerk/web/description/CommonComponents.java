package de.ratwerk.web.description;

import de.ratwerk.text.Language;
import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemAnswer;
import de.ratwerk.web.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What operations have in common: headers, parameters, credentials and the answers to what goes wrong. */
final class CommonComponents {
    private static final String REQUEST = "00000000-0000-4000-8000-000000000000";

    /** The greatest number of nine digits, as more are not read. */
    private static final int MOST_SHOWN = 999_999_999;

    private CommonComponents() {}

    static ObjectNode headers() {
        ObjectNode headers = Tree.object();
        header(headers, "Allow", "string", "The methods that are possible.");
        header(headers, "Content-Language", "string", "The language of the answer, de or en.");
        header(headers, "ETag", "string", "Sent as If-None-Match, it is answered by 304 while nothing changed.");
        header(headers, "RateLimit-Limit", "integer", "How many requests may be sent within the window.");
        header(headers, "RateLimit-Remaining", "integer", "How many of them are left.");
        header(headers, "RateLimit-Reset", "integer", "In how many seconds there are more.");
        header(headers, "Ratwerk-Rulebook", "string", "The digest of the rulebook that the answer follows.");
        header(headers, "Retry-After", "integer", "After how many seconds to try again.");
        header(headers, "X-Request-Id", "string", "The request's id: the one that was sent with it, or a new one.");
        return headers;
    }

    private static void header(ObjectNode headers, String name, String type, String description) {
        headers.putObject(name).put("description", description).set("schema", Tree.object("type", type));
    }

    /** Parameters that several operations take; they stand for types of controllers' arguments. */
    static ObjectNode parameters(Samples samples) {
        ObjectNode parameters = Tree.object();
        ObjectNode language = parameters.putObject("AcceptLanguage");
        language.put("name", "Accept-Language").put("in", "header").put("required", false);
        language.put(
                "description", "The language of the answer's words: German (de), unless English (en) comes first.");
        language.set("schema", Tree.object("type", "string").put("default", Language.DE.code()));
        language.put("example", Language.EN.code());
        ObjectNode rulebook = parameters.putObject("Rulebook");
        rulebook.put("name", "rulebook").put("in", "query").put("required", false);
        rulebook.put(
                "description",
                "The digest of the rulebook to follow, if not the current one. GET /api/v1/rulebook tells which ones"
                        + " are loaded.");
        rulebook.set("schema", Tree.object("type", "string").put("pattern", "^[0-9a-f]{64}$"));
        rulebook.put("example", samples.parameter("rulebook"));
        ObjectNode top = parameters.putObject("Top");
        top.put("name", "top").put("in", "query").put("required", false);
        top.put("description", "How many actions or questions are shown at the most; all if left out.");
        top.set("schema", Tree.object("type", "integer").put("minimum", 1).put("maximum", MOST_SHOWN));
        top.put("example", Samples.TOP);
        return parameters;
    }

    static ObjectNode securitySchemes() {
        ObjectNode schemes = Tree.object();
        schemes.putObject("ApiKey")
                .put("type", "apiKey")
                .put("in", "header")
                .put("name", "X-API-Key")
                .put("description", "A key that the service's operator made with \"ratwerk keys\".");
        schemes.putObject("Token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put(
                        "description",
                        "A token of the issuer that the service is set up for, with the scopes that the operation"
                                + " names: read, feedback, admin.");
        return schemes;
    }

    /** The name of the answer to what ends with a status. */
    static String responseName(int status) {
        return Tree.pascal(of(status).get(0).status().name().toLowerCase(Locale.ROOT));
    }

    private static List<ProblemType> of(int status) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.status().value() == status)
                .toList();
    }

    /** The answers by name, one for each status. */
    static SortedMap<String, ObjectNode> responses() {
        SortedMap<String, ObjectNode> responses = new TreeMap<>();
        Map<Integer, List<ProblemType>> byStatus = Arrays.stream(ProblemType.values())
                .collect(Collectors.groupingBy(type -> type.status().value()));
        byStatus.forEach((status, types) -> responses.put(responseName(status), response(types)));
        return responses;
    }

    private static ObjectNode response(List<ProblemType> types) {
        ObjectNode response = Tree.object(
                "description",
                types.stream().map(type -> type.title().en() + ".").collect(Collectors.joining(" ")));
        ObjectNode headers = response.putObject("headers");
        List.of("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "Ratwerk-Rulebook", "X-Request-Id")
                .forEach(name -> headers.set(name, Tree.ref("headers", name)));
        if (types.contains(ProblemType.TOO_MANY_REQUESTS) || types.contains(ProblemType.BUSY)) {
            headers.set("Retry-After", Tree.ref("headers", "Retry-After"));
        }
        ObjectNode content = response.putObject("content").putObject(ProblemAnswer.MEDIA_TYPE);
        content.set("schema", Tree.ref("schemas", "Problem"));
        ObjectNode examples = content.putObject("examples");
        types.forEach(type -> examples.putObject(type.id()).set("value", example(type)));
        return response;
    }

    private static JsonNode example(ProblemType type) {
        ApiProblem problem = ApiProblem.of(type);
        return Tree.read(new String(ProblemAnswer.bytes(problem, Language.EN, REQUEST), StandardCharsets.UTF_8));
    }
}
