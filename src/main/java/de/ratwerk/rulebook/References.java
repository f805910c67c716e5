package de.ratwerk.rulebook;

import de.ratwerk.condition.Constraint.Comparison;
import de.ratwerk.condition.Constraint.Constant;
import de.ratwerk.condition.Constraint.Operand;
import de.ratwerk.condition.FactPattern;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.evidence.Figure;
import de.ratwerk.evidence.Kind;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.rulebook.Action.Tied;
import de.ratwerk.rulebook.Rulebook.Header;
import de.ratwerk.source.Nearest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks that actions, rules and evidence name each other rightly. */
final class References {
    private final Header header;
    private final Map<String, Evidence> evidence;
    private final ActionReader actions;
    private final Complete complete;
    private final Problems problems;

    References(
            Header header, Map<String, Evidence> evidence, ActionReader actions, Complete complete, Problems problems) {
        this.header = header;
        this.evidence = evidence;
        this.actions = actions;
        this.complete = complete;
        this.problems = problems;
    }

    /** Notes every name that nothing bears. */
    void check(Map<String, Rule> rules) {
        actions.actions().values().forEach(this::checkAction);
        rules.values().forEach(rule -> checkWords(rule, rules.keySet()));
        if (complete.rules()) {
            checkSentences(rules.keySet());
        }
    }

    /** Where none of a folder's rules is there, that is told once in place of each of its sentences. */
    private void checkSentences(Set<String> rules) {
        Set<String> folders = rules.stream().map(References::folder).collect(Collectors.toSet());
        Map<String, List<String>> orphans = actions.situations().keySet().stream()
                .filter(rule -> !rules.contains(rule))
                .collect(Collectors.groupingBy(References::folder, LinkedHashMap::new, Collectors.toList()));
        orphans.forEach((folder, sentences) -> {
            if (sentences.size() > 1 && !folders.contains(folder)) {
                Place first = actions.placeOfSituation(sentences.get(0));
                problems.add(MissingPart.rulesOf(folder, sentences.size(), first));
            } else {
                sentences.forEach(rule -> checkSentence(rule, rules));
            }
        });
    }

    private static String folder(String rule) {
        return rule.substring(0, Math.max(0, rule.lastIndexOf('/')));
    }

    private void checkSentence(String rule, Set<String> rules) {
        problems.add(Nearest.guess(
                Problem.at(
                        actions.placeOfSituation(rule),
                        "unknown-rule",
                        "Zum Satz „" + rule + "“ gibt es keine Regel.",
                        "There is no rule for the sentence \"" + rule + "\"."),
                rule,
                rules.stream().filter(actions::lacksSentence).toList()));
    }

    /** Words in quotes that a condition compares with are ids, too. */
    private void checkWords(Rule rule, Set<String> rules) {
        for (FactPattern pattern : rule.when()) {
            for (Comparison comparison : pattern.comparisons()) {
                for (Operand operand : comparison.operands()) {
                    if (operand instanceof Constant constant && constant.value() instanceof String word) {
                        checkWord(word, pattern.fact(), comparison, rules);
                    }
                }
            }
        }
    }

    private void checkWord(String word, String fact, Comparison comparison, Set<String> rules) {
        String field = comparison.field();
        Collection<String> known = known(fact, field, rules);
        if (!known.contains(word) && complete.knows(field)) {
            Problem problem = Complaint.unknown(comparison.place(), field.equals("required") ? "action" : field, word);
            problems.add(Nearest.guess(problem, word, known));
        }
    }

    private Collection<String> known(String fact, String field, Set<String> rules) {
        return switch (field) {
            case "key" -> {
                Set<String> keys = new TreeSet<>(header.thresholds().keySet());
                evidence.values().stream()
                        .filter(record -> record.figure() instanceof Figure.AtLeast)
                        .forEach(record -> keys.add(record.key()));
                yield keys;
            }
            case "action", "required" -> actions.actions().keySet();
            case "rule" -> rules;
            case "evidence" -> evidence.keySet();
            case "kind" -> Arrays.stream(Kind.values()).map(Kind::id).toList();
            case "to" -> header.recommendations().keySet();
            default -> throw new IllegalStateException("no list of words for " + fact + "." + field);
        };
    }

    private void checkAction(Action action) {
        Place place = action.place();
        for (String required : action.requires()) {
            if (!actions.actions().containsKey(required) && complete.actions()) {
                problems.add(Nearest.guess(
                        Problem.at(
                                actions.placeOfRequires(action.id()),
                                "unknown-action",
                                "„" + action.id() + "“ setzt „" + required + "“ voraus, das es nicht gibt.",
                                "\"" + action.id() + "\" requires \"" + required + "\", which does not exist."),
                        required,
                        actions.actions().keySet()));
            }
        }
        for (Tied tied : action.ties()) {
            if (!evidence.containsKey(tied.evidence()) && complete.evidence()) {
                add(
                        place,
                        "unknown-evidence",
                        "„" + action.id() + "“ nennt den Beleg „" + tied.evidence() + "“, den es nicht gibt.",
                        "\"" + action.id() + "\" names the evidence \"" + tied.evidence()
                                + "\", which does not exist.");
            }
        }
        List<String> circle = circle(action);
        // Every action of a circle comes round to itself; it is told once, where its first one by name stands.
        if (!circle.isEmpty() && Collections.min(circle).equals(action.id())) {
            String way = String.join(" → ", circle);
            add(
                    actions.placeOfRequires(action.id()),
                    "cycle",
                    "„" + action.id() + "“ setzt am Ende sich selbst voraus: " + way + ".",
                    "\"" + action.id() + "\" requires itself in the end: " + way + ".");
        }
    }

    /** The shortest way from an action over what it requires back to itself; empty if there is none. */
    private List<String> circle(Action action) {
        Map<String, String> from = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(action.id()));
        while (!open.isEmpty()) {
            String id = open.remove();
            Action reached = actions.actions().get(id);
            for (String required : reached == null ? List.<String>of() : reached.requires()) {
                if (required.equals(action.id())) {
                    List<String> way = new ArrayList<>(List.of(required));
                    for (String step = id; step != null; step = from.get(step)) {
                        way.add(0, step);
                    }
                    return way;
                }
                if (from.putIfAbsent(required, id) == null) {
                    open.add(required);
                }
            }
        }
        return List.of();
    }

    private void add(Place place, String kind, String german, String english) {
        problems.add(Problem.at(place, kind, german, english));
    }
}
