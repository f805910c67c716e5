package de.ratwerk.rulebook;

import de.ratwerk.condition.FactPattern;
import de.ratwerk.fact.Gap;
import de.ratwerk.fact.Group;
import de.ratwerk.fact.Status;
import de.ratwerk.problem.Place;
import de.ratwerk.text.Text;
import java.util.List;

/**
 * A rule, as its author declares it beside the conditions.
 *
 * @param id folder and situation, such as {@code h2-data/inventory-missing}
 * @param role what the rule decides
 * @param evidence the keys of the evidence that supports it, the strongest first
 * @param clauses the clauses of the recommendations that it answers, such as {@code H2.foundations}
 * @param refines rules of the same kind that match wherever this one does, as its author says: it adds a more telling
 *     reason
 * @param when what it asks of facts, pattern by pattern
 * @param place where it begins
 */
public record Rule(
        String id,
        Role role,
        List<String> evidence,
        List<String> clauses,
        List<String> refines,
        List<FactPattern> when,
        Place place) {
    /** What a rule's sentence can say of the facts that made it, as the names of its gaps. */
    public static final List<String> GAPS = List.of("count", "grade", "of", "operators", "subjects");

    /** What a rule decides. */
    public sealed interface Role {}

    /** A situation makes actions due. */
    public record Situation(List<String> actions, Gap gap, Text statement) implements Role {}

    /** A strength: what actions want is in place. */
    public record Strength(List<String> actions, Text statement) implements Role {}

    /** The municipality's place with regard to a comparison group. */
    public record Placement(Group group, Status status) implements Role {}

    /**
     * A contribution to the priority of an action.
     *
     * @param criterion the criterion's id
     * @param value the name of the value
     */
    public record Priority(String criterion, String value) implements Role {}

    /** The actions that the rule is about; none for placements and priorities. */
    public List<String> actions() {
        if (role instanceof Situation situation) {
            return situation.actions();
        }
        return role instanceof Strength strength ? strength.actions() : List.of();
    }

    /** Rules are keys of many maps, and their ids tell them apart. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
