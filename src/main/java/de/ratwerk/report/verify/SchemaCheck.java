package de.ratwerk.report.verify;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.source.Form;
import de.ratwerk.source.Nearest;
import de.ratwerk.source.Node;
import de.ratwerk.source.Node.Entry;
import de.ratwerk.source.Node.Mapping;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.source.Node.Sequence;
import de.ratwerk.source.Node.Type;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds a document against the published schema of advice or of records and tells what does not fit, each with its line and column.
 * Reads the words of JSON Schema that these use.
 */
final class SchemaCheck {
    /** What an advice has to look like. */
    static final JsonNode ADVICE = load("advice.schema.json");

    /** What a record has to look like. */
    static final JsonNode RECORD = load("record.schema.json");

    private final JsonNode whole;
    private final Problems problems;

    SchemaCheck(JsonNode whole, Problems problems) {
        this.whole = whole;
        this.problems = problems;
    }

    void check(Node document) {
        check(document, whole, "");
    }

    private void check(Node node, JsonNode schema, String path) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asString().replace("#/$defs/", "");
            check(node, whole.get("$defs").get(name), path);
        } else if (schema.has("anyOf")) {
            anyOf(node, schema.get("anyOf"), path);
        } else {
            typed(node, schema, path);
        }
    }

    private void anyOf(Node node, JsonNode choices, String path) {
        for (JsonNode choice : choices) {
            Problems tried = new Problems();
            new SchemaCheck(whole, tried).check(node, choice, path);
            if (tried.isEmpty()) {
                return;
            }
        }
        problems.add(Form.wrongType(
                        node.place(),
                        "ein Text, eine ganze Zahl oder eine Liste von Texten",
                        "a text, a whole number or a list of texts")
                .on(path));
    }

    private void typed(Node node, JsonNode schema, String path) {
        switch (schema.get("type").asString()) {
            case "object" -> {
                if (node instanceof Mapping mapping) {
                    object(mapping, schema, path);
                } else {
                    wrongType(node, path, "ein Block aus Schlüsseln und Werten", "keys with values");
                }
            }
            case "array" -> {
                if (node instanceof Sequence sequence) {
                    for (int i = 0; i < sequence.items().size(); i++) {
                        check(sequence.items().get(i), schema.get("items"), JsonPath.index(path, i));
                    }
                } else {
                    wrongType(node, path, "eine Liste", "a list");
                }
            }
            case "string" -> scalar(node, schema, path, Set.of(Type.TEXT), "ein Text", "a text");
            case "integer" -> scalar(node, schema, path, Set.of(Type.INTEGER), "eine ganze Zahl", "a whole number");
            case "boolean" -> scalar(node, schema, path, Set.of(Type.BOOLEAN), "true oder false", "true or false");
            default -> scalar(node, schema, path, Set.of(Type.INTEGER, Type.DECIMAL), "eine Zahl", "a number");
        }
    }

    private void wrongType(Node node, String path, String german, String english) {
        problems.add(Form.wrongType(node.place(), german, english).on(path));
    }

    private void object(Mapping mapping, JsonNode schema, String path) {
        JsonNode properties = schema.path("properties");
        Set<String> known = new LinkedHashSet<>(properties.propertyNames());
        for (var child : mapping.entries().entrySet()) {
            String at = JsonPath.key(path, child.getKey());
            Entry entry = child.getValue();
            if (properties.has(child.getKey())) {
                check(entry.value(), properties.get(child.getKey()), at);
            } else if (schema.get("additionalProperties").isObject()) {
                check(entry.value(), schema.get("additionalProperties"), at);
            } else {
                problems.add(
                        Form.unknownKey(entry.keyPlace(), child.getKey(), known).on(at));
            }
        }
        for (JsonNode required : schema.path("required")) {
            String key = required.asString();
            if (!mapping.entries().containsKey(key)) {
                problems.add(Problem.at(
                                mapping.place(),
                                "missing-key",
                                "Hier fehlt „" + key + "“.",
                                "\"" + key + "\" is missing here.")
                        .on(JsonPath.key(path, key)));
            }
        }
    }

    private void scalar(Node node, JsonNode schema, String path, Set<Type> types, String german, String english) {
        if (!(node instanceof Scalar scalar) || !types.contains(scalar.type())) {
            wrongType(node, path, german, english);
            return;
        }
        if (scalar.type() == Type.INTEGER && types.size() == 1 && !scalar.text().matches("[0-9]{1,9}")) {
            wrongType(node, path, "eine ganze Zahl von 0 bis 999999999", "a whole number from 0 to 999999999");
        }
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(value -> values.add(value.asString()));
        if (schema.has("const")) {
            values.add(schema.get("const").asString());
        }
        if (!values.isEmpty() && !values.contains(scalar.text())) {
            Problem problem = Problem.at(
                            scalar.place(),
                            "unknown-value",
                            "Das ist hier kein gültiger Wert.",
                            "This is no valid value here.")
                    .on(path);
            problems.add(Nearest.hint(problem, scalar.text(), values));
        }
    }

    private static JsonNode load(String name) {
        try (InputStream in =
                Objects.requireNonNull(SchemaCheck.class.getResourceAsStream("/de/ratwerk/report/" + name))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
