package de.ratwerk.report.verify;

import de.ratwerk.source.Node;
import de.ratwerk.source.Node.Mapping;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.source.Node.Sequence;
import de.ratwerk.source.Node.Type;
import java.io.StringWriter;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A node written as JSON again: on one line, without spaces, its numbers as they were read. */
final class JsonValue {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonValue() {}

    static String of(Node node) {
        return without(Set.of(), node);
    }

    /** The same without some keys of the outermost mapping. */
    static String without(Set<String> keys, Node node) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(node, keys, json);
        }
        return text.toString();
    }

    private static void write(Node node, Set<String> without, JsonGenerator json) {
        if (node instanceof Mapping mapping) {
            json.writeStartObject();
            mapping.entries().forEach((key, entry) -> {
                if (!without.contains(key)) {
                    json.writeName(key);
                    write(entry.value(), Set.of(), json);
                }
            });
            json.writeEndObject();
        } else if (node instanceof Sequence sequence) {
            json.writeStartArray();
            sequence.items().forEach(item -> write(item, Set.of(), json));
            json.writeEndArray();
        } else if (node instanceof Scalar scalar && scalar.type() == Type.TEXT) {
            json.writeString(scalar.text());
        } else if (node instanceof Scalar scalar) {
            json.writeRawValue(scalar.text());
        }
    }
}
