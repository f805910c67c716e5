package de.ratwerk.workshop.cases;

import de.ratwerk.condition.Constraint.Comparison;
import de.ratwerk.condition.FactBase;
import de.ratwerk.condition.Matcher;
import de.ratwerk.condition.Trace;
import de.ratwerk.condition.Trace.Seen;
import de.ratwerk.fact.Facts;
import de.ratwerk.rulebook.Interpreter;
import de.ratwerk.rulebook.Outcome;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of the rules the cases hold. A case counts for the rules that it says something of, and for no others: what
 * merely happens in passing is held by nothing.
 *
 * @param rules one entry for each rule, by id
 */
public record Coverage(List<OfRule> rules) {

    /**
     * How far one rule is held.
     *
     * @param fired whether a case sees it fire
     * @param conditions how many comparisons it has
     * @param unseen those that no case sees both true and false
     */
    public record OfRule(Rule rule, boolean fired, int conditions, List<Unseen> unseen) {}

    /**
     * A comparison with an outcome that no case sees, on facts that met everything before it.
     *
     * @param neverTrue whether it is never true
     * @param neverFalse whether it is never false
     */
    public record Unseen(Comparison condition, boolean neverTrue, boolean neverFalse) {}

    /** Measures the cases of a rulebook. */
    public static Coverage of(Rulebook rulebook, List<Case> cases) {
        Interpreter interpreter = rulebook.interpreter();
        Map<String, Tally> tallies = new TreeMap<>();
        rulebook.rules().values().forEach(rule -> tallies.put(rule.id(), new Tally(rule)));
        cases.parallelStream().forEach(given -> {
            FactBase base = interpreter.factBase(Facts.of(given.profile()));
            given.expects().stream()
                    .filter(Expectation.OfRule.class::isInstance)
                    .map(Expectation::id)
                    .distinct()
                    .map(tallies::get)
                    .forEach(tally -> tally.count(base));
        });
        return new Coverage(tallies.values().stream().map(Tally::result).toList());
    }

    /** The share of rules that a case sees fire, in [0, 1]. */
    public BigDecimal firedRules() {
        return share(rules.stream().filter(OfRule::fired).count(), rules.size());
    }

    /** The share of comparisons that cases see both true and false, in [0, 1]. */
    public BigDecimal seenConditions() {
        int all = rules.stream().mapToInt(OfRule::conditions).sum();
        int unseen = rules.stream().mapToInt(rule -> rule.unseen().size()).sum();
        return share(all - unseen, all);
    }

    static BigDecimal share(long part, long whole) {
        return whole == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.DOWN);
    }

    private static final class Tally {
        private final Rule rule;
        private final Matcher matcher;
        private final boolean[][] held;
        private final boolean[][] failed;
        private boolean fired;

        Tally(Rule rule) {
            this.rule = rule;
            this.matcher = new Matcher(rule.when());
            this.held = new boolean[rule.when().size()][];
            this.failed = new boolean[rule.when().size()][];
            for (int i = 0; i < held.length; i++) {
                int constraints = rule.when().get(i).constraints().size();
                held[i] = new boolean[constraints];
                failed[i] = new boolean[constraints];
            }
        }

        synchronized void count(FactBase base) {
            fired |= Interpreter.outcome(rule, matcher.matches(base)) == Outcome.FIRES;
            List<Trace.Step> steps = Trace.of(matcher, base).steps();
            for (int i = 0; i < steps.size(); i++) {
                List<Seen> seen = steps.get(i).constraints();
                for (int j = 0; j < seen.size(); j++) {
                    held[i][j] |= seen.get(j).held();
                    failed[i][j] |= seen.get(j).failed();
                }
            }
        }

        OfRule result() {
            List<Unseen> unseen = new ArrayList<>();
            int conditions = 0;
            for (int i = 0; i < held.length; i++) {
                for (int j = 0; j < held[i].length; j++) {
                    if (rule.when().get(i).constraints().get(j) instanceof Comparison comparison) {
                        conditions++;
                        if (!held[i][j] || !failed[i][j]) {
                            unseen.add(new Unseen(comparison, !held[i][j], !failed[i][j]));
                        }
                    }
                }
            }
            return new OfRule(rule, fired, conditions, List.copyOf(unseen));
        }
    }
}
