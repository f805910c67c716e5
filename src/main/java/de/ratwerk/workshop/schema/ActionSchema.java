package de.ratwerk.workshop.schema;

import de.ratwerk.fact.Effort;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.text.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/** The shape of the files under {@code actions/}. */
final class ActionSchema {
    private static final Shape TEXT = Shape.defined("text");

    private ActionSchema() {}

    static Shape shape() {
        Map<String, Object> defined = new LinkedHashMap<>();
        defined.put("text", Shape.inBothLanguages(withoutDigits("", "", "")).keywords());
        defined.put("sentence", Shape.inBothLanguages(sentence()).keywords());
        return Keys.closed()
                .required(
                        "recommendation",
                        Ids.recommendation()
                                .described(
                                        "Die Empfehlung, der die Maßnahmen dieser Datei folgen: H1 bis H6.",
                                        "The recommendation that this file's actions follow: H1 to H6."))
                .optional(
                        "actions",
                        Keys.closed()
                                .named(Ids.NAME, action())
                                .shape()
                                .described(
                                        "Was eine Kommune tun kann. Jede Kennung besteht aus Verb und Gegenstand, zum"
                                                + " Beispiel run-data-inventory.",
                                        "What a municipality can do. Each id is a verb and an object, such as"
                                                + " run-data-inventory."))
                .optional(
                        "situations",
                        Keys.closed()
                                .named(Ids.RULE, Shape.defined("sentence"))
                                .shape()
                                .described(
                                        "Was die Regeln über die Lage der Kommune sagen: je Regel mit due oder met ein"
                                                + " Satz ohne Ziffern. Lücken: " + gaps() + ".",
                                        "What the rules say of the municipality's own case: for each rule with due or"
                                                + " met one sentence without digits. Gaps: " + gaps() + "."))
                .shape()
                .described(
                        "Maßnahmen einer Empfehlung und die Sätze ihrer Regeln.",
                        "The actions of a recommendation and the sentences of its rules.")
                .with("$defs", defined);
    }

    private static Shape action() {
        return Keys.closed()
                .required(
                        "title", TEXT.described("Was zu tun ist, ohne Ziffern.", "What is to be done, without digits."))
                .required(
                        "effort",
                        Shape.constant(Effort.class)
                                .described(
                                        "Der Aufwand: small (Wochen, mit eigenem Personal), medium (Monate) oder large"
                                                + " (ein Jahr oder mehr, mit eigenen Mitteln).",
                                        "The effort: small (weeks, with own staff), medium (months) or large (a year or"
                                                + " more, with a budget)."))
                .optional(
                        "shared",
                        Shape.flag()
                                .described(
                                        "Ob sie sich sinnvoll mit anderen Kommunen angehen lässt: true oder false.",
                                        "Whether it can sensibly be done with other municipalities: true or false."))
                .optional(
                        "requires",
                        Shape.list(Ids.name())
                                .described(
                                        "Maßnahmen, die vorher kommen, wenn sie fällig sind.",
                                        "Actions that come before it if they are due."))
                .optional("ties", ties())
                .required(
                        "steps",
                        Shape.list(TEXT)
                                .with("minItems", 1)
                                .described(
                                        "Wie man anfängt, der Reihe nach; mindestens ein Schritt, ohne Ziffern.",
                                        "How to begin, in order; at least one step, without digits."))
                .shape();
    }

    private static Shape ties() {
        Shape tie = Keys.closed()
                .required("to", Ids.recommendation().described("Die andere Empfehlung.", "The other recommendation."))
                .required(
                        "evidence",
                        Ids.evidence()
                                .described(
                                        "Der Schlüssel des Belegs, zum Beispiel data.strategy.",
                                        "The key of the evidence, such as data.strategy."))
                .shape();
        return Shape.list(tie)
                .described(
                        "Andere Empfehlungen, die die Befragung zusammen mit dieser Maßnahme nennt.",
                        "Other recommendations that the survey mentions together with this action.");
    }

    /** A sentence of a rule; looks ahead for a gap that no rule fills. */
    private static Shape sentence() {
        return withoutDigits(
                "(?![\\s\\S]*\\{(?!(?:" + String.join("|", Rule.GAPS) + ")\\})[A-Za-z]+\\})",
                " Mögliche Lücken: " + gaps() + ".",
                " Possible gaps: " + gaps() + ".");
    }

    private static Shape withoutDigits(String ahead, String german, String english) {
        return Shape.matching(
                        "^" + ahead + "\\D*$",
                        new Text(
                                "Hier steht keine Ziffer; Zahlen kommen aus den Belegen." + german,
                                "No digit stands here; figures come from the evidence." + english))
                .with("minLength", 1);
    }

    private static String gaps() {
        return "{" + String.join("}, {", Rule.GAPS) + "}";
    }
}
