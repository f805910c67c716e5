package de.ratwerk.profile.edit;

import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.OneOf;
import de.ratwerk.profile.Question.WholeNumber;
import java.util.List;
import java.util.stream.Collectors;

/** An answer as it is written in a file. */
final class AnswerWords {
    private AnswerWords() {}

    /** The words of a question that is left open. */
    static String unknown(boolean json) {
        return word("unknown", json);
    }

    /**
     * The words of an answer.
     *
     * @param json whether words stand in quotes, as JSON wants it
     */
    static String of(Question question, List<String> values, boolean json) {
        if (question.type() instanceof ManyOf many) {
            List<String> words = values.isEmpty() && many.exclusive() != null ? List.of(many.exclusive()) : values;
            return words.stream().map(word -> word(word, json)).collect(Collectors.joining(", ", "[", "]"));
        }
        if (question.type() instanceof WholeNumber) {
            return values.get(0);
        }
        return word(values.get(0), json || !(question.type() instanceof OneOf));
    }

    static String key(String key, boolean json) {
        return word(key, json);
    }

    private static String word(String word, boolean quoted) {
        return quoted ? "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + "\"" : word;
    }
}
