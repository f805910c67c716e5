package de.ratwerk.condition;

import de.ratwerk.condition.Constraint.Comparison;
import de.ratwerk.text.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of one fact.
 *
 * @param subject what it is about
 * @param naming how one of several alike is named, or null if there is only one
 * @param exists what there is if any such fact will do
 * @param state what the fact says by being there, or null if the subject tells
 * @param any what is asked where nothing but the name is
 * @param one of a count the number one in its gender, else null
 * @param fields the words of each field by its name
 */
record FactWords(
        Text subject,
        @Nullable Naming naming,
        Text exists,
        @Nullable Text state,
        Text any,
        @Nullable Text one,
        Map<String, FieldWords> fields) {

    /**
     * How one of several alike is named.
     *
     * @param field the field that says which one
     * @param one the subject where one is named, with {@code {name}}
     * @param several the subject where several are
     */
    record Naming(String field, Text one, Text several) {}

    /** Whether a comparison says which one of several alike is meant. */
    boolean isNamedBy(Comparison comparison) {
        boolean says = comparison.operator() == Operator.EQUAL || comparison.operator() == Operator.IN;
        return says && naming != null && naming.field().equals(comparison.field());
    }

    /**
     * The words of a field.
     *
     * @throws IllegalArgumentException if there is no such field
     */
    FieldWords field(String name) {
        FieldWords field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException("no field " + name);
        }
        return field;
    }
}
