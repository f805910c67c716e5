package de.ratwerk.rulebook;

import de.ratwerk.fact.Vocabulary;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.source.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Translates what the engine complains of into problems of the rule author's own words. */
final class Complaint {
    private static final Pattern FACT = Pattern.compile("Unable to resolve ObjectType '([^']+)'");
    private static final Pattern NAME =
            Pattern.compile("unable to resolve method using strict-mode: [\\w.]*?(\\w+)\\.([$\\w]+)\\(\\)");

    private Complaint() {}

    static Problem translated(Place place, String complaint) {
        Matcher fact = FACT.matcher(complaint);
        if (fact.find()) {
            return unknown(
                    place,
                    "fact",
                    "Den Fakt",
                    "fact",
                    fact.group(1),
                    Vocabulary.facts().keySet());
        }
        Matcher name = NAME.matcher(complaint);
        if (name.find()) {
            return unresolved(place, name.group(1), name.group(2));
        }
        String detail = complaint.strip().replaceAll("\\s+", " ");
        return Problem.at(
                place,
                "rule-does-not-compile",
                "Die Regel lässt sich nicht übersetzen: " + detail,
                "The rule does not compile: " + detail);
    }

    private static Problem unresolved(Place place, String owner, String name) {
        if (Vocabulary.constants().containsKey(owner)) {
            return unknownConstant(place, owner, name);
        }
        return name.startsWith("$") ? unboundVariable(place, name) : unknownField(place, owner, name);
    }

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
        String prefix = type.getSimpleName() + ".";
        return unknownConstant(
                place, type.getSimpleName(), value.startsWith(prefix) ? value.substring(prefix.length()) : value);
    }

    private static Problem unknownConstant(Place place, String type, String name) {
        return unknown(
                place,
                "constant",
                "In " + type + " die Konstante",
                "constant in " + type,
                name,
                Vocabulary.constants().getOrDefault(type, List.of()));
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
        String list = String.join(", ", all);
        return Nearest.to(word, all)
                .map(near -> problem.hint(
                        "Gemeint ist vermutlich „" + near + "“. Möglich: " + list + ".",
                        "\"" + near + "\" was probably meant. Possible: " + list + "."))
                .orElseGet(() -> problem.hint("Möglich: " + list + ".", "Possible: " + list + "."));
    }
}
