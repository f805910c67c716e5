package de.ratwerk.advice.why;

import de.ratwerk.advice.why.Nearest.Alternative;
import de.ratwerk.advice.why.Nearest.Option;
import de.ratwerk.advice.why.Nearest.Part;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells many sets of answers as few: sets that differ in one answer become one with both answers, and sets that take the
 * same number of answers from the same questions become "so many of these". Nothing is added or lost.
 */
final class Alternatives {
    private Alternatives() {}

    /** The sets of one size, each from path to answers any of which will do, as few alternatives. */
    static List<Alternative> of(Collection<Map<String, List<List<String>>>> sets) {
        Map<Object, List<Map<String, Set<List<String>>>>> alike = new LinkedHashMap<>();
        for (Map<String, Set<List<String>>> set : merged(sets)) {
            List<String> answers =
                    set.values().stream().map(Object::toString).sorted().toList();
            alike.computeIfAbsent(answers, key -> new ArrayList<>()).add(set);
        }
        List<Alternative> alternatives = new ArrayList<>();
        alike.values().forEach(group -> {
            Alternative family = family(group);
            if (family != null) {
                alternatives.add(family);
            } else {
                group.forEach(set -> alternatives.add(new Alternative(ordered(set).stream()
                        .map(option -> new Part(1, List.of(option)))
                        .toList())));
            }
        });
        return List.copyOf(alternatives);
    }

    /** Joins two sets that differ in the answers to one question, again and again. */
    private static List<Map<String, Set<List<String>>>> merged(Collection<Map<String, List<List<String>>>> sets) {
        List<Map<String, Set<List<String>>>> merged = new ArrayList<>();
        for (Map<String, List<List<String>>> set : sets) {
            Map<String, Set<List<String>>> next = new TreeMap<>();
            set.forEach((path, answers) -> next.put(path, new LinkedHashSet<>(answers)));
            for (int i = 0; i < merged.size(); i++) {
                String path = difference(merged.get(i), next);
                if (path != null) {
                    next.merge(path, merged.remove(i).getOrDefault(path, Set.of()), Alternatives::both);
                    i = -1;
                }
            }
            merged.add(next);
        }
        return merged;
    }

    private static Set<List<String>> both(Set<List<String>> some, Set<List<String>> others) {
        Set<List<String>> both = new LinkedHashSet<>(some);
        both.addAll(others);
        return both;
    }

    /** The one question in which two sets differ, or null if there is none or more. */
    private static @Nullable String difference(
            Map<String, Set<List<String>>> one, Map<String, Set<List<String>>> other) {
        if (!one.keySet().equals(other.keySet())) {
            return null;
        }
        List<String> differences = one.keySet().stream()
                .filter(path -> !one.getOrDefault(path, Set.of()).equals(other.get(path)))
                .toList();
        return differences.size() == 1 ? differences.get(0) : null;
    }

    /** What several sets have in common and so many of the rest, if they are all that can be made of it; else null. */
    private static @Nullable Alternative family(List<Map<String, Set<List<String>>>> group) {
        Map<String, Set<List<String>>> common = new TreeMap<>(group.get(0));
        Map<String, Set<List<String>>> rest = new TreeMap<>();
        for (Map<String, Set<List<String>>> set : group) {
            common.keySet().retainAll(set.keySet());
        }
        for (Map<String, Set<List<String>>> set : group) {
            for (Map.Entry<String, Set<List<String>>> entry : set.entrySet()) {
                Map<String, Set<List<String>>> of = common.containsKey(entry.getKey()) ? common : rest;
                Set<List<String>> before = of.putIfAbsent(entry.getKey(), entry.getValue());
                if (before != null && !before.equals(entry.getValue())) {
                    return null;
                }
            }
        }
        int choose = group.get(0).size() - common.size();
        if (group.size() != binomial(rest.size(), choose)) {
            return null;
        }
        List<Part> parts = new ArrayList<>();
        ordered(common).forEach(option -> parts.add(new Part(1, List.of(option))));
        if (choose > 0) {
            parts.add(new Part(choose, ordered(rest)));
        }
        return new Alternative(List.copyOf(parts));
    }

    private static long binomial(int n, int k) {
        long binomial = 1;
        for (int i = 1; i <= k; i++) {
            binomial = binomial * (n - k + i) / i;
        }
        return binomial;
    }

    private static List<Option> ordered(Map<String, Set<List<String>>> set) {
        List<Option> options = new ArrayList<>();
        for (Question question : Questionnaire.standard().questions()) {
            Set<List<String>> answers = set.get(question.path());
            if (answers != null) {
                options.add(new Option(question, inOrder(question, answers)));
            }
        }
        return List.copyOf(options);
    }

    /** In the order of the questionnaire where there is one. */
    private static List<List<String>> inOrder(Question question, Set<List<String>> answers) {
        Set<List<String>> ordered = new LinkedHashSet<>();
        question.values().keySet().stream()
                .map(List::of)
                .filter(answers::contains)
                .forEach(ordered::add);
        answers.stream().sorted(Comparator.comparing(Object::toString)).forEach(ordered::add);
        return List.copyOf(ordered);
    }
}
