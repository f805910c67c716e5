package de.ratwerk.report.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import de.ratwerk.report.AdviceDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as its author declares it ({@code ratwerk.rule/1}); fields that may be null are left out when they are.
 *
 * @param role what it decides: {@code due}, {@code met}, {@code placement} or {@code priority}
 * @param actions what it makes due, or what is wanted of it and in place
 * @param gap how far the situation is from what is asked for, of a rule that makes due
 * @param statement its sentence; gaps in braces are filled from the facts that match
 * @param placement where it places the municipality, of a placement
 * @param priority what it contributes, of a priority
 * @param evidence the keys of the evidence for it, the strongest first
 * @param clauses the clauses of the recommendations that it answers
 * @param refines rules that match wherever it does
 * @param conditions what it asks of the facts
 * @param place where it stands
 */
@JsonInclude(Include.NON_NULL)
public record RuleDocument(
        String schema,
        String language,
        AdviceDocument.Rulebook rulebook,
        String id,
        String role,
        List<String> actions,
        @Nullable String gap,
        @Nullable String statement,
        @Nullable Placement placement,
        @Nullable Priority priority,
        List<String> evidence,
        List<String> clauses,
        List<String> refines,
        List<Condition> conditions,
        Place place) {
    static final String SCHEMA = "ratwerk.rule/1";

    record Placement(String group, String status) {}

    record Priority(String criterion, String value) {}

    /**
     * What is asked of one fact.
     *
     * @param words the same in words; left out where it only looks up a number that another condition names
     * @param pattern the same as a rule file writes it
     * @param asked comparison by comparison; empty if any such fact will do
     * @param binds the names that it gives to fields' values, for other conditions to compare with
     * @param line its line
     */
    @JsonInclude(Include.NON_NULL)
    record Condition(
            @Nullable String words, String pattern, String fact, List<Asked> asked, List<Bound> binds, int line) {}

    record Asked(String field, String operator, List<String> operands, String words) {}

    record Bound(String name, String field) {}

    /**
     * Where a rule stands.
     *
     * @param file the file, seen from the folder of the rulebook
     * @param line its first line, from 1
     */
    record Place(String file, int line) {}
}
