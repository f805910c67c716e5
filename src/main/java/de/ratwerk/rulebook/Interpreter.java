package de.ratwerk.rulebook;

import de.ratwerk.condition.FactBase;
import de.ratwerk.condition.Matcher;
import de.ratwerk.fact.Concern;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Vocabulary;
import de.ratwerk.problem.InterruptedEvaluationException;
import de.ratwerk.rulebook.Rule.Placement;
import de.ratwerk.rulebook.Rule.Priority;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Runs a rulebook's rules without the engine: the same findings by other means. It serves to try changed rules without
 * compiling them, and to check the engine. Immutable and thread-safe.
 *
 * <p>Each rule is tried once: positions rest on the profile alone, situations and strengths on the profile and positions,
 * priorities on all of these. The loader refuses rules of any other shape. A run whose thread is interrupted ends with an
 * {@link InterruptedEvaluationException}.
 */
public final class Interpreter {
    private final Rulebook rulebook;
    private final List<Prepared> rules;

    /** The kinds of facts that any of the rules asks for: others need not be looked at. */
    private final Set<Class<?>> asked;

    private record Prepared(Rule rule, Matcher matcher) {}

    /** An interpreter for the rules of a rulebook. */
    public Interpreter(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.rules = rulebook.rules().values().stream()
                .map(rule -> new Prepared(rule, new Matcher(rule.when())))
                .sorted(Comparator.comparing(prepared -> Layer.of(prepared.rule())))
                .toList();
        this.asked = asked(rules);
    }

