package de.ratwerk.rulebook;

import de.ratwerk.fact.Vocabulary;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.source.Nearest;
import java.util.Collection;
import java.util.List;

/** What is said of a word that the vocabulary does not have: the nearest that it has, and all of them. */
final class Complaint {
    private Complaint() {}

    static Problem unknownFact(Place place, String name) {
        return unknown(
                place, "fact", "Den Fakt", "fact", name, Vocabulary.facts().keySet());
    }

    static Problem unknownField(Place place, String fact, String name) {
        return unknown(
                place,
                "field",
                "Im Fakt " + fact + " das Feld",
                "field in the fact " + fact,
                name,
                Vocabulary.facts().getOrDefault(fact, List.of()));
    }

    /** A value that is no constant of its field's type. */
    static Problem unknownConstant(Place place, Class<?> type, String value) {
        String name = type.getSimpleName();
        List<String> all = Vocabulary.constants().getOrDefault(name, List.of()).stream()
                .map(constant -> name + "." + constant)
                .toList();
        return unknown(place, "constant", "In " + name + " die Konstante", "constant in " + name, value, all);
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

    private static Problem unknown(
            Place place, String kind, String german, String english, String word, Collection<String> all) {
        Problem problem = Problem.at(
                place,
                "unknown-" + kind,
                german + " „" + word + "“ gibt es nicht.",
                "There is no " + english + " \"" + word + "\".");
        return Nearest.hint(problem, word, all);
    }
}
