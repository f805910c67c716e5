package de.ratwerk.workshop.docs;

import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Recommendation;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import java.util.List;

/** The words that lead to the parts of the book. */
record Links(Rulebook rulebook, Targets targets, Language language) {

    Words rule(Rule rule) {
        return Words.link(targets.rule(rule), Words.of(new Titles(rulebook, language).of(rule)));
    }

    Words ruleId(Rule rule) {
        return Words.link(targets.rule(rule), Words.code(rule.id()));
    }

    Words action(String id) {
        return Words.link(
                targets.action(id), Words.of(rulebook.action(id).title().in(language)));
    }

    Words actionId(String id) {
        return Words.link(targets.action(id), Words.code(id));
    }

    Words evidence(String key) {
        return Words.link(targets.evidence(key), Words.code(key));
    }

    Words clause(String id) {
        return Words.link(targets.clause(id), Words.code(id));
    }

    /** A recommendation by its id and its title, which is a German proper name in every language. */
    Words recommendation(Recommendation recommendation) {
        return Words.link(targets.recommendation(recommendation.id()), name(recommendation));
    }

    static Words name(Recommendation recommendation) {
        return Words.of(recommendation.id() + " ").and(Words.spoken(recommendation.title(), Language.DE));
    }

    List<Words> rules(List<Rule> rules) {
        return rules.stream().map(this::rule).toList();
    }

    /** Rules by their ids, as tables list them. */
    Words ruleIds(List<Rule> rules) {
        return listed(rules.stream().map(this::ruleId).toList());
    }

    List<Words> actions(List<String> ids) {
        return ids.stream().map(this::action).toList();
    }

    List<Words> titles(List<Action> actions) {
        return actions.stream().map(action -> action(action.id())).toList();
    }

    static Words listed(List<Words> all) {
        return all.isEmpty() ? Words.of("–") : Words.joined(", ", all);
    }
}
