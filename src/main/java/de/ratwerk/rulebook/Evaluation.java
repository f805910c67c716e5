package de.ratwerk.rulebook;

import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Threshold;
import de.ratwerk.problem.InterruptedEvaluationException;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.core.rule.consequence.KnowledgeHelper;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.Environment;
import org.kie.api.runtime.KieSession;

/** One run of the engine over one municipality's facts: takes what rules match and draws the conclusions. */
final class Evaluation {
    private static final String KEY = "de.ratwerk.evaluation";

    private final Rulebook rulebook;
    private final KieSession session;
    private final Conclusions conclusions;
    private final Map<String, Integer> firings = new HashMap<>();

    private Evaluation(Rulebook rulebook, KieBase rules) {
        this.rulebook = rulebook;
        Environment environment = KieServices.Factory.get().newEnvironment();
        environment.set(KEY, this);
        this.session = rules.newKieSession(null, environment);
        this.conclusions = new Conclusions(rulebook, session::insert);
    }

    /**
     * Runs the rules over facts.
     *
     * @param mostFirings how many matches are taken before the rules are said to have no end
     * @throws RefusedException if there are more, naming the rule that matched most often
     * @throws InterruptedEvaluationException if the thread was interrupted
     */
    static Conclusions run(
            Rulebook rulebook, KieBase rules, List<Threshold> thresholds, List<Fact> facts, int mostFirings) {
        Evaluation evaluation = new Evaluation(rulebook, rules);
        try {
            thresholds.forEach(evaluation.conclusions::given);
            facts.forEach(evaluation.conclusions::given);
            int fired = evaluation.session.fireAllRules(mostFirings);
            InterruptedEvaluationException.check();
            if (fired >= mostFirings) {
                throw new RefusedException(evaluation.endless(mostFirings));
            }
            return evaluation.conclusions;
        } finally {
            evaluation.session.dispose();
        }
    }

    static Evaluation of(KnowledgeHelper drools) {
        return (Evaluation) drools.getKieRuntime().getEnvironment().get(KEY);
    }

    void matched(String rule, List<Object> objects) {
        if (Thread.currentThread().isInterrupted()) {
            session.halt(); // what is thrown here the engine would take for a fault of the rule
        }
        firings.merge(rule, 1, Integer::sum);
        conclusions.match(
                rulebook.rule(rule),
                objects.stream()
                        .filter(Fact.class::isInstance)
                        .map(Fact.class::cast)
                        .toList());
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
