package de.ratwerk.workshop.docs;

import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.AnswerType;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.WholeNumber;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answers of a profile on one line; questions of a kind with the same answer share it. */
final class AnswerWords {
    private final Language language;

    /** What answers have in common that are told together. */
    private record Alike(AnswerType type, String section, String value) {}

    private AnswerWords(Language language) {
        this.language = language;
    }

    static String of(Profile profile, Language language) {
        return new AnswerWords(language).line(profile);
    }

    private String line(Profile profile) {
        Map<Alike, List<String>> labels = new LinkedHashMap<>();
        for (Answer answer : profile.answers()) {
            Question question = answer.question();
            if (!question.path().equals("municipality.name")) {
                String section = question.path().substring(0, question.path().indexOf('.'));
                labels.computeIfAbsent(new Alike(question.type(), section, value(answer)), alike -> new ArrayList<>())
                        .add(question.label().in(language));
            }
        }
        List<String> parts = new ArrayList<>();
        labels.forEach((alike, questions) -> parts.add(language.allOf(questions) + ": " + alike.value()));
        return parts.isEmpty() ? language.say("nichts beantwortet", "nothing answered") : String.join("; ", parts);
    }

    private String value(Answer answer) {
        Question question = answer.question();
        if (question.type() instanceof WholeNumber) {
            return language.whole(Integer.parseInt(answer.value()));
        }
        List<String> values = answer.values();
        if (values.isEmpty() && question.type() instanceof ManyOf many && many.exclusive() != null) {
            values = List.of(many.exclusive());
        }
        return values.isEmpty()
                ? language.say("keine", "none")
                : language.allOf(
                        values.stream().map(value -> word(question, value)).toList());
    }

    private String word(Question question, String value) {
        return question.words(value).in(language);
    }
}
