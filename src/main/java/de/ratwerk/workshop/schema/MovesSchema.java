package de.ratwerk.workshop.schema;

import de.ratwerk.fact.Effort;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.text.Constants;
import java.util.List;

/** The shape of {@code changes.yaml}. */
final class MovesSchema {
    private MovesSchema() {}

    static Shape shape() {
        Keys weights = Keys.closed();
        for (Effort effort : Effort.values()) {
            weights = weights.required(Constants.name(effort), Shape.whole().with("minimum", 1));
        }
        return Keys.closed()
                .optional(
                        "effort",
                        weights.shape()
                                .described(
                                        "Wie die Aufwände zählen, wenn man sie zusammenrechnet; steht nur im ersten"
                                                + " Regelwerk.",
                                        "How the efforts count when they are added up; stands in the first rulebook"
                                                + " only."))
                .optional(
                        "changes",
                        Keys.closed()
                                .named(Ids.NAME, group())
                                .shape()
                                .described(
                                        "Welche Antworten eine Kommune durch eigenes Handeln ändern kann.",
                                        "Which answers a municipality can change by its own action."))
                .optional("unchangeable", unchangeable())
                .shape()
                .described(
                        "Was eine Kommune ändern kann und was nicht; jede Frage steht genau einmal da.",
                        "What a municipality can change and what it cannot; every question stands there once.");
    }

    private static Shape group() {
        return Keys.closed()
                .required("questions", questions())
                .required(
                        "steps",
                        Shape.list(step())
                                .with("minItems", 1)
                                .described("Von welcher Antwort zu welcher.", "From which answer to which."))
                .shape();
    }

    private static Shape step() {
        return Keys.closed()
                .optional(
                        "from",
                        Shape.list(Shape.words())
                                .described(
                                        "Die Antworten, von denen der Schritt ausgeht; unknown: heute unbekannt,"
                                                + " not-asked: die Frage stellt sich heute nicht.",
                                        "The answers from which the step leads; unknown: not known today, not-asked:"
                                                + " the question does not arise today."))
                .optional(
                        "to", Shape.words().described("Die Antwort, zu der er führt.", "The answer to which it leads."))
                .optional(
                        "add",
                        Shape.words()
                                .described(
                                        "Der Wert, der bei einer Mehrfachnennung hinzukommt.",
                                        "The value that comes to an answer with several values."))
                .optional(
                        "by",
                        Ids.name()
                                .described(
                                        "Die Maßnahme, die den Schritt herbeiführt; er macht ihren Aufwand.",
                                        "The action that brings the step about; it takes its effort."))
                .optional(
                        "effort",
                        Shape.constant(Effort.class)
                                .described(
                                        "Der Aufwand, wenn keine Maßnahme genannt ist oder ihrer nicht gilt.",
                                        "The effort, if no action is named or its own does not apply."))
                .shape();
    }

    private static Shape unchangeable() {
        Shape group = Keys.closed()
                .required("questions", questions())
                .required("because", Shape.inBothLanguages(Shape.words()).described("Warum nicht.", "Why not."))
                .shape();
        return Shape.list(group)
                .described("Fragen, an denen keine Maßnahme etwas ändert.", "Questions that no action changes.");
    }

    private static Shape questions() {
        List<String> paths = Questionnaire.standard().questions().stream()
                .map(Question::path)
                .toList();
        return Shape.list(Shape.choice(paths)).with("minItems", 1);
    }
}
