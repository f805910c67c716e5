package de.ratwerk.web.description;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.ratwerk.web.TestService;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description as a running service gives it.
 *
 * @param document all of it
 */
record Documented(JsonNode document) {
    static Documented of(TestService service) {
        return new Documented(Tree.read(TestService.text(service.get("/api/v1/openapi.json"))));
    }

    /** An operation with where it is found. */
    record Operation(String path, String method, JsonNode node) {
        String id() {
            return node.get("operationId").asString();
        }

        @Override
        public String toString() {
            return id();
        }
    }

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> all.add(new Operation(path.getKey(), method.getKey(), method.getValue()))));
        return all;
    }

    /** The parameters of an operation, with those that it refers to. */
    Stream<JsonNode> parameters(Operation operation) {
        return operation.node().path("parameters").valueStream().map(this::resolved);
    }

    JsonNode resolved(JsonNode node) {
        JsonNode ref = node.get("$ref");
        return ref == null ? node : document.at(ref.asString().substring(1));
    }

    /** What is wrong with JSON by a schema of the description; empty if nothing is. */
    List<String> wrong(JsonNode schema, String json) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.putArray("allOf").add(schema);
        whole.putObject("components").set("schemas", document.at("/components/schemas"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString())
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
