package de.ratwerk.rulebook;

import de.ratwerk.fact.Fact;
import de.ratwerk.problem.InterruptedEvaluationException;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One run of the engine over one municipality's facts: takes what rules match and draws the conclusions. */
final class Evaluation implements Session.Listener {
    private final Rulebook rulebook;
    private final Compiled rules;
    private final Session session;
    private final Conclusions conclusions;
    private final int mostFirings;
    private final Map<String, Integer> firings = new HashMap<>();
    private int fired;

    private Evaluation(Rulebook rulebook, Compiled rules, Session session, int mostFirings) {
        this.rulebook = rulebook;
        this.rules = rules;
        this.session = session;
        this.conclusions = new Conclusions(rulebook, this::take);
        this.mostFirings = mostFirings;
    }

    /**
     * Runs the rules over facts.
     *
     * @param mostFirings how many matches are taken before the rules are said to have no end
     * @throws RefusedException if there are more, naming the rule that matched most often
     * @throws InterruptedEvaluationException if the thread was interrupted
     */
    static Conclusions run(Rulebook rulebook, Compiled rules, List<Fact> facts, int mostFirings) {
        Session session = rules.sessions().take();
        boolean clean = false;
        try {
            Conclusions conclusions = new Evaluation(rulebook, rules, session, mostFirings).run(facts);
            clean = true;
            return conclusions;
        } finally {
            if (clean) {
                rules.sessions().release(session);
            } else {
                session.dispose(); // nobody knows what is left in it
            }
        }
    }

    private Conclusions run(List<Fact> facts) {
        rules.meet(facts);
        rulebook.thresholds().forEach(conclusions::given);
        facts.forEach(conclusions::given);
        int all = session.fire(this, mostFirings);
        InterruptedEvaluationException.check();
        if (all >= mostFirings) {
            throw new RefusedException(endless(mostFirings));
        }
        return conclusions;
    }

    /** A fact that was given or derived. */
    private void take(Fact fact) {
        for (Rule rule : rules.matching(fact)) {
            conclusions.match(rule, List.of(fact));
        }
        if (rules.asksFor(fact)) {
            session.insert(fact);
        }
    }

    @Override
    public void matched(String rule, List<Fact> facts) {
        if (Thread.currentThread().isInterrupted()) {
            session.halt(); // what is thrown here the engine would take for a fault of the rule
        }
        if (++fired > mostFirings / 2) {
            firings.merge(rule, 1, Integer::sum); // who is busiest only matters where there is no end
        }
        conclusions.match(rulebook.rule(rule), facts);
    }

    private Problem endless(int mostFirings) {
        Map.Entry<String, Integer> busiest =
                firings.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        Rule rule = rulebook.rule(busiest.getKey());
        return Problem.at(
                        rule.place(),
                        "endless-rule",
                        "Die Regeln kommen nicht zum Ende: nach " + mostFirings + " Treffern ist „" + rule.id()
                                + "“ mit " + busiest.getValue() + " die häufigste.",
                        "The rules come to no end: after " + mostFirings + " matches \"" + rule.id()
                                + "\" is the most frequent with " + busiest.getValue() + ".")
                .hint(
                        "Meist fragt sie denselben Fakt in mehreren Mustern, die nichts verbindet.",
                        "Usually it asks the same fact in several patterns that nothing connects.");
    }
}
