package de.ratwerk.rulebook;

import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.drools.base.base.ValueResolver;
import org.drools.base.base.ValueType;
import org.drools.base.base.extractors.BaseObjectClassFieldReader;
import org.jspecify.annotations.Nullable;

/** Reads a field of a fact for the engine's indexes. Equal to other readers of a field in the same place with the
 * same type: the engine compares only those of one kind of fact. */
final class FieldReader extends BaseObjectClassFieldReader {
    private static final long serialVersionUID = 1;

    private final transient Function<Fact, @Nullable Object> accessor;

    private FieldReader(int index, Class<?> type, Function<Fact, @Nullable Object> accessor) {
        super(index, type, ValueType.determineValueType(type));
        this.accessor = accessor;
    }

    /**
     * The reader of a field.
     *
     * @param fact the fact's type
     * @throws IllegalArgumentException if it has no such field
     */
    static FieldReader of(Class<?> fact, String field) {
        Map<String, Class<?>> fields = Vocabulary.fields(fact.getSimpleName());
        Function<Fact, @Nullable Object> accessor = Vocabulary.accessor(fact, field);
        return new FieldReader(
                List.copyOf(fields.keySet()).indexOf(field), Objects.requireNonNull(fields.get(field)), accessor);
    }

    @Nullable
    Object of(Fact fact) {
        return accessor.apply(fact);
    }

    @Override
    public @Nullable Object getValue(@Nullable ValueResolver resolver, Object fact) {
        return accessor.apply((Fact) fact);
    }
}
