package de.ratwerk.workshop.cases;

import de.ratwerk.condition.Constraint;
import de.ratwerk.condition.Constraint.Comparison;
import de.ratwerk.condition.Constraint.Constant;
import de.ratwerk.condition.Constraint.Operand;
import de.ratwerk.condition.Constraint.Variable;
import de.ratwerk.condition.FactPattern;
import de.ratwerk.condition.Operator;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the mutants of a rule: each operator turned, each limit moved by one, each value of a list dropped, each constraint
 * and each pattern dropped, and for each pattern the unknown swapped for no.
 */
final class Mutants {
    /** The facts that stay as they are when open answers are read as no: numbers and kinds know no no. */
    static final Set<String> WITHOUT_NO = Set.of("Broadband", "Municipality", "Population", "Threshold");

    private final Rulebook rulebook;
    private final Rule rule;
    private final Map<String, Mutant> mutants = new LinkedHashMap<>();

    private Mutants(Rulebook rulebook, Rule rule) {
        this.rulebook = rulebook;
        this.rule = rule;
    }

    static List<Mutant> of(Rulebook rulebook, Rule rule) {
        Mutants mutants = new Mutants(rulebook, rule);
        for (int i = 0; i < rule.when().size(); i++) {
            mutants.ofPattern(i);
        }
        return List.copyOf(mutants.mutants.values());
    }

    private void ofPattern(int index) {
        FactPattern pattern = rule.when().get(index);
        for (int i = 0; i < pattern.constraints().size(); i++) {
            if (pattern.constraints().get(i) instanceof Comparison comparison) {
                for (Comparison changed : changed(comparison)) {
                    replace(index, i, Optional.of(changed), comparison.drl() + " -> " + changed.drl());
                }
                replace(index, i, Optional.empty(), "- " + comparison.drl());
            }
        }
        boolean needed =
                rule.when().stream().flatMap(other -> other.uses().stream()).anyMatch(pattern.binds()::contains);
        if (!needed && rule.when().size() > 1) {
            List<FactPattern> when = new ArrayList<>(rule.when());
            when.remove(index);
            add("- " + pattern.drl(), when, -1, pattern, "");
        }
        if (!WITHOUT_NO.contains(pattern.fact())) {
            add("unknown -> no: " + pattern.drl(), rule.when(), index, pattern, pattern.drl());
        }
    }

    private void replace(int index, int constraint, Optional<Comparison> changed, String name) {
        FactPattern pattern = rule.when().get(index);
        List<Constraint> constraints = new ArrayList<>(pattern.constraints());
        constraints.remove(constraint);
        changed.ifPresent(comparison -> constraints.add(constraint, comparison));
        FactPattern mutated = pattern.with(constraints);
        List<FactPattern> when = new ArrayList<>(rule.when());
        when.set(index, mutated);
        add(name, when, -1, pattern, mutated.drl());
    }

    private void add(String name, List<FactPattern> when, int swapped, FactPattern before, String after) {
        // The same comparison may stand in several patterns of a rule; the name then says in which.
        String unique = mutants.containsKey(name) ? name + " in " + before.drl() : name;
        mutants.put(unique, new Mutant(rule, unique, List.copyOf(when), swapped, before.drl(), after, before.place()));
    }

    private List<Comparison> changed(Comparison comparison) {
        List<Comparison> changed = new ArrayList<>();
        changed.add(with(comparison, comparison.operator().turned(), comparison.operands()));
        if (comparison.operator() == Operator.IN && comparison.operands().size() > 1) {
            for (Operand dropped : comparison.operands()) {
                changed.add(with(
                        comparison,
                        Operator.IN,
                        comparison.operands().stream()
                                .filter(operand -> !operand.equals(dropped))
                                .toList()));
            }
        }
        limit(comparison.operands().get(0)).ifPresent(limit -> {
            for (int moved : new int[] {limit - 1, limit + 1}) {
                // No count lies below nothing, so a limit of minus one asks nothing new.
                if (moved >= 0) {
                    changed.add(with(comparison, widened(comparison.operator()), List.of(new Constant(moved))));
                }
            }
        });
        return changed;
    }

    /** "None at all" moved by one is "at most one": an upper bound that equals one would say something else. */
    private static Operator widened(Operator operator) {
        return operator == Operator.EQUAL ? Operator.AT_MOST : operator;
    }

    private static Comparison with(Comparison comparison, Operator operator, List<Operand> operands) {
        return new Comparison(comparison.field(), operator, operands, comparison.place());
    }

    /** The number that a comparison compares with, if it is one. */
    private Optional<Integer> limit(Operand operand) {
        if (operand instanceof Constant constant && constant.value() instanceof Integer number) {
            return Optional.of(number);
        }
        if (operand instanceof Variable variable) {
            return rule.when().stream()
                    .filter(pattern -> pattern.fact().equals("Threshold")
                            && pattern.binds().contains(variable.name()))
                    .flatMap(pattern -> pattern.comparisons().stream())
                    .filter(comparison -> comparison.field().equals("key"))
                    .map(comparison -> comparison.operands().get(0))
                    .map(key -> rulebook.threshold((String) ((Constant) key).value()))
                    .findFirst();
        }
        return Optional.empty();
    }
}
