package de.ratwerk.rulebook;

import de.ratwerk.fact.Cited;
import de.ratwerk.fact.Due;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Met;
import de.ratwerk.fact.Requirement;
import de.ratwerk.fact.Tie;
import de.ratwerk.rulebook.Rule.Situation;
import de.ratwerk.rulebook.Rule.Strength;
import de.ratwerk.rulebook.Rulebook.Contents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The facts that follow from a situation or strength once it is certain: they depend on the rule alone, so they are made
 * once. Equal ones are the same object. Thread-safe.
 */
final class Derivations {
    private final Contents contents;
    private final Map<Rule, List<Fact>> byRule = new ConcurrentHashMap<>();
    private final Map<Fact, Fact> same = new ConcurrentHashMap<>();

    Derivations(Contents contents) {
        this.contents = contents;
    }

    List<Fact> of(Rule rule) {
        List<Fact> known = byRule.get(rule);
        return known == null ? byRule.computeIfAbsent(rule, this::made) : known;
    }

    private List<Fact> made(Rule rule) {
        List<Fact> facts = new ArrayList<>();
        if (rule.role() instanceof Situation situation) {
            for (String id : situation.actions()) {
                due(rule, situation, Objects.requireNonNull(contents.actions().get(id), id), facts);
            }
        } else if (rule.role() instanceof Strength strength) {
            strength.actions().forEach(action -> facts.add(new Met(action)));
        }
        return facts.stream().map(this::shared).toList();
    }

    private void due(Rule rule, Situation situation, Action action, List<Fact> facts) {
        String id = action.id();
        facts.add(new Due(id, rule.id(), situation.gap(), action.effort(), action.shared()));
        for (String key : rule.evidence()) {
            facts.add(new Cited(
                    id,
                    key,
                    Objects.requireNonNull(contents.evidence().get(key), key)
                            .kind()
                            .id()));
        }
        action.ties().forEach(tied -> facts.add(new Tie(id, tied.to(), tied.evidence())));
        action.requires().forEach(required -> facts.add(new Requirement(id, required)));
    }

    private Fact shared(Fact fact) {
        Fact before = same.putIfAbsent(fact, fact);
        return before == null ? fact : before;
    }
}