    private static Set<Class<?>> asked(List<Prepared> rules) {
        return rules.stream()
                .flatMap(prepared -> prepared.rule().when().stream())
                .map(pattern -> Vocabulary.type(pattern.fact()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Interpreter(Rulebook rulebook, List<Prepared> rules) {
        this.rulebook = rulebook;
        this.rules = rules;
        this.asked = asked(rules);
    }

    /** This interpreter with other patterns for the rule with the same id. */
    public Interpreter with(Rule changed) {
        List<Prepared> others = new ArrayList<>();
        for (Prepared prepared : rules) {
            boolean same = prepared.rule().id().equals(changed.id());
            others.add(same ? new Prepared(changed, new Matcher(changed.when())) : prepared);
        }
        return new Interpreter(rulebook, List.copyOf(others));
    }

    /**
     * This interpreter with some of its rules only. A rule finds the same as among all others if the rules are kept that
     * derive the facts it matches.
     */
    public Interpreter only(Predicate<Rule> kept) {
        return new Interpreter(
                rulebook,
                rules.stream().filter(prepared -> kept.test(prepared.rule())).toList());
    }

    /** What the rules find in facts. */
    public Findings evaluate(List<Fact> facts) {
        return concluded(facts).findings();
    }

    /** The same findings in no particular order, with less work. */
    public Findings evaluateUnordered(List<Fact> facts) {
        return concluded(facts).unordered();
    }

    private Conclusions concluded(List<Fact> facts) {
        FactBase base = new FactBase(List.of());
        Conclusions conclusions = new Conclusions(rulebook, base::add);
        rulebook.thresholds().forEach(conclusions::given);
        for (Fact fact : facts) {
            if (asked.contains(fact.getClass())) {
                conclusions.given(fact);
            }
        }
        for (Prepared prepared : rules) {
            InterruptedEvaluationException.check();
            prepared.matcher().matches(base).forEach(match -> conclusions.match(prepared.rule(), match));
        }
        return conclusions;
    }

    /**
     * What becomes of each rule that is not silent, by id: the same as {@link Findings#outcomes()} of the findings, with
     * less work.
     */
    public Map<String, Outcome> outcomes(List<Fact> facts) {
        return outcomes(facts, new FactBase(List.of()));
    }

    private Map<String, Outcome> outcomes(List<Fact> facts, FactBase base) {
        Conclusions conclusions = begin(facts, base);
        Map<String, Outcome> outcomes = new HashMap<>();
        for (Prepared prepared : rules) {
            InterruptedEvaluationException.check();
            List<List<Fact>> matches = prepared.matcher().matches(base);
            Outcome outcome = outcome(prepared.rule(), matches);
            if (outcome != Outcome.SILENT) {
                outcomes.put(prepared.rule().id(), outcome);
            }
            conclude(prepared.rule(), outcome, matches, conclusions);
        }
        return outcomes;
    }

    /** Draws the conclusions that other rules can see: of a situation or strength one certain match says it all. */
    private static void conclude(Rule rule, Outcome outcome, List<List<Fact>> matches, Conclusions conclusions) {
        if (rule.role() instanceof Placement) {
            matches.forEach(match -> conclusions.match(rule, match));
        } else if (!(rule.role() instanceof Priority) && outcome == Outcome.FIRES) {
            matches.stream()
                    .filter(match -> Finding.isCertain(match))
                    .findFirst()
                    .ifPresent(match -> conclusions.match(rule, match));
        }
    }

    /**
     * The facts that rules can match once all rules have been tried: those given, the rulebook's thresholds and those that
     * rules derive.
     */
    public FactBase factBase(List<Fact> facts) {
        FactBase base = new FactBase(List.of());
        outcomes(facts, base);
        return base;
    }

    /** The facts that situations and strengths can match: those given, the rulebook's thresholds and the positions. */
    public FactBase situationBase(List<Fact> facts) {
        FactBase base = new FactBase(List.of());
        Conclusions conclusions = begin(facts, base);
        rules.stream()
                .filter(prepared -> Layer.of(prepared.rule()) == Layer.POSITIONS)
                .forEach(prepared ->
                        prepared.matcher().matches(base).forEach(match -> conclusions.match(prepared.rule(), match)));
        return base;
    }

    /**
     * What becomes of one rule, given what it matches.
     *
     * @param matches the combinations of facts that the rule's patterns match
     */
    public static Outcome outcome(Rule rule, List<List<Fact>> matches) {
        boolean priority = rule.role() instanceof Priority;
        boolean certain = matches.stream()
                .filter(match -> !priority || match.stream().anyMatch(Concern.class::isInstance))
                .anyMatch(match -> Finding.isCertain(match));
        if (certain) {
            return Outcome.FIRES;
        }
        return matches.isEmpty() || priority ? Outcome.SILENT : Outcome.OPEN;
    }

    /** What the rules find in facts, prepared for trying other facts of the same municipality. */
    public Variations variations(List<Fact> facts) {
        Map<Rule, Matcher> matchers = new LinkedHashMap<>();
        rules.forEach(prepared -> matchers.put(prepared.rule(), prepared.matcher()));
        return new Variations(rulebook, matchers, facts);
    }

    /**
     * All that rules could find once open questions are answered, in one way or another: what is found for certain is among
     * it whatever the answers are.
     */
    public Possibilities possibilities(List<Fact> facts) {
        FactBase base = new FactBase(List.of());
        Conclusions conclusions = begin(facts, new Conclusions(rulebook, base::add, true));
        Possibilities.Grounds grounds = new Possibilities.Grounds();
        for (Prepared prepared : rules) {
            InterruptedEvaluationException.check();
            for (List<Fact> match : prepared.matcher().matches(base)) {
                conclusions.match(prepared.rule(), match);
                grounds.add(new Finding(prepared.rule(), match));
            }
        }
        return new Possibilities(conclusions.unordered(), grounds.byAction());
    }

    private Conclusions begin(List<Fact> facts, FactBase base) {
        return begin(facts, new Conclusions(rulebook, base::add));
    }

    private Conclusions begin(List<Fact> facts, Conclusions conclusions) {
        rulebook.thresholds().forEach(conclusions::given);
        facts.forEach(conclusions::given);
        return conclusions;
    }
}
