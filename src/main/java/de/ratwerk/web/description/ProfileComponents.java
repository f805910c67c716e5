package de.ratwerk.web.description;

import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.AnswerType;
import de.ratwerk.profile.Question.FreeText;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.MunicipalityKey;
import de.ratwerk.profile.Question.OneOf;
import de.ratwerk.profile.Question.WholeNumber;
import de.ratwerk.profile.Questionnaire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Profiles as components: each group of questions, each choice and each form of an answer has a name, so that generated
 * clients have types for them. What is described here is read; the schema of profiles tells the other ways to write the same,
 * such as null for what is unknown, and the source of a list.
 */
final class ProfileComponents {
    static final String NAME = "Profile";

    private static final String UNKNOWN = "unknown";

    private final SortedMap<String, ObjectNode> schemas = new TreeMap<>();

    private ProfileComponents() {}

    /** The components by name. */
    static SortedMap<String, ObjectNode> all() {
        ProfileComponents components = new ProfileComponents();
        ObjectNode root = components.group(
                NAME, "", new ArrayList<>(Questionnaire.standard().questions()));
        root.put(
                "description",
                "What is known of a municipality. What is left out is unknown, and so is what is answered by"
                        + " \"unknown\". All ways to write a profile, such as lists with their source: GET"
                        + " /api/v1/schemas/profile.");
        ObjectNode properties = Tree.object();
        ObjectNode format = Tree.object("type", "string");
        format.set("enum", Tree.list(List.of(Profile.SCHEMA)));
        properties.set("schema", format);
        properties.set("asOf", Tree.object("type", "string").put("format", "date"));
        properties.setAll((ObjectNode) root.get("properties"));
        root.set("properties", properties);
        root.set("required", Tree.list(List.of("schema", "municipality")));
        Objects.requireNonNull(components.schemas.get("ProfileMunicipality"))
                .set("required", Tree.list(List.of("name")));
        components.schemas.put(NAME, root);
        return components.schemas;
    }

    /** The questions whose paths begin with {@code path}, as an object. */
    private ObjectNode group(String name, String path, List<Question> questions) {
        ObjectNode group = Tree.object("type", "object");
        ObjectNode properties = group.putObject("properties");
        Map<String, List<Question>> parts = new LinkedHashMap<>();
        questions.forEach(question -> parts.computeIfAbsent(
                        question.path().substring(path.length()).split("\\.")[0], key -> new ArrayList<>())
                .add(question));
        boolean alike = parts.size() > 2
                && parts.values().stream()
                                .map(ProfileComponents::form)
                                .distinct()
                                .count()
                        == 1;
        parts.forEach((part, within) -> properties.set(part, part(name, path, part, within, alike)));
        group.put("additionalProperties", false);
        return group;
    }

    private JsonNode part(String name, String path, String part, List<Question> questions, boolean alike) {
        if (questions.size() == 1 && questions.get(0).path().equals(path + part)) {
            Question question = questions.get(0);
            return Tree.ref("schemas", answer(question))
                    .put("description", question.text().en());
        }
        // Parts that ask the same of several things are one type, named in the singular.
        String type = alike ? name.replaceAll("s$", "") : name + Tree.pascal(part);
        ObjectNode group = group(type, path + part + ".", questions);
        if (alike) {
            group.get("properties").forEach(property -> ((ObjectNode) property).remove("description"));
        }
        schemas.put(type, group);
        return alike
                ? Tree.ref("schemas", type)
                        .put("description", questions.get(0).label().en())
                : Tree.ref("schemas", type);
    }

    /** What is asked, whatever it is asked of. */
    private static List<Object> form(List<Question> questions) {
        boolean group = questions.size() > 1;
        List<Object> form = new ArrayList<>();
        questions.forEach(question -> form.add(
                group ? Map.entry(question.path().replaceAll(".*\\.", ""), question.type()) : question.path()));
        return form;
    }

    /** The component with the forms that the answer to a question may have: plain, or with its source. */
    private String answer(Question question) {
        AnswerType type = question.type();
        if (type instanceof OneOf one) {
            boolean flag = one.values().keySet().containsAll(Set.of("yes", "no"));
            String plain = choice(Tree.pascal(one.name()), one.values().keySet(), true);
            return flag && one.values().size() == 2
                    ? answer(plain, Tree.ref("schemas", plain), Tree.object("type", "boolean"))
                    : answer(plain, Tree.ref("schemas", plain), null);
        }
        if (type instanceof ManyOf many) {
            // Generators make no type of a list or something else, so that the list alone is described.
            String name = Tree.pascal(many.name());
            ObjectNode list = Tree.object("type", "array");
            list.set("items", Tree.ref("schemas", choice(name, many.values().keySet(), false)));
            // A client may well read them into a set: their order means nothing.
            list.put("uniqueItems", true);
            schemas.put(name + "List", list);
            return name + "List";
        }
        if (type instanceof WholeNumber number) {
            ObjectNode whole =
                    Tree.object("type", "integer").put("minimum", number.min()).put("maximum", number.max());
            return answer(Tree.pascal(question.path().replaceAll(".*\\.", "")), whole, unknown());
        }
        if (type instanceof MunicipalityKey) {
            ObjectNode key = Tree.object("type", "string").put("pattern", "^((0[1-9]|1[0-6])[0-9]{6}|unknown)$");
            return answer("MunicipalityKey", key, null);
        }
        assert type instanceof FreeText;
        return answer("Text", Tree.object("type", "string").put("minLength", 1).put("maxLength", 200), null);
    }

    private String choice(String name, Set<String> values, boolean orUnknown) {
        List<String> all = new ArrayList<>(values);
        if (orUnknown) {
            all.add(UNKNOWN);
        }
        ObjectNode choice = Tree.object("type", "string");
        choice.set("enum", Tree.list(all));
        schemas.put(name, choice);
        return name;
    }

    private ObjectNode unknown() {
        choice("Unknown", Set.of(UNKNOWN), false);
        return Tree.ref("schemas", "Unknown");
    }

    private String answer(String name, ObjectNode plain, @Nullable ObjectNode other) {
        ObjectNode sourced = Tree.object("type", "object");
        sourced.put("description", "An answer with where it comes from.");
        ObjectNode properties = sourced.putObject("properties");
        properties.set("value", plain);
        properties.set("source", Tree.object("type", "string"));
        properties.set("asOf", Tree.object("type", "string"));
        properties.set("note", Tree.object("type", "string"));
        sourced.set("required", Tree.list(List.of("value")));
        sourced.put("additionalProperties", false);
        schemas.put(name + "Sourced", sourced);
        ObjectNode answer = Tree.object();
        var forms = answer.putArray("oneOf").add(plain);
        if (other != null) {
            forms.add(other);
        }
        forms.add(Tree.ref("schemas", name + "Sourced"));
        schemas.put(name + "Answer", answer);
        return name + "Answer";
    }
}
