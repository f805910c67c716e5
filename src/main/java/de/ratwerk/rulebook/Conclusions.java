package de.ratwerk.rulebook;

import de.ratwerk.fact.Cited;
import de.ratwerk.fact.Concern;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Position;
import de.ratwerk.fact.Tie;
import de.ratwerk.rulebook.Findings.Contribution;
import de.ratwerk.rulebook.Rule.Placement;
import de.ratwerk.rulebook.Rule.Priority;
import de.ratwerk.rulebook.Rule.Situation;
import de.ratwerk.rulebook.Rule.Strength;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
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
    private final List<Fact> given = new ArrayList<>();
    private final IdentityHashMap<Fact, Integer> order = new IdentityHashMap<>();
    private final IdentityHashMap<Fact, String> words = new IdentityHashMap<>();
    private final Set<Position> positions = new HashSet<>();

    /** By identity: equal ones are the same. */
    private final Set<Fact> derived = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<Rule> concluded = new HashSet<>();
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
        given.add(fact);
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
            place(new Position(placement.group(), placement.status(), finding.basis()));
        } else if (holds(finding) && concluded.add(rule)) { // it is the same of all its matches
            rulebook.derivations().of(rule).forEach(this::derive);
        }
    }

    private void contribute(Finding finding) {
        if (!holds(finding)) {
            return;
        }
        for (Fact fact : finding.facts()) {
            if (fact instanceof Concern concern) {
                contributions.add(new Contribution(concern.action(), finding.rule(), evidence(finding)));
                return;
            }
        }
    }

    private static List<String> evidence(Finding finding) {
        List<String> keys = finding.rule().evidence();
        for (Fact fact : finding.facts()) {
            if (fact instanceof Cited cited) {
                keys = with(keys, cited.evidence());
            } else if (fact instanceof Tie tie) {
                keys = with(keys, tie.evidence());
            }
        }
        return keys;
    }

    private static List<String> with(List<String> keys, String key) {
        if (keys.isEmpty()) {
            return List.of(key);
        }
        List<String> more = new ArrayList<>(keys);
        more.add(key);
        return List.copyOf(more);
    }

    private void place(Position position) {
        if (positions.add(position)) {
            working.accept(position);
        }
    }

    private void derive(Fact fact) {
        if (derived.add(fact)) {
            working.accept(fact);
        }
    }

    /** Sorted by rule and by the facts' own order, so that the order of matching leaves no trace. */
    Findings findings() {
        given.forEach(fact -> order.putIfAbsent(fact, order.size()));
        Map<Rule, List<Finding>> byRule = new HashMap<>();
        for (Finding finding : findings) {
            byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()).add(finding);
        }
        List<Rule> rules = new ArrayList<>(byRule.keySet());
        rules.sort(Comparator.comparing(Rule::id));
        findings.clear();
        for (Rule rule : rules) {
            List<Finding> ofRule = byRule.getOrDefault(rule, List.of());
            ofRule.sort((one, other) -> compare(one.facts(), other.facts()));
            findings.addAll(ofRule);
        }
        return unordered();
    }

    /** The findings as they came, for those who need no order; contributions always have theirs, as scores depend on it. */
    Findings unordered() {
        List<Contribution> sorted = new ArrayList<>(contributions);
        sorted.sort(Conclusions::compare);
        return new Findings(with(Situation.class), with(Strength.class), with(Placement.class), List.copyOf(sorted));
    }

    private static int compare(Contribution one, Contribution other) {
        int difference = one.action().compareTo(other.action());
        if (difference == 0) {
            difference = one.rule().id().compareTo(other.rule().id());
        }
        return difference == 0 ? listed(one.evidence()).compareTo(listed(other.evidence())) : difference;
    }

    private static String listed(List<String> keys) {
        return keys.size() == 1 ? keys.get(0) : String.join(",", keys);
    }

    /** What became of each rule that is not silent; needs no order. */
    Map<String, Outcome> outcomes() {
        return new Findings(findings, List.of(), List.of(), List.copyOf(contributions)).outcomes();
    }

    private List<Finding> with(Class<? extends Rule.Role> role) {
        List<Finding> some = new ArrayList<>();
        for (Finding finding : findings) {
            if (role.isInstance(finding.rule().role())) {
                some.add(finding);
            }
        }
        return List.copyOf(some);
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
        if (one == other) {
            return 0;
        }
        int position = order.getOrDefault(one, Integer.MAX_VALUE);
        int otherPosition = order.getOrDefault(other, Integer.MAX_VALUE);
        if (position != otherPosition) {
            return Integer.compare(position, otherPosition);
        }
        return said(one).compareTo(said(other));
    }

    private String said(Fact derived) {
        return words.computeIfAbsent(derived, Object::toString);
    }
}
