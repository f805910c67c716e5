package de.ratwerk.profile;

import de.ratwerk.source.Nearest;
import de.ratwerk.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
     * @param also what people write instead of a value, in lower case, with the value that they mean
     */
    public record OneOf(String name, Map<String, Text> values, Map<String, String> also) implements AnswerType {}

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

    /**
     * The value that somebody meant who wrote what is no possible answer: the one that is called so, or the one whose words
     * hold what was written, or else the one whose name comes nearest to it. A guess, for a hint.
     */
    public Optional<String> meant(String written) {
        String lower = lower(written);
        return only(words -> words.equals(lower))
                .or(() -> type instanceof OneOf one
                        ? Optional.ofNullable(one.also().get(lower))
                        : Optional.empty())
                .or(() -> only(words -> List.of(words.split("[^\\p{L}]+")).contains(lower)))
                .or(() -> nearest(written));
    }

    /** The one value whose German or English words pass a test. */
    private Optional<String> only(Predicate<String> test) {
        List<String> found = values().entrySet().stream()
                .filter(value -> test.test(lower(value.getValue().de()))
                        || test.test(lower(value.getValue().en())))
                .map(Map.Entry::getKey)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Optional<String> nearest(String written) {
        Map<String, String> byWord = new LinkedHashMap<>();
        values().forEach((value, words) -> {
            byWord.put(value, value);
            byWord.put(words.de(), value);
            byWord.put(words.en(), value);
        });
        return Nearest.to(written, values().keySet())
                .or(() -> Nearest.to(written, byWord.keySet()).map(byWord::get));
    }

    private static String lower(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    /** What a value says; the value itself where the questionnaire has no words for it. */
    public Text words(String value) {
        Text words = values().get(value);
        return words == null ? Text.same(value) : words;
    }
}
