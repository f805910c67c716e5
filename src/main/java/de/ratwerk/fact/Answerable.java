package de.ratwerk.fact;

import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.WholeNumber;
import de.ratwerk.profile.Questionnaire;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which answers there are to the questions that facts are made from, and which of them make the same facts. */
public final class Answerable {
    /** A number that has more values than this is no matter of single values. */
    private static final int FEW = 10;

    private Answerable() {}

    /** The paths of all questions, in their order. */
    public static List<String> paths() {
        return Questionnaire.standard().questions().stream().map(Question::path).toList();
    }

    /**
     * The words that an answer can hold, in their order; none for free text and for numbers of many values.
     *
     * @throws IllegalArgumentException if there is no such question
     */
    public static List<String> words(String path) {
        Question question = Questionnaire.standard().question(path);
        if (question.type() instanceof WholeNumber number && number.max() - number.min() < FEW) {
            return IntStream.rangeClosed(number.min(), number.max())
                    .mapToObj(String::valueOf)
                    .toList();
        }
        return List.copyOf(question.values().keySet());
    }

    /** Whether an answer may hold several words, each of which can be said or not. */
    public static boolean takesSeveral(String path) {
        return Questionnaire.standard().question(path).type() instanceof ManyOf;
    }

    /** Every set of words that a list question can be answered with; no words at all mean "none of them". */
    public static List<Set<String>> sets(String path) {
        return Answers.subsets(path);
    }

    /** What matters of an answer to a list question: answers with equal features give the same facts. */
    public static Object features(String path, Set<String> words) {
        return ListFeatures.of(path).of(words);
    }
}
