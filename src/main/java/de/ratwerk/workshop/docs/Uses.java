package de.ratwerk.workshop.docs;

import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rule.Situation;
import de.ratwerk.rulebook.Rule.Strength;
import de.ratwerk.rulebook.Rulebook;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Who names whom, asked from the other end. Rules come in their authors' order, file by file. */
record Uses(Rulebook rulebook) {
    /** By the name of the file within the rulebook, so that it does not matter where the rulebook lies. */
    private static final Comparator<Rule> AUTHORS_ORDER = Comparator.comparing(Targets::folder)
            .thenComparing(Targets::file)
            .thenComparingInt((Rule rule) -> rule.place().line())
            .thenComparing(Rule::id);

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
        return rulebook.rules().values().stream()
                .filter(which)
                .sorted(AUTHORS_ORDER)
                .toList();
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
