package de.ratwerk.workshop.schema;

import de.ratwerk.text.Constants;
import de.ratwerk.text.Text;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a value in a file of the rulebook may look like, as a piece of a JSON Schema. Immutable; the keywords keep their
 * order, so that the same shape gives the same bytes.
 *
 * @param keywords the schema's keywords and what they say
 */
record Shape(Map<String, Object> keywords) {
    private static final Shape TEXT = of("type", "string").with("minLength", 1);

    Shape {
        keywords = Collections.unmodifiableMap(new LinkedHashMap<>(keywords));
    }

    static Shape of(String keyword, Object says) {
        return new Shape(Map.of(keyword, says));
    }

    /** Words that are not empty. */
    static Shape words() {
        return TEXT;
    }

    /**
     * Words that follow a pattern.
     *
     * @param otherwise what the author is told if they do not; read by editors, no part of the standard
     */
    static Shape matching(String pattern, Text otherwise) {
        return of("type", "string")
                .with("pattern", pattern)
                .with("patternErrorMessage", otherwise.de() + " / " + otherwise.en());
    }

    static Shape choice(List<?> values) {
        return of("enum", List.copyOf(values));
    }

    static <E extends Enum<E>> Shape constant(Class<E> type) {
        return choice(Constants.names(type));
    }

    static Shape whole() {
        return of("type", "integer");
    }

    static Shape flag() {
        return of("type", "boolean");
    }

    static Shape number(int from, int to) {
        return of("type", "number").within(from, to);
    }

    static Shape list(Shape items) {
        return of("type", "array").with("items", items.keywords);
    }

    static Shape either(Shape... shapes) {
        return of("anyOf", Arrays.stream(shapes).map(Shape::keywords).toList());
    }

    /** The shape that stands under {@code $defs} of the same schema. */
    static Shape defined(String place) {
        return of("$ref", "#/$defs/" + place);
    }

    /** A text in both languages. */
    static Shape inBothLanguages(Shape words) {
        return Keys.closed()
                .required("de", words.described("Der deutsche Text.", "The German text."))
                .required("en", words.described("Der englische Text.", "The English text."))
                .shape();
    }

    /** This shape with one more keyword, or another value of it. */
    Shape with(String keyword, Object says) {
        Map<String, Object> more = new LinkedHashMap<>(keywords);
        more.put(keyword, says);
        return new Shape(more);
    }

    Shape within(int from, int to) {
        return with("minimum", from).with("maximum", to);
    }

    /** This shape with what an editor shows of it; comes first, as it is what people read. */
    Shape described(String german, String english) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("description", german + "\n\n" + english);
        described.putAll(keywords);
        return new Shape(described);
    }
}
