package de.ratwerk.rulebook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that the rules found, in a fixed order whatever the order of firing was.
 *
 * @param situations matches of rules that make actions due, certain or possible
 * @param strengths matches of rules that find something in place
 * @param placements matches of rules that place the municipality in the comparison groups
 * @param contributions what rules contribute to the priority of actions that are due
 */
public record Findings(
        List<Finding> situations, List<Finding> strengths, List<Finding> placements, List<Contribution> contributions) {

    /**
     * A contribution to one criterion of an action's priority.
     *
     * @param action the id of the action
     * @param rule the rule that contributes; its role is a {@link Rule.Priority}
     * @param evidence the keys of the evidence for it
     */
    public record Contribution(String action, Rule rule, List<String> evidence) {}

    /** What became of each rule that is not silent, by id. A contribution counts only where it is certain. */
    public Map<String, Outcome> outcomes() {
        Map<String, Outcome> outcomes = new TreeMap<>();
        Stream.of(situations, strengths, placements)
                .flatMap(List::stream)
                .forEach(finding -> outcomes.merge(
                        finding.rule().id(),
                        finding.certain() ? Outcome.FIRES : Outcome.OPEN,
                        (one, other) -> one == Outcome.FIRES ? one : other));
        contributions.forEach(contribution -> outcomes.put(contribution.rule().id(), Outcome.FIRES));
        return outcomes;
    }
}
