package de.ratwerk.rulebook.snapshot;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link SnapshotWriter} wrote. Whatever the bytes are, nothing is made of them but plain values and records and
 * enums of this program. Not thread-safe.
 */
public final class SnapshotReader {
    private static final String OURS = "de.ratwerk.";

    private final ByteBuffer in;
    private final List<Object> read = new ArrayList<>();
    private final Map<String, Shape> shapes = new HashMap<>();

    /** How a record is made anew. */
    private record Shape(Constructor<?> constructor, int components) {}

    private SnapshotReader(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    /**
     * The value that bytes stand for.
     *
     * @throws IllegalArgumentException if they stand for nothing of this type, as when they are damaged
     */
    public static <T extends Record> T read(byte[] bytes, Class<T> type) {
        try {
            return type.cast(Objects.requireNonNull(new SnapshotReader(bytes).value()));
        } catch (RuntimeException | ReflectiveOperationException | LinkageError e) {
            throw new IllegalArgumentException("no snapshot of a " + type.getName(), e);
        }
    }

    private @Nullable Object value() throws ReflectiveOperationException {
        Tag tag = Tag.of(in.get());
        return switch (tag) {
            case NULL -> null;
            case INTEGER -> in.getInt();
            case LONG -> in.getLong();
            case TRUE -> true;
            case FALSE -> false;
            case AGAIN -> read.get(in.getInt());
            default -> {
                Object whole = whole(tag);
                read.add(whole);
                yield whole;
            }
        };
    }

    private Object whole(Tag tag) throws ReflectiveOperationException {
        return switch (tag) {
            case STRING -> string();
            case DECIMAL -> new BigDecimal(string());
            case MONTH -> YearMonth.parse(string());
            case ENUM -> constant();
            case LIST -> List.of(values());
            case SET -> set();
            case MAP -> map();
            case RECORD -> record();
            default -> throw new IllegalArgumentException(tag.name());
        };
    }

    private Object[] values() throws ReflectiveOperationException {
        return values(in.getInt());
    }

    private @Nullable Object[] values(int size) throws ReflectiveOperationException {
        if (size > in.remaining()) {
            throw new IllegalArgumentException("more values than bytes");
        }
        @Nullable Object[] values = new Object[size];
        for (int i = 0; i < size; i++) {
            values[i] = value();
        }
        return values;
    }

    private Set<Object> set() throws ReflectiveOperationException {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(values())));
    }

    private Map<Object, Object> map() throws ReflectiveOperationException {
        Object[] keys = values();
        Object[] values = values();
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keys.length; i++) {
            map.put(keys[i], values[i]);
        }
        return Collections.unmodifiableMap(map);
    }

    private Object constant() throws ReflectiveOperationException {
        Class<?> type = ours((String) Objects.requireNonNull(value()));
        String name = (String) Objects.requireNonNull(value());
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private Object record() throws ReflectiveOperationException {
        String name = (String) Objects.requireNonNull(value());
        Shape shape = shapes.get(name);
        if (shape == null) {
            shape = shape(ours(name));
            shapes.put(name, shape);
        }
        return shape.constructor().newInstance(values(shape.components()));
    }

    private static Shape shape(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return new Shape(constructor, components.length);
    }

    private static Class<?> ours(String name) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            throw new IllegalArgumentException(name);
        }
        Class<?> type = Class.forName(name, false, SnapshotReader.class.getClassLoader());
        if (!type.isRecord() && !type.isEnum()) {
            throw new IllegalArgumentException(name);
        }
        return type;
    }

    private String string() {
        int length = in.getInt();
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }
}
