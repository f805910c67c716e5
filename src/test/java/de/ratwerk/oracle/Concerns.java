package de.ratwerk.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What priorities may rest on: statements about one action each that follow from rules that fire. */
final class Concerns {
    /** The fields of each kind of statement. */
    static final Map<String, Set<String>> FIELDS = Map.of(
            "Due", Set.of("action", "rule", "gap", "effort", "shared"),
            "Cited", Set.of("action", "evidence", "kind"),
            "Tie", Set.of("action", "to", "evidence"),
            "Met", Set.of("action"),
            "Requirement", Set.of("action", "required"));

    private final Catalogue catalogue;
    private final Map<String, List<Map<String, String>>> stated = new HashMap<>();

    Concerns(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The statements of a kind: field to value. */
    List<Map<String, String>> of(String kind) {
        return stated.getOrDefault(kind, List.of());
    }

    /** Adds what follows for an action from a rule that fires. */
    void add(Written rule, String id, boolean due) {
        if (!due) {
            state("Met", "action", id);
            return;
        }
        Catalogue.Action action = catalogue.action(id);
        String gap = rule.said("gap");
        state("Due", "action", id, "rule", rule.id(), "gap", gap, "effort", action.effort(), "shared", action.shared());
        rule.listed("evidence")
                .forEach(key -> state("Cited", "action", id, "evidence", key, "kind", catalogue.kind(key)));
        action.ties().forEach(tie -> state("Tie", "action", id, "to", tie.to(), "evidence", tie.evidence()));
        action.requires().forEach(required -> state("Requirement", "action", id, "required", required));
    }

    private void state(String kind, String... fieldsAndValues) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            fields.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        stated.computeIfAbsent(kind, key -> new ArrayList<>()).add(fields);
    }
}
