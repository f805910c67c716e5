package de.ratwerk.report;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes values on one line and keeps how they are written: what comes from the rulebook stands in every advice, and most of
 * the time of writing one went into quoting the same sentences again. Only for values that tell nothing of a municipality.
 */
final class KeptSerializer<T> extends ValueSerializer<T> {
    /** Half a kilobyte each as a rule, and some ten kinds of values. */
    private static final int MOST = 2_000;

    /** How a value is written without anything that is kept. */
    private final JsonMapper plain;

    private final Map<T, SerializableString> written = new ConcurrentHashMap<>();

    KeptSerializer(JsonMapper plain) {
        this.plain = plain;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializationContext context) {
        SerializableString known = written.get(value);
        if (known == null && written.size() < MOST) {
            known = new SerializedString(plain.writeValueAsString(value));
            written.put(value, known);
        }
        if (known == null) {
            plain.writeValue(generator, value);
        } else {
            generator.writeRawValue(known);
        }
    }
}
