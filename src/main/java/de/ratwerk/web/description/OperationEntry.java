package de.ratwerk.web.description;

import de.ratwerk.text.Language;
import de.ratwerk.web.api.Described;
import de.ratwerk.web.api.Top;
import de.ratwerk.web.live.Generation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One operation of the description, from its controller's method and what the framework found out about its parameters. */
final class OperationEntry {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String YAML = "application/yaml";

    private final Described described;
    private final HandlerMethod handler;
    private final RequestMapping mapping;
    private final String method;
    private final Samples samples;

    OperationEntry(Described described, HandlerMethod handler, String method, Samples samples) {
        this.described = described;
        this.handler = handler;
        this.method = method;
        this.samples = samples;
        this.mapping = Objects.requireNonNull(
                AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class));
    }

    ObjectNode of(JsonNode found) {
        ObjectNode operation = Tree.object("operationId", described.id());
        operation.set("tags", Tree.list(List.of(described.tag().title())));
        operation.put("summary", described.title());
        if (!described.text().isEmpty()) {
            operation.put("description", described.text());
        }
        ArrayNode parameters = parameters(found.path("parameters"));
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        if (!described.body().isEmpty()) {
            operation.set("requestBody", body());
        }
        operation.set("responses", responses(parameters));
        operation.set("security", security());
        return operation;
    }

    private boolean takes(Class<?> type) {
        return Arrays.asList(handler.getMethod().getParameterTypes()).contains(type);
    }

    private ArrayNode parameters(JsonNode found) {
        ArrayNode parameters = Tree.list(List.of());
        found.forEach(parameter -> parameters.add(parameter(((ObjectNode) parameter).deepCopy())));
        if (takes(Generation.class)) {
            parameters.add(Tree.ref("parameters", "Rulebook"));
        }
        if (takes(Top.class)) {
            parameters.add(Tree.ref("parameters", "Top"));
        }
        if (takes(Language.class)) {
            parameters.add(Tree.ref("parameters", "AcceptLanguage"));
        }
        return parameters;
    }

    private ObjectNode parameter(ObjectNode parameter) {
        String sample = samples.parameter(parameter.path("name").asString());
        if (sample != null && !parameter.has("example")) {
            boolean flag = parameter.at("/schema/type").asString("").equals("boolean");
            parameter.set("example", flag ? Tree.read(sample) : Tree.word(sample));
        }
        return parameter;
    }

    private ObjectNode body() {
        ObjectNode body = Tree.object();
        body.put("required", true);
        ObjectNode content = body.putObject("content");
        List<String> types = mapping.consumes().length == 0 ? List.of(JSON, YAML) : List.of(mapping.consumes());
        for (String type : types) {
            ObjectNode media = content.putObject(type);
            media.set("schema", type.equals(JSON) || type.equals(YAML) ? schema(described.body()) : text(type));
            sample(type, media);
        }
        return body;
    }

    private void sample(String type, ObjectNode media) {
        String operation = described.body().equals("profile") ? SentSamples.PROFILE : described.id();
        if (type.equals(JSON)) {
            samples.json(operation).ifPresent(json -> media.set("example", json));
        } else {
            String ending = type.equals(YAML) ? "yaml" : type.replaceAll(".*[/-]", "");
            samples.request(operation, ending).ifPresent(text -> media.put("example", text));
        }
    }

    private static ObjectNode schema(String name) {
        return Tree.ref("schemas", DocumentComponents.name(name));
    }

    private static ObjectNode text(String type) {
        ObjectNode text = Tree.object("type", "string");
        return type.endsWith("ndjson") ? text.put("description", "One JSON document a line.") : text;
    }

    private ObjectNode responses(ArrayNode parameters) {
        ObjectNode responses = Tree.object();
        responses.set(String.valueOf(described.status()), success());
        if (isTagged()) {
            ObjectNode unchanged = responses.putObject("304").put("description", "Nothing changed.");
            headers(unchanged);
        }
        for (int status : failures(parameters)) {
            responses.set(String.valueOf(status), Tree.ref("responses", CommonComponents.responseName(status)));
        }
        return responses;
    }

    private Set<Integer> failures(ArrayNode parameters) {
        Set<Integer> failures = new TreeSet<>(List.of(401, 403, 406, 429, 500));
        for (JsonNode parameter : parameters) {
            String in = parameter.path("in").asString("");
            if (in.equals("path") || takes(Generation.class)) {
                failures.add(404);
            }
            if (in.equals("query") || in.equals("header") || takes(Top.class)) {
                failures.add(400);
            }
        }
        if (!described.body().isEmpty()) {
            failures.addAll(List.of(400, 413, 415, 422, 503));
        }
        Arrays.stream(described.problems())
                .forEach(type -> failures.add(type.status().value()));
        return failures;
    }

    private ObjectNode success() {
        ObjectNode success = Tree.object("description", described.title() + ".");
        headers(success);
        List<String> types = mapping.produces().length == 0 ? List.of(JSON) : List.of(mapping.produces());
        ObjectNode content = success.putObject("content");
        for (String type : types) {
            ObjectNode media = content.putObject(type.replaceAll(";.*", ""));
            media.set("schema", answer(type));
            if (type.equals(JSON)) {
                JsonNode example = samples.answer(described.id());
                if (example != null) {
                    media.set("example", example);
                }
            }
        }
        return success;
    }

    private ObjectNode answer(String type) {
        if (type.equals(JSON)) {
            return described.answer().isEmpty() ? Tree.object("type", "object") : schema(described.answer());
        }
        if (type.endsWith("+json")) {
            return Tree.object("type", "object");
        }
        boolean text = type.startsWith("text/") || type.equals(YAML) || type.contains("ndjson");
        return text ? text(type) : text(type).put("format", "binary");
    }

    private boolean isTagged() {
        return method.equals("get") && described.tagged();
    }

    private void headers(ObjectNode response) {
        List<String> names = new ArrayList<>();
        if (takes(Language.class)) {
            names.add("Content-Language");
        }
        if (isTagged()) {
            names.add("ETag");
        }
        names.addAll(List.of(
                "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "Ratwerk-Rulebook", "X-Request-Id"));
        ObjectNode headers = response.putObject("headers");
        names.forEach(name -> headers.set(name, Tree.ref("headers", name)));
    }

    /** Either credential, or none where the service asks for none; no choice where nobody is asked. */
    private ArrayNode security() {
        ArrayNode security = Tree.list(List.of());
        if (described.open()) {
            return security;
        }
        List<String> scope = List.of(described.scope().id());
        ObjectNode key = Tree.object();
        key.set("ApiKey", Tree.list(scope));
        ObjectNode token = Tree.object();
        token.set("Token", Tree.list(scope));
        return security.add(key).add(token).add(Tree.object());
    }
}
