package de.ratwerk.report.catalogue;

import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.EffortWords;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rule.Role;
import de.ratwerk.rulebook.Rule.Situation;
import de.ratwerk.rulebook.Rule.Strength;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Language;
import java.util.List;

/**
 * Something that a municipality can do ({@code ratwerk.action/1}).
 *
 * @param effort what it takes
 * @param effortWords the same in words
 * @param shared whether it can sensibly be done with other municipalities
 * @param requires the actions that come before it if they are due
 * @param requiredBy the actions that it comes before
 * @param ties other recommendations that the survey ties to it
 * @param steps how to begin, in order
 * @param dueBy the rules that make it due
 * @param metBy the rules that find what it wants in place
 */
public record ActionDocument(
        String schema,
        String language,
        AdviceDocument.Rulebook rulebook,
        String id,
        String recommendation,
        String title,
        String effort,
        String effortWords,
        boolean shared,
        List<String> requires,
        List<String> requiredBy,
        List<Tie> ties,
        List<String> steps,
        List<String> dueBy,
        List<String> metBy) {
    static final String SCHEMA = "ratwerk.action/1";

    /**
     * A tie to another recommendation.
     *
     * @param to the other recommendation
     * @param evidence the key of the evidence for it
     */
    record Tie(String to, String evidence) {}

    /**
     * An action of a rulebook.
     *
     * @throws IllegalArgumentException if the rulebook has no action with this id
     */
    public static ActionDocument of(String id, Rulebook rulebook, Language language) {
        Action action = rulebook.action(id);
        return new ActionDocument(
                SCHEMA,
                language.code(),
                AdviceDocument.Rulebook.of(rulebook),
                id,
                action.recommendation(),
                action.title().in(language),
                Constants.name(action.effort()),
                EffortWords.of(action.effort(), language),
                action.shared(),
                action.requires(),
                rulebook.actions().values().stream()
                        .filter(other -> other.requires().contains(id))
                        .map(Action::id)
                        .toList(),
                action.ties().stream()
                        .map(tie -> new Tie(tie.to(), tie.evidence()))
                        .toList(),
                action.steps().stream().map(step -> step.in(language)).toList(),
                rules(Situation.class, id, rulebook),
                rules(Strength.class, id, rulebook));
    }

    private static List<String> rules(Class<? extends Role> role, String action, Rulebook rulebook) {
        return rulebook.rules().values().stream()
                .filter(rule -> role.isInstance(rule.role()) && rule.actions().contains(action))
                .map(Rule::id)
                .toList();
    }
}
