package de.ratwerk.oracle;

import java.util.List;
import java.util.Map;

/** A rule as its file has it; nothing is understood yet. */
record Written(String id, Map<String, List<String>> annotations, List<Pattern> when, String decision) {

    /** A fact that is asked for. */
    record Pattern(String fact, List<Ask> asks) {}

    /**
     * What is asked of a field.
     *
     * @param operator {@code ==}, {@code in}, {@code <}, {@code <=}, {@code >}, {@code >=}, or {@code :} which gives the
     *     field's value a name
     */
    record Ask(String field, String operator, List<Word> words) {}

    /**
     * What a field is compared with.
     *
     * @param value a word or number as profiles write it, or the name of a variable ({@code $…}) or field
     */
    record Word(Kind kind, String value) {}

    /** What sort of word it is. */
    enum Kind {
        CONSTANT,
        VARIABLE,
        FIELD
    }

    /** The values of an annotation; none if it is missing. */
    List<String> listed(String annotation) {
        return annotations.getOrDefault(annotation, List.of());
    }

    /** The value of an annotation that has one. */
    String said(String annotation) {
        return annotations.get(annotation).get(0);
    }
}
