package de.ratwerk.web.page.profile.why;

import de.ratwerk.profile.Answer;
import de.ratwerk.report.AnswerWords;
import de.ratwerk.text.Language;
import de.ratwerk.web.page.profile.ToQuestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers of the municipality that say the same.
 *
 * @param questions the questions that they are given to
 * @param words what they say
 * @param source where they come from, empty if that is not told
 * @param link the page where they stand if the source is one, else null
 */
record Said(
        List<ToQuestion> questions,
        String words,
        String source,
        @Nullable String link) {

    /** Whether it is one answer and says just these words. */
    boolean says(String sentence) {
        return questions.size() == 1 && sentence.equals(questions.get(0).label() + ": " + words);
    }

    /** Answers, those together that say the same and come from the same source. */
    static List<Said> of(List<Answer> answers, Language language) {
        AnswerWords words = new AnswerWords(language);
        Map<String, List<Answer>> alike = new LinkedHashMap<>();
        answers.stream()
                .distinct()
                .forEach(answer -> alike.computeIfAbsent(
                                words.value(answer) + words.source(answer), said -> new ArrayList<>())
                        .add(answer));
        return alike.values().stream()
                .map(same -> together(same, words, language))
                .toList();
    }

    private static Said together(List<Answer> same, AnswerWords words, Language language) {
        Answer first = same.get(0);
        String source = words.source(first);
        Answer.Provenance from = first.provenance();
        String link = from == null ? null : from.source();
        return new Said(
                same.stream()
                        .map(answer -> ToQuestion.of(answer.question(), language))
                        .toList(),
                words.value(first),
                source.isEmpty() ? "" : source.substring(", ".length()),
                link != null && link.matches("https?://\\S+") ? link : null);
    }
}
