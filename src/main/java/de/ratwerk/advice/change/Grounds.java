package de.ratwerk.advice.change;

import de.ratwerk.fact.Basis;
import de.ratwerk.fact.Basis.Assumption;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.Condition;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.rulebook.Finding;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The questions on whose answers a match of a rule rests: as long as none of them changes, it stays. */
final class Grounds {
    private Grounds() {}

    /**
     * The questions of a match. A certain one rests on known answers, and no answer to another question takes it away
     * (what holds for certain holds whatever the open answers are). One that supposes an answer rests on the question's
     * staying open: on itself, on the question it depends on, and on those that depend on it and would tell its answer.
     */
    static Set<String> of(Finding finding) {
        Basis basis = finding.basis();
        Set<String> grounds = new LinkedHashSet<>(basis.known());
        for (Assumption assumption : basis.assumed()) {
            Question question = Questionnaire.standard().question(assumption.path());
            grounds.add(question.path());
            Condition condition = question.condition();
            if (condition != null) {
                grounds.add(condition.path());
            }
            grounds.addAll(dependents(question));
        }
        return grounds;
    }

    private static Collection<String> dependents(Question question) {
        return Questionnaire.standard().questions().stream()
                .filter(other ->
                        other.condition() != null && other.condition().path().equals(question.path()))
                .map(Question::path)
                .toList();
    }
}
