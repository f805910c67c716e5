package de.ratwerk.workshop.schema;

import de.ratwerk.fact.Answerable;
import java.util.ArrayList;
import java.util.List;

/** The shape of the files under {@code priors/}. */
final class PriorSchema {
    private PriorSchema() {}

    static Shape shape() {
        Keys questions = Keys.closed();
        for (String path : Answerable.paths()) {
            if (!Answerable.words(path).isEmpty()) {
                questions.optional(path, Shape.list(entry(path)));
            }
        }
        return Keys.closed()
                .required(
                        "priors",
                        questions
                                .shape()
                                .described(
                                        "Zu jeder Frage die veröffentlichten Anteile ihrer Antworten.",
                                        "For each question the published shares of its answers."))
                .shape()
                .described(
                        "Wie häufig Antworten laut Befragung sind: womit bei offenen Fragen zu rechnen ist.",
                        "How frequent answers are according to the survey: what to expect of open questions.");
    }

    private static Shape entry(String path) {
        List<Object> words = new ArrayList<>();
        for (String word : Answerable.words(path)) {
            words.add(word.matches("[0-9]+") ? Integer.valueOf(word) : word);
        }
        return Keys.closed()
                .required(
                        "answers",
                        Shape.list(Shape.choice(words))
                                .described(
                                        "Die Antworten, denen der Anteil gemeinsam gilt.",
                                        "The answers that the share is of, all together."))
                .required(
                        "evidence",
                        Ids.evidence()
                                .described(
                                        "Der Beleg mit dem Anteil, zum Beispiel strategy.present.",
                                        "The evidence with the share, such as strategy.present."))
                .shape();
    }
}
