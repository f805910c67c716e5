package de.ratwerk.rulebook.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a value with all that it holds; the same value and the same text once. Not thread-safe. */
public final class SnapshotWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<Object, Integer> texts = new HashMap<>();

    /** By identity: equal maps may have their keys in another order. */
    private final IdentityHashMap<Object, Integer> values = new IdentityHashMap<>();

    private SnapshotWriter() {}

    /**
     * A value as bytes, for {@link SnapshotReader}.
     *
     * @param value a record of strings, integers, booleans, decimals, months, enums, lists, sets, maps and records
     * @throws IllegalArgumentException if it holds anything else
     */
    public static byte[] bytes(Record value) {
        try {
            SnapshotWriter writer = new SnapshotWriter();
            writer.write(value);
            return writer.bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(@Nullable Object value) throws IOException {
        if (value == null) {
            tag(Tag.NULL);
        } else if (value instanceof Integer number) {
            tag(Tag.INTEGER);
            out.writeInt(number);
        } else if (value instanceof Long number) {
            tag(Tag.LONG);
            out.writeLong(number);
        } else if (value instanceof Boolean truth) {
            tag(truth ? Tag.TRUE : Tag.FALSE);
        } else {
            Integer before = value instanceof String ? texts.get(value) : values.get(value);
            if (before == null) {
                whole(value);
                remember(value);
            } else {
                tag(Tag.AGAIN);
                out.writeInt(before);
            }
        }
    }

    private void remember(Object value) {
        int number = texts.size() + values.size();
        if (value instanceof String) {
            texts.put(value, number);
        } else {
            values.put(value, number);
        }
    }

    private void whole(Object value) throws IOException {
        if (value instanceof String text) {
            tag(Tag.STRING);
            string(text);
        } else if (value instanceof BigDecimal decimal) {
            tag(Tag.DECIMAL);
            string(decimal.toString());
        } else if (value instanceof YearMonth month) {
            tag(Tag.MONTH);
            string(month.toString());
        } else if (value instanceof Enum<?> constant) {
            tag(Tag.ENUM);
            write(constant.getDeclaringClass().getName());
            write(constant.name());
        } else if (value instanceof List<?> list) {
            tag(Tag.LIST);
            each(list);
        } else if (value instanceof Set<?> set) {
            tag(Tag.SET);
            each(set);
        } else if (value instanceof Map<?, ?> map) {
            tag(Tag.MAP);
            each(map.keySet());
            each(map.values());
        } else if (value instanceof Record components) {
            tag(Tag.RECORD);
            record(components);
        } else {
            throw new IllegalArgumentException(
                    "no snapshot of a " + value.getClass().getName());
        }
    }

    private void each(Collection<?> values) throws IOException {
        out.writeInt(values.size());
        for (Object value : values) {
            write(value);
        }
    }

    private void record(Record value) throws IOException {
        write(value.getClass().getName());
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                write(component.getAccessor().invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(component + " cannot be read", e);
            }
        }
    }

    private void tag(Tag tag) throws IOException {
        out.writeByte(tag.code());
    }

    /** Texts may be longer than {@link DataOutputStream#writeUTF} takes. */
    private void string(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
