package de.ratwerk.condition;

import de.ratwerk.text.Text;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words of one field.
 *
 * @param type the field's type
 * @param name a noun that tells it from the other fields
 * @param phrase what is asked of it, with {@code {value}}
 * @param alone the same where only one comparison is told, or null if the fact's subject and the phrase will do
 * @param variable what later conditions call its value, or null if the name will do
 * @param values the words of values by themselves: by the constant's name, by true and false, or by the string
 * @param fitting words that fit the phrase better
 * @param where such words that hold for one named thing only, by the name of its constant
 * @param numbers how numbers are compared, with {@code {n}}
 */
record FieldWords(
        Class<?> type,
        Text name,
        Text phrase,
        @Nullable Text alone,
        @Nullable Text variable,
        Map<String, Text> values,
        Map<String, Text> fitting,
        Map<String, Map<String, Text>> where,
        Map<Operator, Text> numbers) {

    boolean isNumber() {
        return type == int.class;
    }

    /** Whether the field has one of a few values, each with words of its own. */
    boolean isChoice() {
        return !isNumber() && type != String.class;
    }

    /** The words of a value by itself; none for numbers and most strings. */
    Optional<Text> plain(Object value) {
        return Optional.ofNullable(values.get(key(value)));
    }

    /**
     * The words of a value within the phrase.
     *
     * @param named the constant of the one thing that is meant, or null if that is not said or there are several
     */
    Optional<Text> within(Object value, @Nullable Object named) {
        return Optional.ofNullable(named)
                .map(one -> where.get(key(one)))
                .map(words -> words.get(key(value)))
                .or(() -> Optional.ofNullable(fitting.get(key(value))))
                .or(() -> plain(value));
    }

    private static String key(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }
}
