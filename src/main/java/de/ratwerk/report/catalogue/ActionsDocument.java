package de.ratwerk.report.catalogue;

import de.ratwerk.report.AdviceDocument;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Language;
import java.util.List;

/**
 * All actions in the order of their files ({@code ratwerk.actions/1}).
 *
 * @param actions each in short
 */
public record ActionsDocument(String schema, String language, AdviceDocument.Rulebook rulebook, List<Entry> actions) {
    static final String SCHEMA = "ratwerk.actions/1";

    /**
     * An action in short.
     *
     * @param shared whether it can sensibly be done with other municipalities
     * @param requires the actions that come before it if they are due
     */
    record Entry(
            String id, String recommendation, String title, String effort, boolean shared, List<String> requires) {}

    /** The actions of a rulebook. */
    public static ActionsDocument of(Rulebook rulebook, Language language) {
        return new ActionsDocument(
                SCHEMA,
                language.code(),
                AdviceDocument.Rulebook.of(rulebook),
                rulebook.actions().values().stream()
                        .map(action -> new Entry(
                                action.id(),
                                action.recommendation(),
                                action.title().in(language),
                                Constants.name(action.effort()),
                                action.shared(),
                                action.requires()))
                        .toList());
    }
}
