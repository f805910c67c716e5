package de.ratwerk.source;

import de.ratwerk.problem.Place;
import java.util.List;
import java.util.Map;

/** A node of a document, which knows where it stands. */
public sealed interface Node {
    /** Where the node begins. */
    Place place();

    /** A mapping; {@code entries} keeps the order of the file. */
    record Mapping(Place place, Map<String, Entry> entries) implements Node {}

    /** A key, where it stands, and its value. */
    record Entry(Place keyPlace, Node value) {}

    /** A sequence. */
    record Sequence(Place place, List<Node> items) implements Node {}

    /**
     * A scalar.
     *
     * @param type what the YAML 1.2 core schema reads it as
     * @param text the characters, for a quoted scalar without quotes and escapes
     */
    record Scalar(Place place, Type type, String text) implements Node {
        /** Whether the scalar is empty or {@code null}. */
        public boolean isNull() {
            return type == Type.NULL;
        }
    }

    /** The types of scalars in the YAML 1.2 core schema. */
    enum Type {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        NULL
    }
}
