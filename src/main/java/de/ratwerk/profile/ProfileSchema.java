package de.ratwerk.profile;

import de.ratwerk.profile.Question.AnswerType;
import de.ratwerk.profile.Question.FreeText;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.MunicipalityKey;
import de.ratwerk.profile.Question.OneOf;
import de.ratwerk.profile.Question.WholeNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schema of profiles, generated from the questionnaire. It says what a profile may look like; that answers do
 * not contradict each other is checked by reading it.
 */
public final class ProfileSchema {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String UNKNOWN = "unknown";

    private ProfileSchema() {}

    /** The schema as JSON (draft 2020-12), with a line end. */
    public static String json() {
        Map<String, Object> root = object();
        properties(root).put("schema", ordered("const", Profile.SCHEMA));
        properties(root).put("asOf", ordered("type", "string", "format", "date"));
        for (Question question : Questionnaire.standard().questions()) {
            Map<String, Object> parent = root;
            String[] segments = question.path().split("\\.");
            for (int i = 0; i < segments.length - 1; i++) {
                parent = group(parent, segments[i]);
            }
            properties(parent).put(segments[segments.length - 1], question(question));
        }
        group(root, "municipality").put("required", List.of("name"));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.put("title", Profile.SCHEMA);
        schema.putAll(root);
        schema.put("type", "object");
        schema.put("required", List.of("schema", "municipality"));
        schema.put("$defs", ordered("provenance", provenance()));
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        return JsonMapper.shared().writer().with(printer).writeValueAsString(schema) + "\n";
    }

    private static Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", List.of("object", "null"));
        object.put("additionalProperties", false);
        object.put("properties", new LinkedHashMap<String, Object>());
        return object;
    }

    @SuppressWarnings("unchecked") // only object() makes what stands here
    private static Map<String, Object> properties(Map<String, Object> object) {
        return (Map<String, Object>) object.getOrDefault("properties", new LinkedHashMap<String, Object>());
    }

    @SuppressWarnings("unchecked") // only object() makes what stands here
    private static Map<String, Object> group(Map<String, Object> parent, String name) {
        return (Map<String, Object>) properties(parent).computeIfAbsent(name, key -> object());
    }

    private static Map<String, Object> question(Question question) {
        Map<String, Object> plain = answer(question.type());
        Map<String, Object> annotated = new LinkedHashMap<>();
        annotated.put("type", "object");
        annotated.put("properties", ordered("value", plain));
        annotated.put("$ref", "#/$defs/provenance");
        annotated.put("required", List.of("value"));
        annotated.put("unevaluatedProperties", false);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", question.text().de() + " / " + question.text().en());
        schema.put("oneOf", List.of(plain, annotated));
        return schema;
    }

    private static Map<String, Object> answer(AnswerType type) {
        List<Object> forms = new ArrayList<>();
        if (type instanceof OneOf one) {
            List<Object> values = new ArrayList<>(one.values().keySet());
            if (one.values().keySet().containsAll(Set.of("yes", "no"))) {
                values.add(true);
                values.add(false);
            }
            values.add(UNKNOWN);
            values.add(null);
            Map<String, Object> choice = new LinkedHashMap<>();
            choice.put("enum", values);
            return choice;
        }
        if (type instanceof ManyOf many) {
            forms.add(ordered(
                    "type",
                    "array",
                    "uniqueItems",
                    true,
                    "items",
                    ordered("enum", List.copyOf(many.values().keySet()))));
        } else if (type instanceof WholeNumber number) {
            forms.add(ordered("type", "integer", "minimum", number.min(), "maximum", number.max()));
        } else if (type instanceof MunicipalityKey) {
            forms.add(ordered("type", "string", "pattern", "^(0[1-9]|1[0-6])[0-9]{6}$"));
        } else {
            assert type instanceof FreeText;
            forms.add(ordered("type", "string", "minLength", 1, "maxLength", 200));
            return ordered("anyOf", forms);
        }
        forms.add(ordered("const", UNKNOWN));
        forms.add(ordered("type", "null"));
        return ordered("anyOf", forms);
    }

    private static Map<String, Object> provenance() {
        Map<String, Object> text = ordered("type", List.of("string", "null"));
        return ordered(
                "properties",
                ordered(
                        "source", text,
                        "asOf", ordered("type", List.of("string", "integer", "null")),
                        "note", text));
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
