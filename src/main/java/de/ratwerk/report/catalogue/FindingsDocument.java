package de.ratwerk.report.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.evidence.Figure;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All findings of the survey in the order of their files ({@code ratwerk.findings/1}).
 *
 * @param survey when the survey was in the field
 * @param findings each in short
 */
public record FindingsDocument(
        String schema,
        String language,
        AdviceDocument.Rulebook rulebook,
        RulebookDocument.Survey survey,
        List<Entry> findings) {
    static final String SCHEMA = "ratwerk.findings/1";

    /**
     * A finding in short, as {@link FindingDocument} has it in full.
     *
     * @param figure its figure, or null if it has none
     */
    @JsonInclude(Include.NON_NULL)
    record Entry(String key, String kind, @Nullable String figure, String chapter, String statement) {}

    /** The evidence of a rulebook. */
    public static FindingsDocument of(Rulebook rulebook, Language language) {
        return new FindingsDocument(
                SCHEMA,
                language.code(),
                AdviceDocument.Rulebook.of(rulebook),
                RulebookDocument.Survey.of(rulebook),
                rulebook.evidence().values().stream()
                        .map(evidence -> entry(evidence, language))
                        .toList());
    }

    private static Entry entry(Evidence evidence, Language language) {
        Figure figure = evidence.figure();
        return new Entry(
                evidence.key(),
                evidence.kind().id(),
                figure == null ? null : figure.signs(),
                evidence.chapter(),
                evidence.statement().in(language));
    }
}
