package de.ratwerk.profile;

import de.ratwerk.text.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question of the questionnaire.
 *
 * @param path where its answer stands in a profile, such as {@code strategy.status}; also its identity
 * @param type what an answer may be
 * @param label a short noun phrase
 * @param text the question as one asks it
 * @param help a sentence that explains the terms, or null
 * @param formHelp the same for whoever answers in a form instead of a file, or null
 * @param condition when the question applies, or null if it always does
 */
public record Question(
        String path,
        AnswerType type,
        Text label,
        Text text,
        @Nullable Text help,
        @Nullable Text formHelp,
        @Nullable Condition condition) {

    /**
     * A question applies only if another one is answered with one of some values.
     *
     * @param path the other question
     * @param values its answers with which this question applies
     */
    public record Condition(String path, List<String> values) {}

    /** What an answer may be. */
    public sealed interface AnswerType {}

    /** Free text on one line. */
    public record FreeText() implements AnswerType {}

    /** The official municipality key: eight digits. */
    public record MunicipalityKey() implements AnswerType {}

    /** A whole number from {@code min} to {@code max}. */
    public record WholeNumber(int min, int max) implements AnswerType {}

    /**
     * One of the values.
     *
     * @param name what the questionnaire calls this choice, such as {@code usage}
     * @param values the values in the questionnaire's order, each with its words
     */
    public record OneOf(String name, Map<String, Text> values) implements AnswerType {}

    /**
     * Any number of the values.
     *
     * @param name what the questionnaire calls this choice
     * @param values the values in the questionnaire's order, each with its words
     * @param exclusive the value that stands alone and means the empty list, or null
     */
    public record ManyOf(
            String name, Map<String, Text> values, @Nullable String exclusive) implements AnswerType {}

    /** The values to choose from with their words; empty for free text and numbers. */
    public Map<String, Text> values() {
        if (type instanceof OneOf one) {
            return one.values();
        }
        return type instanceof ManyOf many ? many.values() : Map.of();
    }

    /** What a value says; the value itself where the questionnaire has no words for it. */
    public Text words(String value) {
        Text words = values().get(value);
        return words == null ? Text.same(value) : words;
    }
}
