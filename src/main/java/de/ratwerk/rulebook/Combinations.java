package de.ratwerk.rulebook;

import de.ratwerk.condition.Constraint;
import de.ratwerk.condition.Constraint.Comparison;
import de.ratwerk.condition.FactBase;
import de.ratwerk.condition.FactPattern;
import de.ratwerk.condition.Matcher;
import de.ratwerk.condition.Operator;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.fact.Basis;
import de.ratwerk.fact.Cited;
import de.ratwerk.fact.Due;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Facts;
import de.ratwerk.fact.Met;
import de.ratwerk.fact.Position;
import de.ratwerk.fact.Requirement;
import de.ratwerk.fact.Threshold;
import de.ratwerk.fact.Tie;
import de.ratwerk.fact.Vocabulary;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.rulebook.Rule.Placement;
import de.ratwerk.rulebook.Rule.Situation;
import de.ratwerk.rulebook.Rule.Strength;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses rules whose patterns, with too little to connect them, match more combinations of facts than anybody can wait
 * for. What they would match is estimated for a municipality of which nothing is known, which has the most facts, and with
 * every rule firing for it.
 */
final class Combinations {
    /** The largest rule that ships matches some hundred combinations. */
    private static final long MOST = 10_000;

    private final Collection<Rule> rules;
    private final Problems problems;
    private final FactBase base = new FactBase(Facts.ofNothingKnown());

    Combinations(
            Collection<Rule> rules,
            Map<String, Action> actions,
            Map<String, Evidence> evidence,
            List<Threshold> thresholds,
            Problems problems) {
        this.rules = rules;
        this.problems = problems;
        thresholds.forEach(base::add);
        Set<Fact> derived = new LinkedHashSet<>();
        for (Rule rule : rules) {
            if (rule.role() instanceof Placement placement) {
                base.add(
                        new Position(placement.group(), placement.status(), Basis.GIVEN)); // each on grounds of its own
            } else if (rule.role() instanceof Strength strength) {
                strength.actions().forEach(action -> derived.add(new Met(action)));
            } else if (rule.role() instanceof Situation situation) {
                situation.actions().stream()
                        .map(actions::get)
                        .filter(Objects::nonNull)
                        .forEach(action -> derive(rule, situation, action, evidence, derived));
            }
        }
        derived.forEach(base::add);
    }

    private static void derive(
            Rule rule, Situation situation, Action action, Map<String, Evidence> evidence, Set<Fact> derived) {
        String id = action.id();
        derived.add(new Due(id, rule.id(), situation.gap(), action.effort(), action.shared()));
        rule.evidence().stream()
                .map(evidence::get)
                .filter(Objects::nonNull)
                .forEach(record ->
                        derived.add(new Cited(id, record.key(), record.kind().id())));
        action.ties().forEach(tied -> derived.add(new Tie(id, tied.to(), tied.evidence())));
        action.requires().forEach(required -> derived.add(new Requirement(id, required)));
    }

    void check() {
        for (Rule rule : rules) {
            long combinations = 1;
            for (FactPattern pattern : rule.when()) {
                combinations = Math.min(Integer.MAX_VALUE, combinations * Math.max(1, candidates(pattern)));
            }
            if (combinations > MOST) {
                problems.add(Problem.at(
                                rule.place(),
                                "too-many-combinations",
                                "Die Muster dieser Regel treffen mehr als " + MOST + " Kombinationen von Fakten.",
                                "The patterns of this rule match more than " + MOST + " combinations of facts.")
                        .hint(
                                "Jede Antwort nur in einem Muster fragen und Muster über eine Variable verbinden.",
                                "Ask each answer in one pattern only, and connect patterns by a variable."));
            }
        }
    }

    /** How many facts fit a pattern at the most once the variables that it compares with have values. */
    private long candidates(FactPattern pattern) {
        List<Constraint> asked = pattern.constraints().stream()
                .filter(constraint -> constraint instanceof Comparison comparison
                        && comparison.variables().isEmpty())
                .toList();
        List<Fact> facts = new Matcher(List.of(pattern.with(asked)))
                .matches(base).stream().map(match -> match.get(0)).toList();
        return pattern.comparisons().stream()
                .filter(comparison -> !comparison.variables().isEmpty() && comparison.operator() == Operator.EQUAL)
                .mapToLong(comparison -> mostAlike(facts, comparison.field()))
                .min()
                .orElse(facts.size());
    }

    /** How many of some facts share a value of a field, at the most. */
    private static long mostAlike(List<Fact> facts, String field) {
        return facts.stream()
                .collect(Collectors.groupingBy(
                        fact -> String.valueOf(
                                Vocabulary.accessor(fact.getClass(), field).apply(fact)),
                        Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }
}
