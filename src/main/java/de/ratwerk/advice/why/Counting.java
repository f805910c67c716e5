package de.ratwerk.advice.why;

import de.ratwerk.condition.Constraint.Binding;
import de.ratwerk.condition.Constraint.Comparison;
import de.ratwerk.condition.Constraint.Constant;
import de.ratwerk.condition.Constraint.Operand;
import de.ratwerk.condition.Constraint.OtherField;
import de.ratwerk.condition.FactPattern;
import de.ratwerk.fact.Count;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Vocabulary;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rule.Placement;
import de.ratwerk.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;

/** How many answers a failing condition takes at the least: a bound of a count moves by one with each answer. */
final class Counting {
    private final Rulebook rulebook;

    Counting(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** So many answers or more; at least 1. */
    int needed(Rule rule, FactPattern pattern, List<Fact> facts) {
        if (pattern.fact().equals("Position")) {
            return rulebook.rules().values().stream()
                    .filter(other -> other.role() instanceof Placement placement && fits(placement, pattern))
                    .mapToInt(other -> other.when().stream()
                            .mapToInt(asked -> needed(other, asked, facts))
                            .max()
                            .orElse(1))
                    .min()
                    .orElse(1);
        }
        if (!Vocabulary.counts().contains(pattern.fact())) {
            return 1;
        }
        // The count with its bounds stands before the numbers in between.
        Optional<Fact> count = facts.stream()
                .filter(fact -> fact.getClass().getSimpleName().equals(pattern.fact()))
                .findFirst();
        return count.map(fact -> pattern.comparisons().stream()
                        .mapToInt(comparison -> missing(rule, comparison, (Count) fact))
                        .max()
                        .orElse(1))
                .filter(missing -> missing > 1)
                .orElse(1);
    }

    private static boolean fits(Placement placement, FactPattern pattern) {
        return pattern.comparisons().stream()
                .allMatch(comparison -> comparison.operands().stream()
                        .anyMatch(operand -> !(operand instanceof Constant constant)
                                || constant.value() == placement.group()
                                || constant.value() == placement.status()));
    }

    private int missing(Rule rule, Comparison comparison, Count count) {
        Optional<Integer> limit = comparison.operands().size() > 1
                ? Optional.empty()
                : number(rule, comparison.operands().get(0), count);
        if (limit.isEmpty()) {
            return 1;
        }
        int is = field(count, comparison.field());
        return switch (comparison.operator()) {
            case AT_LEAST -> limit.get() - is;
            case GREATER -> limit.get() + 1 - is;
            case AT_MOST -> is - limit.get();
            case LESS -> is + 1 - limit.get();
            case EQUAL, IN -> Math.abs(limit.get() - is);
            case NOT_EQUAL, NOT_IN -> 1;
        };
    }

    private Optional<Integer> number(Rule rule, Operand operand, Count count) {
        if (operand instanceof Constant constant) {
            return Optional.of((Integer) constant.value());
        }
        return operand instanceof OtherField other
                ? Optional.of(field(count, other.name()))
                : threshold(rule, operand.drl());
    }

    /** The value of the threshold that a pattern of the rule looks up under a variable's name. */
    private Optional<Integer> threshold(Rule rule, String variable) {
        return rule.when().stream()
                .filter(pattern -> pattern.fact().equals("Threshold"))
                .filter(pattern -> pattern.constraints().stream()
                        .anyMatch(constraint -> constraint instanceof Binding binding
                                && binding.variable().equals(variable)))
                .flatMap(pattern -> pattern.comparisons().stream())
                .flatMap(comparison -> comparison.operands().stream())
                .filter(Constant.class::isInstance)
                .map(operand -> rulebook.threshold((String) ((Constant) operand).value()))
                .findFirst();
    }

    private static int field(Count count, String name) {
        return switch (name) {
            case "atLeast" -> count.atLeast();
            case "atMost" -> count.atMost();
            default -> (Integer) Vocabulary.accessor(count.getClass(), name).apply(count);
        };
    }
}
