package de.ratwerk.rulebook;

import de.ratwerk.evidence.Evidence;
import de.ratwerk.fact.Basis;
import de.ratwerk.fact.Cited;
import de.ratwerk.fact.Concern;
import de.ratwerk.fact.Due;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Met;
import de.ratwerk.fact.Position;
import de.ratwerk.fact.Requirement;
import de.ratwerk.fact.Threshold;
import de.ratwerk.fact.Tie;
import de.ratwerk.rulebook.Findings.Contribution;
import de.ratwerk.rulebook.Rule.Placement;
import de.ratwerk.rulebook.Rule.Situation;
import de.ratwerk.rulebook.Rule.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.drools.core.rule.consequence.KnowledgeHelper;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.Environment;
import org.kie.api.runtime.KieSession;

/** One run of the rules over one municipality's facts: takes what rules decide and keeps it. */
final class Evaluation {
    private static final String KEY = "de.ratwerk.evaluation";

    /** Far more than any rulebook needs, far fewer than a loop makes in a second. */
    private static final int MOST_FIRINGS = 100_000;

    private final Rulebook rulebook;
    private final KieSession session;
    private final IdentityHashMap<Fact, Integer> order = new IdentityHashMap<>();
    private final Set<Fact> derived = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Contribution> contributions = new LinkedHashSet<>();

    private Evaluation(Rulebook rulebook, KieBase rules) {
        this.rulebook = rulebook;
        Environment environment = KieServices.Factory.get().newEnvironment();
        environment.set(KEY, this);
        this.session = rules.newKieSession(null, environment);
    }

    static Findings run(Rulebook rulebook, KieBase rules, List<Threshold> thresholds, List<Fact> facts) {
        Evaluation evaluation = new Evaluation(rulebook, rules);
        try {
            thresholds.forEach(evaluation::insert);
            facts.forEach(evaluation::insert);
            if (evaluation.session.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
                throw new IllegalStateException("the rules do not come to an end");
            }
            return evaluation.findings();
        } finally {
            evaluation.session.dispose();
        }
    }

    static Evaluation of(KnowledgeHelper drools) {
        return (Evaluation) drools.getKieRuntime().getEnvironment().get(KEY);
    }

    void due(String id, List<Object> matched) {
        Finding finding = found(id, matched);
        if (finding.certain() && finding.rule().role() instanceof Situation situation) {
            situation.actions().forEach(action -> due(finding.rule(), situation, rulebook.action(action)));
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

    void met(String id, List<Object> matched) {
        Finding finding = found(id, matched);
        if (finding.certain() && finding.rule().role() instanceof Strength strength) {
            strength.actions().forEach(action -> derive(new Met(action)));
        }
    }

    void place(String id, List<Object> matched) {
        Finding finding = found(id, matched);
        if (finding.rule().role() instanceof Placement placement) {
            Basis basis = finding.basis();
            derive(new Position(placement.group(), placement.status(), basis));
        }
    }

    void contribute(String id, List<Object> matched) {
        List<Fact> facts = facts(matched);
        Rule rule = rulebook.rule(id);
        if (!new Finding(rule, facts).certain()) {
            return;
        }
        facts.stream()
                .filter(Concern.class::isInstance)
                .findFirst()
                .map(Concern.class::cast)
                .ifPresent(
                        concern -> contributions.add(new Contribution(concern.action(), rule, evidence(rule, facts))));
    }

    private static List<String> evidence(Rule rule, List<Fact> facts) {
        List<String> keys = new ArrayList<>(rule.evidence());
        for (Fact fact : facts) {
            if (fact instanceof Cited cited) {
                keys.add(cited.evidence());
            } else if (fact instanceof Tie tie) {
                keys.add(tie.evidence());
            }
        }
        return List.copyOf(keys);
    }

    private Finding found(String id, List<Object> matched) {
        Finding finding = new Finding(rulebook.rule(id), facts(matched));
        findings.add(finding);
        return finding;
    }

    private static List<Fact> facts(List<Object> matched) {
        return matched.stream()
                .filter(Fact.class::isInstance)
                .map(Fact.class::cast)
                .toList();
    }

    private void insert(Fact fact) {
        order.put(fact, order.size());
        session.insert(fact);
    }

    private void derive(Fact fact) {
        if (derived.add(fact)) {
            session.insert(fact);
        }
    }

    /** Sorted by rule and by the facts' own order, so that the order of firing leaves no trace. */
    private Findings findings() {
        findings.sort(Comparator.comparing((Finding finding) -> finding.rule().id())
                .thenComparing(Finding::facts, this::compare));
        List<Contribution> sorted = contributions.stream()
                .sorted(Comparator.comparing(Contribution::action)
                        .thenComparing(contribution -> contribution.rule().id())
                        .thenComparing(contribution -> String.join(",", contribution.evidence())))
                .toList();
        return new Findings(with(Situation.class), with(Strength.class), with(Placement.class), sorted);
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
        return Objects.toString(one).compareTo(Objects.toString(other));
    }
}
