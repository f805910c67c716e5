package de.ratwerk.condition;

import de.ratwerk.condition.Constraint.Binding;
import de.ratwerk.condition.Constraint.Comparison;
import de.ratwerk.problem.Place;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One line under a rule's {@code when}: a fact, and what is asked of it.
 *
 * @param fact the name of the fact
 * @param constraints what is asked, in the author's order; none means that any such fact will do
 * @param place where the pattern begins
 */
public record FactPattern(String fact, List<Constraint> constraints, Place place) {

    /** The comparisons among the constraints, in their order. */
    public List<Comparison> comparisons() {
        return constraints.stream()
                .filter(Comparison.class::isInstance)
                .map(Comparison.class::cast)
                .toList();
    }

    /** The names of the variables that the pattern binds. */
    public Set<String> binds() {
        return constraints.stream()
                .filter(Binding.class::isInstance)
                .map(constraint -> ((Binding) constraint).variable())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of the variables that the pattern compares with. */
    public Set<String> uses() {
        return comparisons().stream()
                .flatMap(comparison -> comparison.variables().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** This pattern with other constraints. */
    public FactPattern with(List<Constraint> others) {
        return new FactPattern(fact, List.copyOf(others), place);
    }

    /** The pattern as it would stand in a rule file, on one line. */
    public String drl() {
        return constraints.isEmpty()
                ? fact + "()"
                : constraints.stream().map(Constraint::drl).collect(Collectors.joining(", ", fact + "( ", " )"));
    }
}
