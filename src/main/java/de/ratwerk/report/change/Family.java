package de.ratwerk.report.change;

import de.ratwerk.advice.change.Changes;
import de.ratwerk.advice.change.Changes.Change;
import de.ratwerk.advice.change.Changes.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ways to a goal that are alike: some changes that all of them make, and any so many of some others. A single way is a
 * family of its own.
 *
 * @param options the ways, at least one; they take the same effort, but may do different things to the
 *     list
 * @param common the changes that all of them make
 * @param chosen how many of the others each of them makes
 * @param pool the others: every choice of so many of them is one of the ways; empty if there is only one way
 */
public record Family(List<Option> options, Set<Change> common, int chosen, List<Change> pool) {
    /** What ways must share to be told together. */
    private record Likeness(int effort, int size) {}

    /** The families of all ways, in the order of the first way of each. */
    public static List<Family> of(Changes changes) {
        Map<Likeness, List<Option>> alike = new LinkedHashMap<>();
        for (Option option : changes.options()) {
            Likeness likeness = new Likeness(option.effort(), option.changes().size());
            alike.computeIfAbsent(likeness, key -> new ArrayList<>()).add(option);
        }
        List<Family> families = new ArrayList<>();
        alike.values().forEach(options -> split(options, families));
        families.sort(Comparator.comparingInt(
                family -> changes.options().indexOf(family.options().get(0))));
        return List.copyOf(families);
    }

    /** One family if every choice is there; else those with the change that most ways make, and those without. */
    private static void split(List<Option> options, List<Family> families) {
        Set<Change> common = new LinkedHashSet<>(options.get(0).changes());
        options.forEach(option -> common.retainAll(option.changes()));
        Map<Change, Integer> others = new LinkedHashMap<>();
        options.forEach(option -> option.changes().stream()
                .filter(change -> !common.contains(change))
                .forEach(change -> others.merge(change, 1, Integer::sum)));
        int chosen = options.get(0).changes().size() - common.size();
        if (options.size() == choices(others.size(), chosen)) {
            families.add(new Family(List.copyOf(options), common, chosen, List.copyOf(others.keySet())));
            return;
        }
        Change most = others.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        split(options.stream().filter(option -> option.changes().contains(most)).toList(), families);
        split(
                options.stream()
                        .filter(option -> !option.changes().contains(most))
                        .toList(),
                families);
    }

    private static long choices(int of, int chosen) {
        long choices = 1;
        for (int i = 1; i <= chosen; i++) {
            choices = choices * (of - chosen + i) / i;
        }
        return choices;
    }

    /** Whether there is something to choose. */
    public boolean isChoice() {
        return options.size() > 1;
    }
}
