package de.ratwerk.report.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import de.ratwerk.evidence.ChapterName;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.evidence.Figure;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding of the survey ({@code ratwerk.finding/1}); fields that may be null are left out when they are.
 *
 * @param kind what sort of finding it is, and so what may be said with it
 * @param kindWords the same in words
 * @param figure its figure, or null if it has none
 * @param base who is counted, or null where nothing is
 * @param chapter the chapter of the survey
 * @param chapterWords the same in words
 * @param statement the finding in words
 * @param inferred whether the figure's assignment is inferred from the source, not stated there
 * @param context why no rule uses it, or null if rules do
 * @param survey when the survey was in the field
 * @param rules the rules that cite it
 * @param actions the actions that it ties to another recommendation
 */
@JsonInclude(Include.NON_NULL)
public record FindingDocument(
        String schema,
        String language,
        AdviceDocument.Rulebook rulebook,
        String key,
        String kind,
        String kindWords,
        @Nullable String figure,
        @Nullable String base,
        String chapter,
        String chapterWords,
        String statement,
        boolean inferred,
        @Nullable String context,
        RulebookDocument.Survey survey,
        List<String> rules,
        List<String> actions) {
    static final String SCHEMA = "ratwerk.finding/1";

    /**
     * A record of evidence of a rulebook.
     *
     * @throws IllegalArgumentException if the rulebook has no record with this key
     */
    public static FindingDocument of(String key, Rulebook rulebook, Language language) {
        Evidence evidence = rulebook.evidence(key);
        Figure figure = evidence.figure();
        return new FindingDocument(
                SCHEMA,
                language.code(),
                AdviceDocument.Rulebook.of(rulebook),
                key,
                evidence.kind().id(),
                evidence.kind().words().in(language),
                figure == null ? null : figure.signs(),
                said(evidence.base(), language),
                evidence.chapter(),
                ChapterName.of(evidence.chapter()).in(language),
                evidence.statement().in(language),
                evidence.inferred(),
                said(evidence.context(), language),
                RulebookDocument.Survey.of(rulebook),
                rulebook.rules().values().stream()
                        .filter(rule -> rule.evidence().contains(key))
                        .map(Rule::id)
                        .toList(),
                rulebook.actions().values().stream()
                        .filter(action -> action.ties().stream()
                                .anyMatch(tie -> tie.evidence().equals(key)))
                        .map(Action::id)
                        .toList());
    }

    private static @Nullable String said(@Nullable Text text, Language language) {
        return text == null ? null : text.in(language);
    }
}
