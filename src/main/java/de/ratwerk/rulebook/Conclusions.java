package de.ratwerk.rulebook;

import de.ratwerk.evidence.Evidence;
import de.ratwerk.fact.Cited;
import de.ratwerk.fact.Concern;
import de.ratwerk.fact.Due;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Met;
import de.ratwerk.fact.Position;
import de.ratwerk.fact.Requirement;
import de.ratwerk.fact.Tie;
import de.ratwerk.rulebook.Findings.Contribution;
import de.ratwerk.rulebook.Rule.Placement;
import de.ratwerk.rulebook.Rule.Priority;
import de.ratwerk.rulebook.Rule.Situation;
import de.ratwerk.rulebook.Rule.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What follows from the matches of rules over one municipality's facts: keeps the findings and derives the facts that
 * other rules match. The same whoever found the matches.
 */
final class Conclusions {
    private final Rulebook rulebook;
    private final Consumer<Fact> working;
    private final boolean supposing;
    private final IdentityHashMap<Fact, Integer> order = new IdentityHashMap<>();
    private final IdentityHashMap<Fact, String> words = new IdentityHashMap<>();
    private final Set<Fact> derived = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Contribution> contributions = new LinkedHashSet<>();

    /**
     * Conclusions for one municipality.
     *
     * @param working takes every fact that rules can match: those given and those derived
     */
    Conclusions(Rulebook rulebook, Consumer<Fact> working) {
        this(rulebook, working, false);
    }

    /** The same; with {@code supposing}, what is possible counts as if it were certain. */
    Conclusions(Rulebook rulebook, Consumer<Fact> working, boolean supposing) {
        this.rulebook = rulebook;
        this.working = working;
        this.supposing = supposing;
    }

    private boolean holds(Finding finding) {
        return supposing || finding.certain();
    }

    /** Takes a fact that holds without any rule. */
    void given(Fact fact) {
        order.put(fact, order.size());
        working.accept(fact);
    }

    /** Takes a match of a rule: the facts that it matched, in the order of its patterns. */
    void match(Rule rule, List<Fact> facts) {
        Finding finding = new Finding(rule, facts);
        if (rule.role() instanceof Priority) {
            contribute(finding);
            return;
        }
        findings.add(finding);
        if (rule.role() instanceof Placement placement) {
            derive(new Position(placement.group(), placement.status(), finding.basis()));
        } else if (holds(finding) && rule.role() instanceof Situation situation) {
            situation.actions().forEach(action -> due(rule, situation, rulebook.action(action)));
        } else if (holds(finding) && rule.role() instanceof Strength strength) {
            strength.actions().forEach(action -> derive(new Met(action)));
        }
    }

    private void due(Rule rule, Situation situation, Action action) {
        String id = action.id();
        derive(new Due(id, rule.id(), situation.gap(), action.effort(), action.shared()));
        for (String key : rule.evidence()) {
            Evidence evidence = rulebook.evidence(key);
            derive(new Cited(id, key, evidence.kind().id()));
        }
        action.ties().forEach(tied -> derive(new Tie(id, tied.to(), tied.evidence())));
        action.requires().forEach(required -> derive(new Requirement(id, required)));
    }

    private void contribute(Finding finding) {
        if (!holds(finding)) {
            return;
        }
        finding.facts().stream()
                .filter(Concern.class::isInstance)
                .findFirst()
                .map(Concern.class::cast)
                .ifPresent(concern ->
                        contributions.add(new Contribution(concern.action(), finding.rule(), evidence(finding))));
    }

    private static List<String> evidence(Finding finding) {
        List<String> keys = new ArrayList<>(finding.rule().evidence());
        for (Fact fact : finding.facts()) {
            if (fact instanceof Cited cited) {
                keys.add(cited.evidence());
            } else if (fact instanceof Tie tie) {
                keys.add(tie.evidence());
            }
        }
        return List.copyOf(keys);
    }

    private void derive(Fact fact) {
        if (derived.add(fact)) {
            working.accept(fact);
        }
    }

    /** Sorted by rule and by the facts' own order, so that the order of matching leaves no trace. */
    Findings findings() {
        findings.sort(Comparator.comparing((Finding finding) -> finding.rule().id())
                .thenComparing(Finding::facts, this::compare));
        return unordered();
    }

    /** The findings as they came, for those who need no order; contributions always have theirs, as scores depend on it. */
    Findings unordered() {
        List<Contribution> sorted = contributions.stream()
                .sorted(Comparator.comparing(Contribution::action)
                        .thenComparing(contribution -> contribution.rule().id())
                        .thenComparing(contribution -> String.join(",", contribution.evidence())))
                .toList();
        return new Findings(with(Situation.class), with(Strength.class), with(Placement.class), sorted);
    }

    /** What became of each rule that is not silent; needs no order. */
    Map<String, Outcome> outcomes() {
        return new Findings(findings, List.of(), List.of(), List.copyOf(contributions)).outcomes();
    }

    private List<Finding> with(Class<? extends Rule.Role> role) {
        return findings.stream()
                .filter(finding -> role.isInstance(finding.rule().role()))
                .toList();
    }

    private int compare(List<Fact> one, List<Fact> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int difference = compare(one.get(i), other.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** Facts of the profile stand in its order; derived ones behind them, by what they say. */
    private int compare(Fact one, Fact other) {
        int position = order.getOrDefault(one, Integer.MAX_VALUE);
        int otherPosition = order.getOrDefault(other, Integer.MAX_VALUE);
        if (position != otherPosition) {
            return Integer.compare(position, otherPosition);
        }
        return one == other ? 0 : said(one).compareTo(said(other));
    }

    private String said(Fact derived) {
        return words.computeIfAbsent(derived, Object::toString);
    }
}
