package de.ratwerk.rulebook;

import de.ratwerk.evidence.Evidence;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.rulebook.Action.Tied;
import de.ratwerk.rulebook.Rulebook.Header;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Checks that actions, rules and evidence name each other rightly. */
final class References {
    private final Header header;
    private final Map<String, Evidence> evidence;
    private final ActionReader actions;
    private final Problems problems;

    References(Header header, Map<String, Evidence> evidence, ActionReader actions, Problems problems) {
        this.header = header;
        this.evidence = evidence;
        this.actions = actions;
        this.problems = problems;
    }

    void check(Map<String, Rule> rules) {
        actions.actions().values().forEach(this::checkAction);
        actions.situations().keySet().forEach(rule -> {
            if (!rules.containsKey(rule)) {
                add(
                        actions.placeOfSituation(rule),
                        "unknown-rule",
                        "Zum Satz „" + rule + "“ gibt es keine Regel.",
                        "There is no rule for the sentence \"" + rule + "\".");
            }
        });
    }

    private void checkAction(Action action) {
        Place place = actions.placeOf(action.id());
        if (!header.recommendations().containsKey(action.recommendation())) {
            add(
                    place,
                    "unknown-recommendation",
                    "„" + action.recommendation() + "“ ist keine Empfehlung.",
                    "\"" + action.recommendation() + "\" is no recommendation.");
        }
        for (String required : action.requires()) {
            if (!actions.actions().containsKey(required)) {
                add(
                        place,
                        "unknown-action",
                        "„" + action.id() + "“ setzt „" + required + "“ voraus, das es nicht gibt.",
                        "\"" + action.id() + "\" requires \"" + required + "\", which does not exist.");
            }
        }
        for (Tied tied : action.ties()) {
            if (!evidence.containsKey(tied.evidence())) {
                add(
                        place,
                        "unknown-evidence",
                        "„" + action.id() + "“ nennt den Beleg „" + tied.evidence() + "“, den es nicht gibt.",
                        "\"" + action.id() + "\" names the evidence \"" + tied.evidence()
                                + "\", which does not exist.");
            }
            if (!header.recommendations().containsKey(tied.to()) || tied.to().equals(action.recommendation())) {
                add(
                        place,
                        "unknown-recommendation",
                        "„" + tied.to() + "“ ist keine andere Empfehlung.",
                        "\"" + tied.to() + "\" is no other recommendation.");
            }
        }
        if (requiresItself(action)) {
            add(
                    place,
                    "cycle",
                    "„" + action.id() + "“ setzt sich über andere selbst voraus.",
                    "\"" + action.id() + "\" requires itself by way of others.");
        }
    }

    private boolean requiresItself(Action action) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(action.requires());
        while (!open.isEmpty()) {
            String id = open.pop();
            if (id.equals(action.id())) {
                return true;
            }
            Action required = actions.actions().get(id);
            if (seen.add(id) && required != null) {
                open.addAll(required.requires());
            }
        }
        return false;
    }

    private void add(Place place, String kind, String german, String english) {
        problems.add(Problem.at(place, kind, german, english));
    }
}
