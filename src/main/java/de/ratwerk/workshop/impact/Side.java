package de.ratwerk.workshop.impact;

import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.Advisor.Place;
import de.ratwerk.fact.Fact;
import de.ratwerk.rulebook.Findings;
import de.ratwerk.rulebook.Outcome;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import java.util.List;
import java.util.Map;

/** One of the two rulebooks that are compared. */
final class Side {
    private final Rulebook rulebook;
    private final Advisor advisor;

    Side(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.advisor = new Advisor(rulebook);
    }

    Map<String, Rule> rules() {
        return rulebook.rules();
    }

    Outcome outcome(String rule, List<Fact> facts) {
        return rulebook.interpreter().outcomes(facts).getOrDefault(rule, Outcome.SILENT);
    }

    Findings findings(List<Fact> facts) {
        return rulebook.interpreter().evaluate(facts);
    }

    Map<String, Place> places(Findings findings) {
        return advisor.places(findings);
    }
}
