package de.ratwerk.web.description;

import de.ratwerk.report.catalogue.Schemas;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of documents as components. A part of a document bears the document's name before its own, so that parts of
 * different documents do not collide; a part that is the same in several bears its own name alone.
 */
final class DocumentComponents {
    /** What an answer may be: a word, a number or a list of words. */
    static final String ANSWER_VALUE = "AnswerValue";

    /** An advice where it is part of another document. */
    private static final String EMBEDDED = "AdviceDocument";

    private static final String DEFINED = "#/$defs/";

    private final SortedMap<String, ObjectNode> schemas = new TreeMap<>();

    private DocumentComponents() {}

    /** The component that is the schema with a name. */
    static String name(String schema) {
        return Tree.pascal(schema);
    }

    /** The components of some schemas, by name. */
    static SortedMap<String, ObjectNode> of(Collection<String> names) {
        DocumentComponents components = new DocumentComponents();
        Map<String, ObjectNode> roots = new LinkedHashMap<>();
        names.forEach(name -> roots.put(name, (ObjectNode) Tree.read(Schemas.json(name))));
        roots.values().forEach(root -> withoutAdvice(root, roots.get("advice")));
        Map<JsonNode, String> shared = shared(roots);
        roots.forEach((name, root) -> components.document(name, root, shared));
        components.schemas.put(ANSWER_VALUE, answerValue());
        return components.schemas;
    }

    /** Takes the advice out of a document that holds one: it is that of the schema of advice. */
    private static void withoutAdvice(ObjectNode root, @Nullable ObjectNode advice) {
        if (advice != null && root.get("$defs") instanceof ObjectNode parts && parts.remove(EMBEDDED) != null) {
            advice.path("$defs").properties().forEach(part -> {
                if (part.getValue().equals(parts.get(part.getKey()))) {
                    parts.remove(part.getKey());
                }
            });
        }
    }

    private void document(String name, ObjectNode root, Map<JsonNode, String> shared) {
        String prefix = name(name);
        JsonNode definitions = root.remove("$defs");
        root.remove("$schema");
        Map<String, String> renamed = new LinkedHashMap<>(Map.of(EMBEDDED, name("advice")));
        if (definitions != null) {
            definitions
                    .properties()
                    .forEach(part ->
                            renamed.put(part.getKey(), partName(prefix, part.getKey(), shared.get(part.getValue()))));
            definitions
                    .properties()
                    .forEach(part -> schemas.put(renamed.getOrDefault(part.getKey(), part.getKey()), (ObjectNode)
                            adapted(part.getValue(), renamed)));
        }
        schemas.put(prefix, (ObjectNode) adapted(root, renamed));
    }

    private static String partName(String prefix, String part, @Nullable String common) {
        String map = part.replaceAll("Map\\(String,(.*)\\)", "$1Map");
        String own = Tree.pascal(map);
        if (common != null) {
            return common;
        }
        return own.startsWith(prefix) ? own : prefix + own;
    }

    /**
     * The parts that say the same in most documents that have them, with the names that they get; what says something else
     * under the same name keeps its document's.
     */
    private static Map<JsonNode, String> shared(Map<String, ObjectNode> roots) {
        Map<String, List<JsonNode>> found = new TreeMap<>();
        roots.values()
                .forEach(root -> root.path("$defs")
                        .properties()
                        .forEach(part -> found.computeIfAbsent(part.getKey(), key -> new ArrayList<>())
                                .add(part.getValue())));
        Map<JsonNode, String> shared = new LinkedHashMap<>();
        found.forEach((part, schemas) -> schemas.stream()
                .filter(schema -> !schema.toString().contains("\"$ref\"") && !part.contains("("))
                .max(Comparator.comparingInt(schema -> Collections.frequency(schemas, schema)))
                .filter(schema -> Collections.frequency(schemas, schema) > 1)
                .ifPresent(schema -> {
                    boolean taken =
                            roots.keySet().stream().anyMatch(root -> name(root).equals(part));
                    shared.put(schema, taken ? part + "Reference" : part);
                }));
        return shared;
    }

    /** A schema whose references lead to components, in forms that generators of clients make types of. */
    private static JsonNode adapted(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object) {
            if (object.has("anyOf")) {
                return Tree.ref("schemas", ANSWER_VALUE);
            }
            ObjectNode copy = Tree.object();
            object.properties().forEach(field -> field(field.getKey(), field.getValue(), renamed, copy));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(each -> copy.add(adapted(each, renamed)));
            return copy;
        }
        return node;
    }

    private static void field(String name, JsonNode value, Map<String, String> renamed, ObjectNode copy) {
        if (name.equals("$ref") && value.isString()) {
            String part = value.asString()
                    .substring(DEFINED.length())
                    .replace("%28", "(")
                    .replace("%29", ")");
            copy.setAll(Tree.ref("schemas", renamed.getOrDefault(part.replace("%2C", ","), part)));
        } else if (name.equals("const") && value.isString()) {
            copy.put("type", "string").set("enum", Tree.list(List.of(value.asString())));
        } else {
            copy.set(name, adapted(value, renamed));
        }
    }

    private static ObjectNode answerValue() {
        ObjectNode value = Tree.object("description", "An answer: a word, a number or a list of words.");
        value.set("not", Tree.object("type", "object"));
        return value;
    }
}
