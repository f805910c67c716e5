package de.ratwerk.workshop.schema;

import de.ratwerk.rulebook.Criterion.Combine;
import de.ratwerk.rulebook.Rulebook.Sampling;
import de.ratwerk.text.Text;
import java.util.Map;

/** The shape of {@code rulebook.yaml}. */
final class HeaderSchema {
    private static final int HIGHEST_SCORE = 100;
    private static final Shape TEXT = Shape.defined("text");
    private static final Shape MONTH = Shape.matching(
            "^[0-9]{4}-(?:0[1-9]|1[0-2])$",
            new Text("Jahr-Monat, zum Beispiel 2019-02.", "Year-month, for example 2019-02."));

    private HeaderSchema() {}

    static Shape shape() {
        return Keys.closed()
                .required(
                        "id",
                        Ids.name()
                                .described(
                                        "Die Kennung des Regelwerks: kleine Buchstaben, Ziffern, Bindestriche.",
                                        "The rulebook's id: small letters, digits, hyphens."))
                .required(
                        "version",
                        Shape.either(Shape.words(), Shape.of("type", "number"))
                                .described(
                                        "Die Version des Regelwerks; steht in jeder Ausgabe.",
                                        "The rulebook's version; stands in every output."))
                .required("title", TEXT.described("Der Name des Regelwerks.", "The rulebook's name."))
                .required("survey", survey())
                .optional("recommendations", recommendations())
                .required("criteria", criteria())
                .required("phases", phases())
                .optional("thresholds", thresholds())
                .required("robustness", robustness())
                .optional("cases", cases())
                .optional("readings", readings())
                .shape()
                .described(
                        "Der Kopf des Regelwerks: was es ist, wie es gewichtet und was entschieden wurde, wo die"
                                + " Befragung etwas offen lässt.",
                        "The rulebook's head: what it is, how it weighs, and what was decided where the survey leaves"
                                + " a reading open.")
                .with(
                        "$defs",
                        Map.of("text", Shape.inBothLanguages(Shape.words()).keywords()));
    }

    private static Shape cases() {
        return Keys.closed()
                .required(
                        "firedRules",
                        Shape.number(0, 1)
                                .described(
                                        "Anteil der Regeln, die ein Fall greifen sieht.",
                                        "The share of rules that a case sees fire."))
                .required(
                        "seenConditions",
                        Shape.number(0, 1)
                                .described(
                                        "Anteil der Bedingungen, die Fälle wahr und falsch sehen.",
                                        "The share of conditions that cases see both true and false."))
                .required(
                        "noticedMutants",
                        Shape.number(0, 1)
                                .described(
                                        "Anteil der veränderten Regeln, die die Fälle bemerken.",
                                        "The share of changed rules that the cases notice."))
                .shape()
                .described(
                        "Was die Fälle neben den Regeln erreichen müssen, als Anteile von 0 bis 1.",
                        "What the cases beside the rules have to reach, as shares from 0 to 1.");
    }

    private static Shape survey() {
        return Keys.closed()
                .required("from", MONTH.described("Der erste Monat der Befragung.", "The survey's first month."))
                .required(
                        "to",
                        MONTH.described(
                                "Der letzte Monat der Befragung: So alt sind die Belege.",
                                "The survey's last month: this is how old the evidence is."))
                .shape()
                .described("Wann die Befragung lief.", "When the survey was in the field.");
    }

    private static Shape recommendations() {
        Shape clauses = Keys.closed()
                .named(Ids.NAME, TEXT)
                .shape()
                .described(
                        "Was die Empfehlung im Einzelnen verlangt. Regeln nennen die Teile in @clause, zum Beispiel"
                                + " H2.foundations.",
                        "What the recommendation asks for, piece by piece. Rules name the pieces in @clause, such as"
                                + " H2.foundations.");
        Shape recommendation = Keys.closed()
                .required(
                        "title",
                        Shape.words()
                                .described(
                                        "Der Eigenname der Empfehlung, in jeder Sprache derselbe.",
                                        "The recommendation's proper name, the same in every language."))
                .optional("clauses", clauses)
                .shape();
        return Keys.closed()
                .named(Ids.oneOf(Ids.RECOMMENDATIONS), recommendation)
                .shape()
                .described("Die sechs Empfehlungen der Befragung.", "The survey's six recommendations.");
    }

