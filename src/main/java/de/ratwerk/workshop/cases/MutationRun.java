package de.ratwerk.workshop.cases;

import de.ratwerk.advice.Advisor;
import de.ratwerk.condition.FactBase;
import de.ratwerk.condition.Matcher;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Facts;
import de.ratwerk.rulebook.Findings;
import de.ratwerk.rulebook.Interpreter;
import de.ratwerk.rulebook.Outcome;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rule.Placement;
import de.ratwerk.rulebook.Rule.Priority;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.workshop.cases.CaseBook.Equivalent;
import de.ratwerk.workshop.cases.Expectation.OfAction;
import de.ratwerk.workshop.cases.Expectation.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes every rule in every small way and sees whether the cases notice.
 *
 * @param rules one entry for each rule, by id
 * @param stale what is said to be equivalent but is no mutant, or one that the cases notice
 */
public record MutationRun(List<OfRule> rules, List<Equivalent> stale) {

    /**
     * What came of one rule's mutants.
     *
     * @param killed how many the cases notice
     * @param survivors those that no case notices
     * @param equivalents those that no case can notice, and why
     */
    public record OfRule(Rule rule, int killed, List<Mutant> survivors, List<Equivalent> equivalents) {
        /** The share of mutants that the cases notice, of those that can be noticed, in [0, 1]. */
        public BigDecimal score() {
            return Coverage.share(killed, killed + survivors.size());
        }
    }

    /** Runs all mutants of a rulebook's rules against the cases. */
    public static MutationRun of(Rulebook rulebook, CaseBook book) {
        Runner runner = new Runner(rulebook, book);
        List<OfRule> rules =
                rulebook.rules().values().parallelStream().map(runner::run).toList();
        List<Equivalent> stale = new ArrayList<>(book.equivalents());
        rules.forEach(rule -> stale.removeAll(rule.equivalents()));
        return new MutationRun(rules, List.copyOf(stale));
    }

    /** The share of all mutants that the cases notice, of those that can be noticed, in [0, 1]. */
    public BigDecimal score() {
        int killed = rules.stream().mapToInt(OfRule::killed).sum();
        int survived = rules.stream().mapToInt(rule -> rule.survivors().size()).sum();
        return Coverage.share(killed, killed + survived);
    }

    private static final class Runner {
        private final Rulebook rulebook;
        private final Interpreter interpreter;
        private final Advisor advisor;
        private final List<Equivalent> equivalents;
        private final List<Prepared> cases;

        /** A case with its facts, and with those that it would have if open answers meant no. */
        private record Prepared(Case given, List<Fact> facts, FactBase base, FactBase unknownAsNo) {
            Optional<Outcome> expected(String rule) {
                return given.expects().stream()
                        .filter(expectation -> expectation instanceof Expectation.OfRule
                                && expectation.id().equals(rule))
                        .map(expectation -> ((Expectation.OfRule) expectation).outcome())
                        .findFirst();
            }
        }

        Runner(Rulebook rulebook, CaseBook book) {
            this.rulebook = rulebook;
            this.interpreter = rulebook.interpreter();
            this.advisor = new Advisor(rulebook);
            this.equivalents = book.equivalents();
            this.cases = book.cases().parallelStream().map(this::prepared).toList();
        }

        private Prepared prepared(Case given) {
            List<Fact> facts = Facts.of(given.profile());
            return new Prepared(
                    given,
                    facts,
                    interpreter.factBase(facts),
                    interpreter.factBase(Facts.of(UnknownAsNo.of(given.profile()))));
        }

        OfRule run(Rule rule) {
            Map<String, Equivalent> declared = equivalents.stream()
                    .filter(equivalent -> equivalent.rule().equals(rule.id()))
                    .collect(Collectors.toMap(Equivalent::mutant, equivalent -> equivalent, (one, other) -> one));
            int killed = 0;
            List<Mutant> survivors = new ArrayList<>();
            List<Equivalent> known = new ArrayList<>();
            for (Mutant mutant : Mutants.of(rulebook, rule)) {
                Equivalent equivalent = declared.get(mutant.name());
                if (noticed(mutant)) {
                    killed++;
                } else if (equivalent != null) {
                    known.add(equivalent);
                } else {
                    survivors.add(mutant);
                }
            }
            return new OfRule(rule, killed, List.copyOf(survivors), List.copyOf(known));
        }

        private boolean noticed(Mutant mutant) {
            Matcher matcher = new Matcher(mutant.when());
            return cases.stream().anyMatch(prepared -> noticed(mutant, matcher, prepared))
                    || mutant.swapped() < 0
                            && (mutant.rule().role() instanceof Priority
                                    ? noticedInScore(mutant)
                                    : noticedElsewhere(mutant));
        }

        private static boolean noticed(Mutant mutant, Matcher matcher, Prepared prepared) {
            return prepared.expected(mutant.rule().id())
                    .filter(expected -> expected
                            != Interpreter.outcome(
                                    mutant.rule(),
                                    matcher.matches(pattern ->
                                            pattern == mutant.swapped() ? prepared.unknownAsNo() : prepared.base())))
                    .isPresent();
        }

        /**
         * Whether other rules can see a difference: positions hand on what they matched, situations and strengths only that
         * they matched for certain.
         */
        private static boolean showsElsewhere(Rule rule, List<List<Fact>> before, List<List<Fact>> after) {
            if (rule.role() instanceof Placement) {
                return !before.equals(after);
            }
            return (Interpreter.outcome(rule, before) == Outcome.FIRES)
                    != (Interpreter.outcome(rule, after) == Outcome.FIRES);
        }

        private Interpreter changed(Mutant mutant) {
            Rule rule = mutant.rule();
            return interpreter.with(new Rule(
                    rule.id(),
                    rule.role(),
                    rule.evidence(),
                    rule.clauses(),
                    rule.refines(),
                    mutant.when(),
                    rule.place()));
        }

        /** Whether a case expects a score of an action that a changed contribution no longer gives. */
        private boolean noticedInScore(Mutant mutant) {
            Interpreter changed = changed(mutant);
            return cases.stream().anyMatch(prepared -> {
                List<OfAction> scored = prepared.given().expects().stream()
                        .filter(OfAction.class::isInstance)
                        .map(OfAction.class::cast)
                        .filter(action -> action.score() != null)
                        .toList();
                if (scored.isEmpty()) {
                    return false;
                }
                Findings findings = changed.evaluate(prepared.facts());
                return scored.stream().anyMatch(action -> missed(action.score(), advisor.score(action.id(), findings)));
            });
        }

        private static boolean missed(@Nullable Span expected, BigDecimal score) {
            return expected != null && !expected.contains(score);
        }

        /** Whether a case of another rule notices, because that rule matches what this one decides. */
        private boolean noticedElsewhere(Mutant mutant) {
            Rule rule = mutant.rule();
            Interpreter changed = changed(mutant);
            Matcher before = new Matcher(rule.when());
            Matcher after = new Matcher(mutant.when());
            return cases.stream().anyMatch(prepared -> {
                if (!showsElsewhere(rule, before.matches(prepared.base()), after.matches(prepared.base()))) {
                    return false;
                }
                Map<String, Outcome> outcomes = changed.outcomes(prepared.facts());
                return prepared.given().expects().stream()
                        .filter(Expectation.OfRule.class::isInstance)
                        .anyMatch(expectation -> ((Expectation.OfRule) expectation).outcome()
                                != outcomes.getOrDefault(expectation.id(), Outcome.SILENT));
            });
        }
    }
}
