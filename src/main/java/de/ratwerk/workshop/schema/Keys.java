package de.ratwerk.workshop.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys of a mapping; all others are refused, as the readers refuse them. Not thread-safe. */
final class Keys {
    private final Map<String, Object> known = new LinkedHashMap<>();
    private final Map<String, Object> named = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    private Keys() {}

    static Keys closed() {
        return new Keys();
    }

    Keys required(String key, Shape value) {
        required.add(key);
        return optional(key, value);
    }

    Keys optional(String key, Shape value) {
        known.put(key, value.keywords());
        return this;
    }

    /** Keys that the file chooses itself within a pattern. */
    Keys named(String pattern, Shape value) {
        named.put(pattern, value.keywords());
        return this;
    }

    Shape shape() {
        Shape shape = Shape.of("type", "object");
        if (!known.isEmpty()) {
            shape = shape.with("properties", new LinkedHashMap<>(known));
        }
        if (!named.isEmpty()) {
            shape = shape.with("patternProperties", new LinkedHashMap<>(named));
        }
        shape = shape.with("additionalProperties", false);
        return required.isEmpty() ? shape : shape.with("required", List.copyOf(required));
    }
}
