package de.ratwerk.workshop.schema;

import de.ratwerk.fact.Answerable;
import de.ratwerk.fact.Status;
import de.ratwerk.text.Constants;
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
                .optional(
                        "together",
                        Keys.closed()
                                .named(Ids.NAME, joint())
                                .shape()
                                .described(
                                        "Veröffentlichte Anteile, die mehrere Fragen gemeinsam betreffen.",
                                        "Published shares that are about several questions together."))
                .optional(
                        "groups",
                        Shape.list(groupShare())
                                .described(
                                        "Veröffentlichte Anteile einer Gruppe und derer, die in einer Position stehen.",
                                        "Published shares of a group, and of who is in a position."))
                .shape()
                .described(
                        "Wie häufig Antworten laut Befragung sind: wo eine Kommune unter den Befragten steht und womit"
                                + " bei offenen Fragen zu rechnen ist.",
                        "How frequent answers are according to the survey: where a municipality stands among the"
                                + " respondents, and what to expect of open questions.");
    }

    private static Shape joint() {
        return Keys.closed()
                .required("title", Shape.inBothLanguages(Shape.words()))
                .required(
                        "questions",
                        Shape.list(Shape.choice(Answerable.paths()))
                                .described("Die Fragen, die zusammen zählen.", "The questions that count together."))
                .required(
                        "answers",
                        Shape.list(Shape.words()).described("Die Antworten, die zählen.", "The answers that count."))
                .required(
                        "shares",
                        Shape.list(span().required("evidence", Ids.evidence()).shape())
                                .described(
                                        "Anteile danach, bei wie vielen Fragen eine der Antworten gilt.",
                                        "Shares by how many of the questions have one of the answers."))
                .optional(
                        "doubtful",
                        span().shape()
                                .described(
                                        "Bei wie vielen die Befragung offen lässt, ob ihr Anteil sie meint.",
                                        "How many of which the survey leaves open whether its share means them."))
                .shape();
    }

    private static Shape groupShare() {
        return Keys.closed()
                .required("who", membership().described("Wer gezählt wird.", "Who is counted."))
                .optional(
                        "among",
                        membership()
                                .described(
                                        "Die Gruppe, in der gezählt wird; ohne sie alle Befragten.",
                                        "The group within which is counted; without it, all respondents."))
                .required("evidence", Ids.evidence())
                .optional(
                        "note",
                        Shape.inBothLanguages(Shape.words())
                                .described(
                                        "Worin sich die Frage der Befragung von der des Profils unterscheidet.",
                                        "How the survey's question differs from the profile's."))
                .shape();
    }

    private static Shape membership() {
        List<String> positions = new ArrayList<>(Constants.names(Status.class));
        positions.remove(Constants.name(Status.NOT_YET)); // it may mean two groups
        return Shape.either(
                Keys.closed().required("position", Shape.choice(positions)).shape(),
                Keys.closed()
                        .required("question", Shape.choice(Answerable.paths()))
                        .required("answers", Shape.list(Shape.words()))
                        .shape());
    }

    private static Keys span() {
        return Keys.closed().required("from", Shape.whole()).required("to", Shape.whole());
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
