package de.ratwerk.advice.change;

import de.ratwerk.fact.Basis;
import de.ratwerk.fact.Basis.Assumption;
import de.ratwerk.fact.Count;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Position;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.Condition;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.rulebook.Finding;
import de.ratwerk.rulebook.Findings;
import de.ratwerk.rulebook.Rule.Placement;
import java.util.LinkedHashSet;
import java.util.Set;

/** The questions on whose answers a match of a rule rests: as long as none of them changes, it stays. */
final class Grounds {
    private final Findings findings;
    private final Set<String> questions = new LinkedHashSet<>();

    private Grounds(Findings findings) {
        this.findings = findings;
    }

    /**
     * The questions of a match. A certain one rests on known answers, and no answer to another question takes it away
     * (what holds for certain holds whatever the open answers are). One that supposes an answer rests on the question's
     * staying open: on itself, on the question it depends on, and on those that would tell its answer.
     *
     * @param findings all that was found with it
     */
    static Set<String> of(Finding finding, Findings findings) {
        Grounds grounds = new Grounds(findings);
        finding.facts().forEach(grounds::add);
        return grounds.questions;
    }

    private void add(Fact fact) {
        if (fact instanceof Position position) {
            findings.placements().stream()
                    .filter(placement ->
                            placement.rule().role().equals(new Placement(position.group(), position.status()))
                                    && placement.basis().equals(position.basis()))
                    .forEach(placement -> placement.facts().forEach(this::add));
        }
        Basis basis = fact.basis();
        questions.addAll(basis.known());
        for (Assumption assumption : basis.assumed()) {
            Question question = Questionnaire.standard().question(assumption.path());
            questions.add(question.path());
            Condition condition = question.condition();
            if (condition != null) {
                questions.add(condition.path());
            }
            if (!(fact instanceof Count) && !(fact instanceof Position)) {
                addTelling(assumption);
            }
        }
    }

    /** Who answers a question that only applies with another answer than the supposed one rules this one out. */
    private void addTelling(Assumption assumption) {
        for (Question other : Questionnaire.standard().questions()) {
            Condition condition = other.condition();
            if (condition != null
                    && condition.path().equals(assumption.path())
                    && !condition.values().contains(assumption.answer())) {
                questions.add(other.path());
            }
        }
    }
}
