package de.ratwerk.workshop.docs;

import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rule.Situation;
import de.ratwerk.rulebook.Rule.Strength;
import de.ratwerk.rulebook.Rulebook;
import java.util.List;
import java.util.function.Predicate;

/** Who names whom, asked from the other end. */
record Uses(Rulebook rulebook) {

    List<Rule> making(String action) {
        return rules(rule -> rule.role() instanceof Situation && rule.actions().contains(action));
    }

    List<Rule> meeting(String action) {
        return rules(rule -> rule.role() instanceof Strength && rule.actions().contains(action));
    }

    List<Rule> answering(String clause) {
        return rules(rule -> rule.clauses().contains(clause));
    }

    List<Rule> citing(String evidence) {
        return rules(rule -> rule.evidence().contains(evidence));
    }

    List<Rule> rules(Predicate<Rule> which) {
        return rulebook.rules().values().stream().filter(which).toList();
    }

    List<Action> tiedBy(String evidence) {
        return actions(action ->
                action.ties().stream().anyMatch(tied -> tied.evidence().equals(evidence)));
    }

    List<Action> requiring(String required) {
        return actions(action -> action.requires().contains(required));
    }

    List<Action> following(String recommendation) {
        return actions(action -> action.recommendation().equals(recommendation));
    }

    private List<Action> actions(Predicate<Action> which) {
        return rulebook.actions().values().stream().filter(which).toList();
    }
}
