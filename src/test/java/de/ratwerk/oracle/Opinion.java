package de.ratwerk.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rules decide on one municipality's answers.
 *
 * @param rules for each rule whether it fires
 * @param actions for each action whether it is due
 * @param positions for each comparison group the status that is certain; groups without one are missing
 * @param contributions all contributions to priorities
 * @param due what is due, the first one first
 */
record Opinion(
        Map<String, Truth> rules,
        Map<String, Truth> actions,
        Map<String, String> positions,
        Set<Contribution> contributions,
        List<Due> due) {

    /** A rule contributes to an action's priority, by some evidence. */
    record Contribution(String action, String rule, List<String> evidence) {}

    /** An action that is due, with its place. */
    record Due(String action, String phase, BigDecimal score, List<Part> parts) {}

    /** A part of a score. */
    record Part(
            String criterion, String name, BigDecimal value, BigDecimal points, String rule, List<String> evidence) {}
}
