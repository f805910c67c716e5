package de.ratwerk.rulebook;

import de.ratwerk.rulebook.Rule.Placement;
import de.ratwerk.rulebook.Rule.Priority;

/** The rules that are tried together: none of them sees what another one of its layer finds, but all of the layers before. */
enum Layer {
    POSITIONS,
    DECISIONS,
    PRIORITIES;

    static Layer of(Rule rule) {
        if (rule.role() instanceof Placement) {
            return POSITIONS;
        }
        return rule.role() instanceof Priority ? PRIORITIES : DECISIONS;
    }
}
