package de.ratwerk.rulebook;

import de.ratwerk.condition.FactBase;
import de.ratwerk.condition.FactPattern;
import de.ratwerk.condition.Matcher;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Vocabulary;
import de.ratwerk.problem.InterruptedEvaluationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What rules find when a few facts of one municipality are others: a rule is tried again only where a kind of fact that it
 * asks for has changed, and where none of these tells anything else, nothing else is done at all. So many changes can be
 * tried. Comes to the same as {@link Interpreter#evaluate}. Immutable and thread-safe.
 */
public final class Variations {
    private final Rulebook rulebook;

    /** The rules layer by layer. */
    private final List<Tried> rules = new ArrayList<>();

    private final Map<Class<?>, List<Fact>> given;
    private final Map<Class<?>, List<Fact>> all;
    private final Findings first;

    /** A rule, the kinds of facts it asks for, and what it matched at first. */
    private record Tried(Rule rule, Layer layer, Matcher matcher, Set<Class<?>> kinds, List<List<Fact>> matches) {
        boolean asksFor(Set<Class<?>> changed) {
            return !Collections.disjoint(changed, kinds);
        }

        /** The matches that conclusions are drawn from: of a situation or strength one says it all. */
        List<List<Fact>> telling(FactBase base) {
            List<List<Fact>> found = matcher.matches(base);
            if (found.size() < 2 || layer != Layer.DECISIONS) {
                return found;
            }
            for (List<Fact> match : found) {
                if (Finding.isCertain(match)) {
                    return List.of(match);
                }
            }
            return List.of(found.get(0));
        }

        /** Whether other matches tell the same: of a situation or strength that it comes true, or may. */
        boolean tellsTheSame(List<List<Fact>> other) {
            if (layer != Layer.DECISIONS || matches.isEmpty() || other.isEmpty()) {
                return same(matches, other);
            }
            return Finding.isCertain(matches.get(0)) == Finding.isCertain(other.get(0));
        }
    }

    Variations(Rulebook rulebook, Map<Rule, Matcher> matchers, List<Fact> facts) {
        this.rulebook = rulebook;
        this.given = byKind(facts);
        Run run = new Run(given);
        for (Layer layer : Layer.values()) {
            matchers.forEach((rule, matcher) -> {
                if (Layer.of(rule) == layer) {
                    Tried untried = new Tried(rule, layer, matcher, kinds(rule), List.of());
                    List<List<Fact>> matches = untried.telling(run.base);
                    rules.add(new Tried(rule, layer, matcher, untried.kinds(), matches));
                    run.take(rule, matches);
                }
            });
        }
        this.all = run.facts;
        this.first = run.conclusions.unordered();
    }

    private static Set<Class<?>> kinds(Rule rule) {
        return rule.when().stream()
                .map(FactPattern::fact)
                .map(Vocabulary::type)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<Class<?>, List<Fact>> byKind(List<Fact> facts) {
        Map<Class<?>, List<Fact>> byKind = new HashMap<>();
        rulebook.thresholds()
                .forEach(fact -> byKind.computeIfAbsent(fact.getClass(), kind -> new ArrayList<>())
                        .add(fact));
        for (Fact fact : facts) {
            byKind.computeIfAbsent(fact.getClass(), kind -> new ArrayList<>()).add(fact);
        }
        return byKind;
    }

    /**
     * What the rules find in other facts, as far as positions, verdicts and priorities rest on it: of each situation and
     * strength one finding, a certain one if there is any; in the order of the rules.
     */
    public Findings of(List<Fact> facts) {
        return differing(facts).orElse(first);
    }

    /** The same; empty where all of it is as at first. */
    public Optional<Findings> differing(List<Fact> facts) {
        InterruptedEvaluationException.check();
        Map<Class<?>, List<Fact>> kinds = byKind(facts);
        Set<Class<?>> changed = changed(given, kinds);
        return tellsTheSame(kinds, changed) ? Optional.empty() : Optional.of(anew(kinds, changed));
    }

    /** What the first facts came to. */
    public Findings first() {
        return first;
    }

    /** As long as every rule tells the same, what is derived is the same as well. */
    private boolean tellsTheSame(Map<Class<?>, List<Fact>> kinds, Set<Class<?>> changed) {
        Map<Class<?>, List<Fact>> facts = new HashMap<>(all);
        facts.keySet().removeAll(given.keySet());
        facts.putAll(kinds);
        FactBase base = FactBase.of(facts);
        for (Tried tried : rules) {
            if (tried.asksFor(changed) && !tried.tellsTheSame(tried.telling(base))) {
                return false;
            }
        }
        return true;
    }

    private Findings anew(Map<Class<?>, List<Fact>> kinds, Set<Class<?>> changedKinds) {
        Run run = new Run(kinds);
        Set<Class<?>> changed = changedKinds;
        Layer layer = Layer.POSITIONS;
        for (Tried tried : rules) {
            if (tried.layer() != layer) {
                layer = tried.layer();
                changed = changed(all, run.facts);
            }
            run.take(tried.rule(), tried.asksFor(changed) ? tried.telling(run.base) : tried.matches());
        }
        return run.conclusions.unordered();
    }

    /** The kinds of facts that are others here than there. */
    private static Set<Class<?>> changed(Map<Class<?>, List<Fact>> there, Map<Class<?>, List<Fact>> here) {
        Set<Class<?>> changed = new HashSet<>();
        here.forEach((kind, facts) -> {
            if (!sameFacts(facts, there.getOrDefault(kind, List.of()))) {
                changed.add(kind);
            }
        });
        there.keySet().stream().filter(kind -> !here.containsKey(kind)).forEach(changed::add);
        return changed;
    }

    private static boolean same(List<List<Fact>> one, List<List<Fact>> other) {
        boolean same = one.size() == other.size();
        for (int i = 0; i < one.size() && same; i++) {
            same = sameFacts(one.get(i), other.get(i));
        }
        return same;
    }

    /** Most facts are shared between municipalities, and comparing all that they say takes longer than all the rest. */
    private static boolean sameFacts(List<Fact> one, List<Fact> other) {
        boolean same = one.size() == other.size();
        for (int i = 0; i < one.size() && same; i++) {
            same = one.get(i) == other.get(i) || one.get(i).equals(other.get(i));
        }
        return same;
    }

    /** One pass over the rules; what is given and what is derived are never of the same kind. */
    private final class Run {
        private final Map<Class<?>, List<Fact>> facts;
        private final FactBase base;
        private final Conclusions conclusions = new Conclusions(rulebook, this::derived);

        Run(Map<Class<?>, List<Fact>> given) {
            this.facts = new HashMap<>(given);
            this.base = FactBase.of(facts);
        }

        void take(Rule rule, List<List<Fact>> matches) {
            for (List<Fact> match : matches) {
                conclusions.match(rule, match);
            }
        }

        private void derived(Fact fact) {
            facts.computeIfAbsent(fact.getClass(), kind -> new ArrayList<>()).add(fact);
        }
    }
}
