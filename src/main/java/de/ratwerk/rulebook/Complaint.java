package de.ratwerk.rulebook;

import static java.util.Map.entry;

import de.ratwerk.fact.Vocabulary;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.source.Nearest;
import de.ratwerk.text.Text;
import java.util.List;
import java.util.Map;

/** What is said of a word that the vocabulary does not have: the nearest that it has, and all of them. */
final class Complaint {
    private static final Map<String, Text> THINGS = Map.ofEntries(
            entry("fact", new Text("Den Fakt", "fact")),
            entry("constant", new Text("Die Konstante", "constant")),
            entry("annotation", new Text("Die Angabe", "declaration")),
            entry("action", new Text("Die Maßnahme", "action")),
            entry("evidence", new Text("Den Beleg", "record of evidence")),
            entry("clause", new Text("Den Teil einer Empfehlung", "clause of a recommendation")),
            entry("gap", new Text("Den Abstand", "gap")),
            entry("rule", new Text("Die Regel", "rule")),
            entry("criterion", new Text("Das Kriterium", "criterion")),
            entry("value", new Text("Den Wert", "value")),
            entry("group", new Text("Die Vergleichsgruppe", "comparison group")),
            entry("status", new Text("Den Stand", "status")),
            entry("key", new Text("Den Schwellenwert", "threshold")),
            entry("question", new Text("Die Frage", "question")),
            entry("answer", new Text("Die Antwort", "answer")),
            entry("kind", new Text("Die Art von Beleg", "kind of evidence")),
            entry("to", new Text("Die Empfehlung", "recommendation")));

    private Complaint() {}

    static Problem unknownFact(Place place, String name) {
        return Nearest.hint(
                unknown(place, "fact", name), name, Vocabulary.facts().keySet());
    }

    static Problem unknownField(Place place, String fact, String name) {
        Problem problem = Problem.at(
                place,
                "unknown-field",
                "Das Feld „" + name + "“ gibt es im Fakt " + fact + " nicht.",
                "There is no field \"" + name + "\" in the fact " + fact + ".");
        return Nearest.hint(problem, name, Vocabulary.facts().getOrDefault(fact, List.of()));
    }

    /** A value that is no constant of its field's type. */
    static Problem unknownConstant(Place place, Class<?> type, String value) {
        String name = type.getSimpleName();
        List<String> all = Vocabulary.constants().getOrDefault(name, List.of()).stream()
                .map(constant -> name + "." + constant)
                .toList();
        boolean named = value.contains(".");
        String word = named ? value : name + "." + value.replaceAll("[\"']", "").replace('-', '_');
        return Nearest.hint(unknown(place, "constant", value), word, all);
    }

    static Problem unboundVariable(Place place, String name) {
        return Problem.at(
                        place,
                        "unknown-variable",
                        "Die Variable „" + name + "“ ist nirgends gebunden.",
                        "The variable \"" + name + "\" is bound nowhere.")
                .hint(
                        "Vorher binden, zum Beispiel: Threshold( key == \"…\", " + name + " : value )",
                        "Bind it before, for example: Threshold( key == \"…\", " + name + " : value )");
    }

    /** An id that nothing bears, of a kind that the name of an annotation or field says. */
    static Problem unknown(Place place, String what, String word) {
        Text kind = THINGS.getOrDefault(what, new Text("Das Wort", "word"));
        return Problem.at(
                place,
                "unknown-" + what,
                kind.de() + " „" + word + "“ gibt es nicht.",
                "There is no " + kind.en() + " \"" + word + "\".");
    }
}
