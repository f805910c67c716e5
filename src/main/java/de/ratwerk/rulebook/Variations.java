package de.ratwerk.rulebook;

import de.ratwerk.condition.FactBase;
import de.ratwerk.condition.FactPattern;
import de.ratwerk.condition.Matcher;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Vocabulary;
import de.ratwerk.problem.InterruptedEvaluationException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What rules find when a few facts of one municipality are others: a rule is tried again only where a kind of fact that it
 * asks for has changed, so that many changes can be tried. Comes to the same as {@link Interpreter#evaluate}. Immutable and
 * thread-safe.
 */
public final class Variations {
    private final Rulebook rulebook;
    private final List<Tried> rules;
    private final Map<Class<?>, List<Fact>> given;

    /** A rule, the kinds of facts it asks for, and what it matched at first. */
    private record Tried(Rule rule, Matcher matcher, Set<Class<?>> kinds, List<List<Fact>> matches) {
        boolean asksFor(Set<Class<?>> changed) {
            return kinds.stream().anyMatch(changed::contains);
        }

        /** The matches that conclusions are drawn from: of a situation or strength one says it all. */
        List<List<Fact>> telling(FactBase base) {
            List<List<Fact>> all = matcher.matches(base);
            if (all.size() < 2 || Layer.of(rule) != Layer.DECISIONS) {
                return all;
            }
            return List.of(all.stream()
                    .filter(match -> new Finding(rule, match).certain())
                    .findFirst()
                    .orElse(all.get(0)));
        }
    }

    Variations(Rulebook rulebook, Map<Rule, Matcher> matchers, List<Fact> facts) {
        this.rulebook = rulebook;
        List<Tried> untried = new ArrayList<>();
        matchers.forEach((rule, matcher) -> untried.add(new Tried(rule, matcher, kinds(rule), List.of())));
        Run run = new Run(facts);
        List<Tried> tried = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            for (Tried rule : ofLayer(untried, layer)) {
                List<List<Fact>> matches = rule.telling(run.base);
                tried.add(new Tried(rule.rule(), rule.matcher(), rule.kinds(), matches));
                matches.forEach(match -> run.conclusions.match(rule.rule(), match));
            }
        }
        this.rules = List.copyOf(tried);
        this.given = run.facts;
    }

    private static Set<Class<?>> kinds(Rule rule) {
        return rule.when().stream()
                .map(FactPattern::fact)
                .map(Vocabulary::type)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Tried> ofLayer(List<Tried> rules, Layer layer) {
        return rules.stream().filter(tried -> Layer.of(tried.rule()) == layer).toList();
    }

    /**
     * What the rules find in other facts, as far as positions, verdicts and priorities rest on it: of each situation and
     * strength one finding, a certain one if there is any; in the order of the rules.
     */
    public Findings of(List<Fact> facts) {
        Run run = new Run(facts);
        for (Layer layer : Layer.values()) {
            InterruptedEvaluationException.check();
            Set<Class<?>> changed = run.changed();
            for (Tried tried : ofLayer(rules, layer)) {
                List<List<Fact>> matches = tried.asksFor(changed) ? tried.telling(run.base) : tried.matches();
                matches.forEach(match -> run.conclusions.match(tried.rule(), match));
            }
        }
        return run.conclusions.unordered();
    }

    /** One pass over the rules. */
    private final class Run {
        private final FactBase base = new FactBase(List.of());
        private final Map<Class<?>, List<Fact>> facts = new LinkedHashMap<>();
        private final Conclusions conclusions = new Conclusions(rulebook, this::take);

        Run(List<Fact> given) {
            rulebook.thresholds().forEach(conclusions::given);
            given.forEach(conclusions::given);
        }

        private void take(Fact fact) {
            base.add(fact);
            facts.computeIfAbsent(fact.getClass(), kind -> new ArrayList<>()).add(fact);
        }

        /** The kinds of facts that are others now than they were at first. */
        Set<Class<?>> changed() {
            Set<Class<?>> kinds = new LinkedHashSet<>(given.keySet());
            kinds.addAll(facts.keySet());
            return kinds.stream()
                    .filter(kind -> !Objects.equals(given.get(kind), facts.get(kind)))
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }
}
