package de.ratwerk.oracle;

import de.ratwerk.oracle.Opinion.Contribution;
import de.ratwerk.oracle.Written.Ask;
import de.ratwerk.oracle.Written.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A rule that contributes to priorities: only what is certain counts. */
final class Priority {
    private final Written rule;
    private final List<Function<Situation, Truth>> conditions = new ArrayList<>();
    private final List<Pattern> concerns = new ArrayList<>();
    private final List<Map<String, String>> known = new ArrayList<>();

    Priority(Written rule) {
        this.rule = rule;
    }

    Written rule() {
        return rule;
    }

    void condition(Function<Situation, Truth> condition) {
        conditions.add(condition);
    }

    /** Asks for a statement about an action, with the variables that are known before it. */
    void concern(Pattern pattern, Map<String, String> variables) {
        new Asked(pattern.asks(), variables).of(Concerns.FIELDS.get(pattern.fact()));
        concerns.add(pattern);
        known.add(Map.copyOf(variables));
    }

    Set<Contribution> contributions(Concerns stated, Situation situation) {
        Set<Contribution> contributions = new LinkedHashSet<>();
        if (conditions.stream().allMatch(condition -> condition.apply(situation) == Truth.YES)) {
            match(0, List.of(), Map.of(), stated, contributions);
        }
        return contributions;
    }

    private void match(
            int next,
            List<Map<String, String>> matched,
            Map<String, String> variables,
            Concerns stated,
            Set<Contribution> contributions) {
        if (next == concerns.size()) {
            contribute(matched, contributions);
            return;
        }
        Pattern pattern = concerns.get(next);
        Map<String, String> all = known.get(next);
        if (!variables.isEmpty()) {
            all = new HashMap<>(all);
            all.putAll(variables);
        }
        Asked asked = new Asked(pattern.asks(), all);
        for (Map<String, String> concern : stated.of(pattern.fact())) {
            if (asked.fits(concern)) {
                List<Map<String, String>> more = new ArrayList<>(matched);
                more.add(concern);
                match(next + 1, more, named(pattern, concern, variables), stated, contributions);
            }
        }
    }

    private static Map<String, String> named(
            Pattern pattern, Map<String, String> concern, Map<String, String> variables) {
        Map<String, String> named = new HashMap<>(variables);
        for (Ask ask : pattern.asks()) {
            if (ask.operator().equals(":")) {
                named.put(ask.words().get(0).value(), concern.get(ask.field()));
            }
        }
        return named;
    }

    /** It is for the action that the first statement is about, by the rule's own evidence and what the statements rest on. */
    private void contribute(List<Map<String, String>> matched, Set<Contribution> contributions) {
        if (matched.isEmpty()) {
            return;
        }
        List<String> evidence = new ArrayList<>(rule.listed("evidence"));
        matched.forEach(concern -> {
            if (concern.containsKey("evidence")) {
                evidence.add(concern.get("evidence"));
            }
        });
        contributions.add(new Contribution(matched.get(0).get("action"), rule.id(), evidence));
    }
}
