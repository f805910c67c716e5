package de.ratwerk.web.description;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that hold several documents or one of several, as components; they have no schema of their own elsewhere. */
final class BodyComponents {
    /** The schemas of the documents that may stand in them, profiles aside. */
    static final List<String> PARTS = List.of("advice", "record");

    private BodyComponents() {}

    /** The components by name. */
    static Map<String, ObjectNode> all() {
        return Map.of(
                "Supposition", supposition(),
                "Comparands", comparands(),
                "ComparedState", oneOf("A municipality at one time.", "Profile", "Advice", "Record"),
                "AdviceOrRecord", oneOf("What is verified.", "Advice", "Record"));
    }

    private static ObjectNode supposition() {
        ObjectNode supposition = Tree.object("type", "object");
        ObjectNode properties = supposition.putObject("properties");
        properties.set("profile", Tree.ref("schemas", ProfileComponents.NAME));
        ObjectNode set = properties.putObject("set").put("type", "object");
        set.put(
                "description",
                "What is answered otherwise: the questions' paths, such as strategy.status, each with a value, a list"
                        + " of values, or \"unknown\".");
        set.put("minProperties", 1).set("additionalProperties", Tree.ref("schemas", DocumentComponents.ANSWER_VALUE));
        return whole(supposition, "profile", "set");
    }

    private static ObjectNode comparands() {
        ObjectNode comparands = Tree.object("type", "object");
        ObjectNode properties = comparands.putObject("properties");
        properties.set("before", Tree.ref("schemas", "ComparedState"));
        properties.set("after", Tree.ref("schemas", "ComparedState"));
        return whole(comparands, "before", "after");
    }

    private static ObjectNode whole(ObjectNode object, String... required) {
        object.set("required", Tree.list(List.of(required)));
        return object.put("additionalProperties", false);
    }

    private static ObjectNode oneOf(String description, String... schemas) {
        ObjectNode choice = Tree.object("description", description);
        ArrayNode forms = choice.putArray("oneOf");
        List.of(schemas).forEach(schema -> forms.add(Tree.ref("schemas", schema)));
        return choice;
    }
}
