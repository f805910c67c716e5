package de.ratwerk.workshop.schema;

import de.ratwerk.advice.Verdict;
import de.ratwerk.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shape of {@code *.cases.yaml} files. */
final class CaseSchema {
    private static final int HIGHEST_SCORE = 100;
    private static final String NUMBER = "[0-9]+(?:\\.[0-9]+)?";

    private CaseSchema() {}

    static Shape shape() {
        Map<String, Object> defined = new LinkedHashMap<>();
        defined.put("text", Shape.inBothLanguages(Shape.words()).keywords());
        defined.put("case", oneCase().keywords());
        defined.put("given", AnswerSchema.given().keywords());
        defined.put("action", action().keywords());
        defined.put("equivalent", equivalent().keywords());
        return Keys.closed()
                .required(
                        "cases",
                        Shape.list(Shape.defined("case"))
                                .described(
                                        "Die Fälle der Regeln nebenan. Zu jeder Regel gehören einer, in dem sie greift,"
                                                + " einer, in dem sie schweigt, einer, in dem sie offen ist, und ihre"
                                                + " Grenze.",
                                        "The cases of the rules beside this file. Every rule has one in which it fires,"
                                                + " one in which it is silent, one in which it is open, and its"
                                                + " limit."))
                .optional(
                        "equivalent",
                        Shape.list(Shape.defined("equivalent"))
                                .described(
                                        "Veränderte Regeln, die kein Fall bemerken kann, und warum.",
                                        "Mutants that no case can notice, and why."))
                .shape()
                .described(
                        "Fälle: einige Antworten und was die Regeln daraus machen sollen.",
                        "Cases: some answers, and what the rules are expected to make of them.")
                .with("$defs", defined);
    }

    private static Shape oneCase() {
        return Keys.closed()
                .required("name", Shape.words().described("Was der Fall zeigt.", "What the case shows."))
                .optional(
                        "base",
                        Shape.words()
                                .described(
                                        "Ein Profil, von dem der Fall ausgeht; Pfad von dieser Datei aus, zum Beispiel"
                                                + " ../../profiles/examples/district.yaml.",
                                        "A profile that the case starts from; its path from this file, such as"
                                                + " ../../profiles/examples/district.yaml."))
                .optional(
                        "given",
                        Shape.defined("given")
                                .described(
                                        "Die Antworten: Pfad der Frage und Wert; * steht für einen Abschnitt des Pfads."
                                                + " Alles andere ist nicht beantwortet.",
                                        "The answers: path of the question and value; * stands for one segment of the"
                                                + " path. All else is unanswered."))
                .optional(
                        "fires",
                        rules().described(
                                        "Regeln, die sicher greifen (Ordner/Lage).",
                                        "Rules that match for certain (folder/situation)."))
                .optional(
                        "open",
                        rules().described(
                                        "Regeln, die je nach den offenen Antworten greifen können.",
                                        "Rules that may match, depending on open answers."))
                .optional(
                        "silent",
                        rules().described(
                                        "Regeln, die nicht greifen können, wie auch immer die offenen Antworten"
                                                + " ausfallen.",
                                        "Rules that cannot match, whatever the open answers are."))
                .optional(
                        "actions",
                        Keys.closed()
                                .named(Ids.NAME, Shape.defined("action"))
                                .shape()
                                .described("Was von Maßnahmen zu erwarten ist.", "What is expected of actions."))
                .shape()
                .with("anyOf", List.of(expects("fires"), expects("open"), expects("silent"), expectsActions()));
    }

    private static Shape rules() {
        return Shape.list(Ids.rule());
    }

    /** A case that expects nothing is refused. */
    private static Map<String, Object> expects(String key) {
        return Shape.of("required", List.of(key))
                .with("properties", Map.of(key, Map.of("minItems", 1)))
                .keywords();
    }

    private static Map<String, Object> expectsActions() {
        return Shape.of("required", List.of("actions"))
                .with("properties", Map.of("actions", Map.of("minProperties", 1)))
                .keywords();
    }

    private static Shape action() {
        Shape verdict = Shape.constant(Verdict.class)
                .described(
                        "Das Urteil: due (fällig), open (die offenen Antworten entscheiden) oder not-due (nicht fällig).",
                        "The verdict: due, open (the open answers decide) or not-due.");
        Shape more = Keys.closed()
                .required("verdict", verdict)
                .optional(
                        "phase",
                        Shape.choice(Ids.PHASES)
                                .described("Die Phase: now, next oder later.", "The phase: now, next or later."))
                .optional("score", score())
                .shape();
        return Shape.either(verdict, more);
    }

    private static Shape score() {
        return Shape.either(
                        Shape.number(0, HIGHEST_SCORE),
                        Shape.matching(
                                "^" + NUMBER + "\\.\\." + NUMBER + "$",
                                new Text("Von..bis, zum Beispiel 55..70.", "From..to, such as 55..70.")))
                .described(
                        "Die Punkte (0 bis 100): eine Zahl oder von..bis, zum Beispiel 55..70.",
                        "The score (0 to 100): a number, or from..to, such as 55..70.");
    }

    private static Shape equivalent() {
        return Keys.closed()
                .required("rule", Ids.rule().described("Die Regel (Ordner/Lage).", "The rule (folder/situation)."))
                .required(
                        "mutant",
                        Shape.words()
                                .described(
                                        "Die Veränderung, so wie das Werkzeug sie nennt.",
                                        "The mutant as the tool prints it."))
                .required(
                        "because",
                        Shape.defined("text")
                                .described("Warum kein Fall sie bemerken kann.", "Why no case can notice it."))
                .shape();
    }
}
