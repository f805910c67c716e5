package de.ratwerk.report;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes whole lists that many advices have in common, and keeps how one is written from the second time on: many lists are
 * met only once.
 */
final class SharedSerializer extends ValueSerializer<Object> {
    /** How lists are written that are met for the first time. */
    private final JsonMapper first;

    private final Latest<Object, Met> met = new Latest<>();

    /** What is known of a list: nothing yet, that it was met, or how it is written. */
    private static final class Met {
        private final AtomicReference<@Nullable SerializableString> written = new AtomicReference<>();
        private volatile boolean before;
    }

    SharedSerializer(JsonMapper first) {
        this.first = first;
    }

    @Override
    public void serialize(Object list, JsonGenerator generator, SerializationContext context) {
        Met one = met.of(list, key -> new Met());
        SerializableString written = one.written.get();
        if (written == null && one.before) {
            written = new SerializedString(first.writeValueAsString(list));
            one.written.set(written);
        }
        one.before = true;
        if (written == null) {
            first.writeValue(generator, list);
        } else {
            generator.writeRawValue(written);
        }
    }
}