    private static Shape criteria() {
        Shape values = Keys.closed()
                .named(Ids.NAME, Shape.number(0, 1))
                .shape()
                .described(
                        "Was Regeln mit @value beitragen können, je Name eine Zahl von 0 bis 1.",
                        "What rules can contribute with @value, for each name a number from 0 to 1.");
        Shape criterion = Keys.closed()
                .required("title", TEXT.described("Der Name des Kriteriums.", "The criterion's name."))
                .required(
                        "weight",
                        Shape.number(0, 1)
                                .described(
                                        "Das Gewicht, von 0 bis 1; alle Gewichte ergeben zusammen 1.",
                                        "The weight, from 0 to 1; all weights add up to 1."))
                .required(
                        "combine",
                        Shape.constant(Combine.class)
                                .described(
                                        "Wie mehrere Beiträge einen Wert ergeben: strongest (der größte zählt) oder sum"
                                                + " (sie zählen zusammen, höchstens 1).",
                                        "How several contributions make one value: strongest (the greatest counts) or"
                                                + " sum (they add up, to 1 at the most)."))
                .required("values", values)
                .shape();
        return Keys.closed()
                .named(Ids.NAME, criterion)
                .shape()
                .with("minProperties", 1)
                .described(
                        "Die Kriterien der Priorität. Punkte = 100 · Summe aus Gewicht · Wert.",
                        "The criteria of priority. Score = 100 · sum of weight · value.");
    }

    private static Shape phases() {
        Shape phase = Keys.closed()
                .required("title", TEXT.described("Der Name der Phase.", "The phase's name."))
                .required(
                        "minimumScore",
                        Shape.number(0, HIGHEST_SCORE)
                                .described(
                                        "Ab so vielen Punkten (0 bis 100) kann eine Maßnahme in der Phase stehen.",
                                        "The score (0 to 100) from which an action can stand in the phase."))
                .optional(
                        "atMost",
                        Shape.whole()
                                .with("minimum", 1)
                                .described(
                                        "So viele Maßnahmen hat die Phase höchstens; ohne Angabe beliebig viele.",
                                        "The phase holds so many actions at most; any number if left out."))
                .shape();
        return Keys.closed()
                .named(Ids.oneOf(Ids.PHASES), phase)
                .shape()
                .with("minProperties", 1)
                .described("Die Phasen des Plans, die erste zuerst.", "The plan's phases, the first one first.");
    }

    private static Shape thresholds() {
        return Keys.closed()
                .named(Ids.DOTTED, Shape.whole())
                .shape()
                .described(
                        "Ganze Zahlen, mit denen Regeln vergleichen und die nicht aus der Befragung stammen.",
                        "Whole numbers that rules compare with and that are no figures of the survey.");
    }

    private static Shape robustness() {
        return Keys.closed()
                .required(
                        "samples",
                        Shape.whole()
                                .within(1, Sampling.MOST)
                                .described(
                                        "Wie viele Gewichtungen gezogen werden, 1 bis " + Sampling.MOST + ".",
                                        "How many sets of weights are drawn, 1 to " + Sampling.MOST + "."))
                .optional(
                        "seed",
                        Shape.whole()
                                .described(
                                        "Der Startwert der Zufallszahlen; derselbe gibt dasselbe Ergebnis.",
                                        "The seed of the random numbers; the same one gives the same result."))
                .optional("weights", weights())
                .shape()
                .described(
                        "Wie geprüft wird, ob ein Rang auch bei anderen Gewichten hält.",
                        "How it is tried whether a rank holds with other weights.");
    }

    private static Shape weights() {
        Shape bounds = Shape.matching(
                "^[0-9]{1,3}([.,][0-9]{1,9})?(\\s*(\\.\\.|…)\\s*[0-9]{1,3}([.,][0-9]{1,9})?)?$",
                new Text("Die Grenzen eines Gewichts, zum Beispiel 0.3..0.6.", "A weight's bounds, such as 0.3..0.6."));
        return Keys.closed()
                .named(Ids.NAME, Shape.either(Shape.number(0, 1), bounds))
                .shape()
                .described(
                        "Welche Gewichte denkbar sind: je Kriterium ein Wert (0.4) oder Grenzen (0.3..0.6). Ohne Angabe"
                                + " sind es alle.",
                        "Which weights are thinkable: for each criterion a value (0.4) or bounds (0.3..0.6). All, if"
                                + " left out.");
    }

    private static Shape readings() {
        return Shape.list(TEXT)
                .described(
                        "Was entschieden wurde, wo die Befragung eine Lesart offen lässt.",
                        "What was decided where the survey leaves a reading open.");
    }
}
