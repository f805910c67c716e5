package de.ratwerk.oracle;

import de.ratwerk.oracle.Catalogue.Criterion;
import de.ratwerk.oracle.Catalogue.Phase;
import de.ratwerk.oracle.Opinion.Contribution;
import de.ratwerk.oracle.Opinion.Due;
import de.ratwerk.oracle.Opinion.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Adds up contributions and puts actions in their place, as the rulebook's header lays down. */
final class Scoring {
    private final Catalogue catalogue;
    private final Map<String, String> criteria = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();

    Scoring(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Takes note of what a rule contributes to. */
    void know(Written rule) {
        criteria.put(rule.id(), rule.said("criterion"));
        values.put(rule.id(), rule.said("value"));
    }

    /** The actions that are due, in order. */
    List<Due> rank(Collection<String> due, Collection<Contribution> contributions) {
        Map<String, List<Contribution>> byAction =
                contributions.stream().collect(Collectors.groupingBy(Contribution::action));
        Map<String, List<Part>> parts = new TreeMap<>();
        Map<String, BigDecimal> scores = new TreeMap<>();
        for (String action : due) {
            List<Contribution> own = byAction.getOrDefault(action, List.of()).stream()
                    .sorted(Comparator.comparing(Contribution::rule)
                            .thenComparing(contribution -> String.join(",", contribution.evidence())))
                    .toList();
            List<Part> counted = new ArrayList<>();
            catalogue.criteria().forEach(criterion -> counted.addAll(counted(criterion, own)));
            parts.put(action, counted);
            scores.put(action, counted.stream().map(Part::points).reduce(new BigDecimal("0.0"), BigDecimal::add));
        }
        return ranked(parts, scores);
    }

    private List<Part> counted(Criterion criterion, List<Contribution> contributions) {
        List<Contribution> own = contributions.stream()
                .filter(contribution -> criterion.id().equals(criteria.get(contribution.rule())))
                .toList();
        return criterion.adds() ? sum(criterion, own) : strongest(criterion, own);
    }

    /** The rule with the greatest value, by all the evidence that it has. */
    private List<Part> strongest(Criterion criterion, List<Contribution> contributions) {
        Map<String, Set<String>> evidence = new LinkedHashMap<>();
        contributions.forEach(
                contribution -> evidence.computeIfAbsent(contribution.rule(), rule -> new LinkedHashSet<>())
                        .addAll(contribution.evidence()));
        String strongest = null;
        for (String rule : evidence.keySet()) {
            if (strongest == null || value(criterion, rule).compareTo(value(criterion, strongest)) > 0) {
                strongest = rule;
            }
        }
        return strongest == null
                ? List.of()
                : List.of(
                        part(criterion, strongest, value(criterion, strongest), List.copyOf(evidence.get(strongest))));
    }

    /** Every rule once for each of its evidence, until the whole is reached. */
    private List<Part> sum(Criterion criterion, List<Contribution> contributions) {
        List<Part> parts = new ArrayList<>();
        BigDecimal reached = BigDecimal.ZERO;
        for (Contribution contribution : new LinkedHashSet<>(contributions)) {
            BigDecimal value = value(criterion, contribution.rule()).min(BigDecimal.ONE.subtract(reached));
            if (value.signum() > 0) {
                parts.add(part(criterion, contribution.rule(), value, contribution.evidence()));
                reached = reached.add(value);
            }
        }
        return parts;
    }

    private BigDecimal value(Criterion criterion, String rule) {
        return criterion.values().getOrDefault(values.get(rule), BigDecimal.ZERO);
    }

    private Part part(Criterion criterion, String rule, BigDecimal value, List<String> evidence) {
        BigDecimal points = criterion.weight().multiply(value).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        return new Part(criterion.id(), values.get(rule), value, points, rule, evidence);
    }

    /** By urgency, never before what an action requires, ties by id; then phase by phase. */
    private List<Due> ranked(Map<String, List<Part>> parts, Map<String, BigDecimal> scores) {
        Map<String, BigDecimal> urgency = urgency(scores);
        Map<String, Integer> phases = new LinkedHashMap<>();
        int[] taken = new int[catalogue.phases().size()];
        while (phases.size() < scores.size()) {
            String next = scores.keySet().stream()
                    .filter(action -> !phases.containsKey(action)
                            && required(action, scores).stream().allMatch(phases::containsKey))
                    .max(Comparator.<String, BigDecimal>comparing(urgency::get)
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            int earliest =
                    required(next, scores).stream().mapToInt(phases::get).max().orElse(0);
            int phase = phase(urgency.get(next), earliest, taken);
            taken[phase]++;
            phases.put(next, phase);
        }
        List<Due> due = new ArrayList<>();
        for (int phase = 0; phase < taken.length; phase++) {
            for (String action : phases.keySet()) {
                if (phases.get(action) == phase) {
                    String name = catalogue.phases().get(phase).id();
                    due.add(new Due(action, name, scores.get(action), parts.get(action)));
                }
            }
        }
        return due;
    }

    private List<String> required(String action, Map<String, BigDecimal> scores) {
        return catalogue.action(action).requires().stream()
                .filter(scores::containsKey)
                .toList();
    }

    /** What an action requires is as urgent as the action itself. */
    private Map<String, BigDecimal> urgency(Map<String, BigDecimal> scores) {
        Map<String, BigDecimal> urgency = new HashMap<>();
        scores.forEach((action, score) -> hasten(action, score, scores, urgency));
        return urgency;
    }

    private void hasten(
            String action, BigDecimal score, Map<String, BigDecimal> scores, Map<String, BigDecimal> urgency) {
        BigDecimal before = urgency.get(action);
        if (before == null || before.compareTo(score) < 0) {
            urgency.put(action, score);
            required(action, scores).forEach(required -> hasten(required, score, scores, urgency));
        }
    }

    /** The first phase from the earliest on whose score is reached and that has room; else the last. */
    private int phase(BigDecimal urgency, int earliest, int[] taken) {
        List<Phase> phases = catalogue.phases();
        for (int phase = earliest; phase < phases.size() - 1; phase++) {
            boolean reached = urgency.doubleValue() >= phases.get(phase).minimumScore();
            if (reached && taken[phase] < phases.get(phase).atMost()) {
                return phase;
            }
        }
        return phases.size() - 1;
    }
}
