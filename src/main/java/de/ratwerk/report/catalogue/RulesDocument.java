package de.ratwerk.report.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All rules by id ({@code ratwerk.rules/1}).
 *
 * @param rules each in short
 */
public record RulesDocument(String schema, String language, AdviceDocument.Rulebook rulebook, List<Entry> rules) {
    static final String SCHEMA = "ratwerk.rules/1";

    /**
     * A rule in short.
     *
     * @param role what it decides, as {@link RuleDocument} has it
     * @param actions the actions that it is about
     * @param statement its sentence, or null if it says none
     */
    @JsonInclude(Include.NON_NULL)
    record Entry(
            String id,
            String role,
            List<String> actions,
            List<String> evidence,
            @Nullable String statement) {}

    /** The rules of a rulebook. */
    public static RulesDocument of(Rulebook rulebook, Language language) {
        RuleDocuments documents = new RuleDocuments(rulebook, List.of(), language);
        return new RulesDocument(
                SCHEMA,
                language.code(),
                AdviceDocument.Rulebook.of(rulebook),
                rulebook.rules().values().stream()
                        .map(rule -> new Entry(
                                rule.id(),
                                RuleDocuments.role(rule.role()),
                                rule.actions(),
                                rule.evidence(),
                                documents.statement(rule.role())))
                        .toList());
    }
}
