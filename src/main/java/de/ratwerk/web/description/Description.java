package de.ratwerk.web.description;

import de.ratwerk.report.Engine;
import de.ratwerk.report.catalogue.Schemas;
import de.ratwerk.web.api.Described;
import de.ratwerk.web.api.Described.Tag;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole description, the same bytes from run to run. */
final class Description {
    private static final String TEXT = """
        Ratwerk turns the answers of one municipality into a prioritised, justified list of digitalisation actions, by \
        rules that encode the recommendations of the KGSt/ÖFIT survey. The same profile and the same rulebook give the \
        same answer, byte for byte.

        Unknown is not no: what a profile leaves out never counts as a gap. Every answer names its rulebook by a digest \
        (Ratwerk-Rulebook); an older one can be asked for by it while it is loaded. Whatever goes wrong is answered by \
        a problem document after RFC 9457, whose type leads to its explanation.
        """;

    private final Samples samples;

    Description(Samples samples) {
        this.samples = samples;
    }

    /**
     * The description.
     *
     * @param paths what the framework found out about the controllers
     * @param handlers the controllers' methods by operation
     */
    ObjectNode of(JsonNode paths, Map<String, HandlerMethod> handlers) {
        ObjectNode description = Tree.object("openapi", "3.1.1");
        description.set("info", info());
        description.putArray("servers").add(Tree.object("url", "/"));
        ArrayNode tags = description.putArray("tags");
        ObjectNode operations = paths(paths, handlers);
        Arrays.stream(Tag.values())
                .filter(tag -> handlers.values().stream()
                        .anyMatch(handler -> described(handler).tag() == tag))
                .forEach(tag -> tags.add(Tree.object("name", tag.title()).put("description", tag.text())));
        description.set("paths", operations);
        ObjectNode components = Tree.object();
        components.set("headers", CommonComponents.headers());
        components.set("parameters", CommonComponents.parameters(samples));
        ObjectNode responses = components.putObject("responses");
        CommonComponents.responses().forEach(responses::set);
        ObjectNode schemas = components.putObject("schemas");
        schemas(handlers.values()).forEach(schemas::set);
        components.set("securitySchemes", CommonComponents.securitySchemes());
        description.set("components", used(description, components));
        return description;
    }

    private static ObjectNode info() {
        ObjectNode info = Tree.object("title", "Ratwerk").put("version", Engine.version());
        info.put("summary", "Prioritised, justified advice on the digitalisation of municipalities");
        info.put("description", TEXT);
        return info;
    }

    private static Described described(HandlerMethod handler) {
        return Objects.requireNonNull(handler.getMethodAnnotation(Described.class));
    }

    private ObjectNode paths(JsonNode found, Map<String, HandlerMethod> handlers) {
        SortedMap<String, ObjectNode> paths = new TreeMap<>();
        found.properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    HandlerMethod handler = handlers.get(
                            operation.getValue().path("operationId").asString(""));
                    if (handler != null) {
                        String method = operation.getKey();
                        paths.computeIfAbsent(path.getKey(), key -> Tree.object())
                                .set(
                                        method,
                                        new OperationEntry(described(handler), handler, method, samples)
                                                .of(operation.getValue()));
                    }
                }));
        ObjectNode all = Tree.object();
        paths.forEach(all::set);
        return all;
    }

    private static SortedMap<String, ObjectNode> schemas(Collection<HandlerMethod> handlers) {
        Set<String> names = new TreeSet<>(Set.of("problem"));
        handlers.forEach(handler -> names.addAll(
                List.of(described(handler).body(), described(handler).answer())));
        names.addAll(BodyComponents.PARTS);
        names.retainAll(Schemas.names());
        names.remove("profile");
        SortedMap<String, ObjectNode> schemas = DocumentComponents.of(names);
        Stream.of(ProfileComponents.all(), BodyComponents.all())
                .forEach(more -> more.forEach((name, schema) -> {
                    if (schemas.put(name, schema) != null) {
                        throw new IllegalStateException("two schemas " + name);
                    }
                }));
        return schemas;
    }

    /** The components that anything refers to. */
    private static ObjectNode used(ObjectNode description, ObjectNode components) {
        Set<String> reached = new TreeSet<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(description);
        while (!open.isEmpty()) {
            open.pop().findValues("$ref").forEach(ref -> {
                String path = ref.asString().replaceFirst("^#/components", "");
                if (reached.add(path)) {
                    open.add(components.at(path));
                }
            });
        }
        ObjectNode used = Tree.object();
        components.properties().forEach(kind -> {
            ObjectNode some = used.putObject(kind.getKey());
            kind.getValue().properties().forEach(each -> {
                if (kind.getKey().equals("securitySchemes")
                        || reached.contains("/" + kind.getKey() + "/" + each.getKey())) {
                    some.set(each.getKey(), each.getValue());
                }
            });
        });
        return used;
    }
}
