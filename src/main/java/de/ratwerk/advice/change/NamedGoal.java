package de.ratwerk.advice.change;

import de.ratwerk.fact.Group;
import de.ratwerk.fact.Status;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Phase;
import de.ratwerk.rulebook.Rulebook;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A goal as people name it.
 *
 * @param name {@code well-positioned}, {@code engaged}, {@code clear:} with an action or a recommendation, or
 *     {@code no-now} with the first phase's id
 * @param kind what it is about
 * @param subject the id of the action, recommendation or phase; empty for a comparison group
 * @param goal the goal itself
 */
public record NamedGoal(String name, Kind kind, String subject, Goal goal) {
    /** What a goal is about. */
    public enum Kind {
        /** To belong to the comparison group of e-government. */
        WELL_POSITIONED,
        /** To belong to the comparison group of the local community. */
        ENGAGED,
        /** An action is not due. */
        ACTION,
        /** No action of a recommendation is due or open, save for upkeep. */
        RECOMMENDATION,
        /** No action stands in the first phase. */
        PHASE
    }

    /** Every goal that a rulebook allows, by its name: the few general ones first. */
    public static Map<String, NamedGoal> all(Rulebook rulebook) {
        Map<String, NamedGoal> all = new LinkedHashMap<>();
        put(
                all,
                "well-positioned",
                Kind.WELL_POSITIONED,
                "",
                Goals.standing(Group.E_GOVERNMENT, Status.WELL_POSITIONED));
        put(all, "engaged", Kind.ENGAGED, "", Goals.standing(Group.COMMUNITY, Status.ENGAGED));
        Phase first = rulebook.header().phases().get(0);
        put(all, "no-" + first.id(), Kind.PHASE, first.id(), Goals.noneIn(first));
        for (String id : rulebook.header().recommendations().keySet()) {
            Set<String> actions =
                    actions(rulebook, action -> action.recommendation().equals(id));
            put(all, "clear:" + id, Kind.RECOMMENDATION, id, Goals.clearButForUpkeep(actions));
        }
        for (String id : rulebook.actions().keySet()) {
            put(all, "clear:" + id, Kind.ACTION, id, Goals.clear(Set.of(id)));
        }
        return all;
    }

    private static void put(Map<String, NamedGoal> all, String name, Kind kind, String subject, Goal goal) {
        all.put(name, new NamedGoal(name, kind, subject, goal));
    }

    private static Set<String> actions(Rulebook rulebook, Predicate<Action> which) {
        return rulebook.actions().values().stream()
                .filter(which)
                .map(Action::id)
                .collect(Collectors.toSet());
    }
}
