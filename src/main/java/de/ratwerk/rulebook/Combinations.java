package de.ratwerk.rulebook;

import de.ratwerk.condition.Constraint;
import de.ratwerk.condition.Constraint.Comparison;
import de.ratwerk.condition.FactBase;
import de.ratwerk.condition.FactPattern;
import de.ratwerk.condition.Matcher;
import de.ratwerk.fact.Facts;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.rulebook.Rule.Placement;
import de.ratwerk.rulebook.Rule.Situation;
import de.ratwerk.rulebook.Rule.Strength;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Refuses rules whose patterns, with nothing to connect them, match more combinations of facts than anybody can wait for.
 * What they would match is estimated for a municipality of which nothing is known, which has the most facts.
 */
final class Combinations {
    /** The largest rule that ships matches some hundred combinations. */
    private static final long MOST = 10_000;

    private final Collection<Rule> rules;
    private final Map<String, Action> actions;
    private final Problems problems;
    private final FactBase base = new FactBase(Facts.ofNothingKnown());

    Combinations(Collection<Rule> rules, Map<String, Action> actions, Problems problems) {
        this.rules = rules;
        this.actions = actions;
        this.problems = problems;
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

    /** How many facts fit a pattern at the most; what is compared with a variable fits with one. */
    private long candidates(FactPattern pattern) {
        if (!pattern.uses().isEmpty()) {
            return 1;
        }
        return switch (pattern.fact()) {
            case "Position" -> count(Placement.class);
            case "Due" -> count(Situation.class);
            case "Met" -> count(Strength.class);
            case "Cited" ->
                rules.stream().mapToLong(rule -> rule.evidence().size()).sum();
            case "Tie" ->
                actions.values().stream()
                        .mapToLong(action -> action.ties().size())
                        .sum();
            case "Requirement" ->
                actions.values().stream()
                        .mapToLong(action -> action.requires().size())
                        .sum();
            default ->
                new Matcher(List.of(pattern.with(asked(pattern)))).matches(base).size();
        };
    }

    private static List<Constraint> asked(FactPattern pattern) {
        return pattern.constraints().stream()
                .filter(constraint -> constraint instanceof Comparison)
                .toList();
    }

    private long count(Class<? extends Rule.Role> role) {
        return rules.stream().filter(rule -> role.isInstance(rule.role())).count();
    }
}
