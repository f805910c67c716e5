package de.ratwerk.report.why;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import de.ratwerk.report.CitedEvidence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of a reason in one language ({@code ratwerk.why/1}): of an action or of a rule. Fields that may be null are
 * left out when they are.
 *
 * @param action why an action is due, open or not due, or null if the document is about a rule
 * @param rule how a rule fared, or null if the document is about an action
 * @param evidence every record that the document cites, by key; empty for a rule
 */
@JsonInclude(Include.NON_NULL)
record WhyDocument(
        String schema,
        String municipality,
        Rulebook rulebook,
        String profileDigest,
        @Nullable Action action,
        TraceJson.@Nullable Document rule,
        Map<String, CitedEvidence.Evidence> evidence) {

    static final String SCHEMA = "ratwerk.why/1";

    record Rulebook(String id, String version, String digest, String evidenceAsOf) {}

    @JsonInclude(Include.NON_NULL)
    record Action(
            String id,
            String recommendation,
            String title,
            String verdict,
            @Nullable Placing placing,
            List<Contribution> contributions,
            List<Situation> situations,
            List<InPlace> inPlace,
            List<Requirement> requires,
            List<Way> nearest) {}

    @JsonInclude(Include.NON_NULL)
    record Placing(
            int rank,
            String phase,
            BigDecimal score,
            BigDecimal urgency,
            List<String> builtOnBy,
            List<Passed> passed,
            @Nullable Ahead ahead) {}

    record Passed(String phase, BigDecimal minimumScore, String obstacle, List<String> because) {}

    record Ahead(String action, String lead) {}

    record Contribution(
            String criterion,
            String name,
            BigDecimal weight,
            BigDecimal value,
            String fate,
            BigDecimal counted,
            BigDecimal points,
            String rule,
            List<String> evidence) {}

    @JsonInclude(Include.NON_NULL)
    record Situation(
            String rule,
            String outcome,
            @Nullable String statement,
            List<Condition> conditions,
            List<String> evidence) {}

    @JsonInclude(Include.NON_NULL)
    record Condition(
            String words,
            String pattern,
            boolean holds,
            @Nullable String code,
            List<Subject> subjects) {}

    @JsonInclude(Include.NON_NULL)
    record Subject(
            String words, @Nullable String code, List<Answer> answers, List<String> questions, List<Lack> lacks) {}

    @JsonInclude(Include.NON_NULL)
    record Lack(
            String field,
            String operator,
            List<String> required,
            @Nullable String actual,
            String asked,
            String found,
            String code) {}

    @JsonInclude(Include.NON_NULL)
    record Answer(
            String path,
            String label,
            List<String> values,
            String words,
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable String source,
            @Nullable String sourceAsOf) {}

    record InPlace(String rule, String statement, String code, List<Answer> answers, List<String> evidence) {}

    @JsonInclude(Include.NON_NULL)
    record Requirement(
            String action,
            String verdict,
            @Nullable Integer rank,
            @Nullable String code) {}

    record Way(String becomes, int answers, List<Alternative> alternatives, boolean complete) {}

    record Alternative(List<Part> parts) {}

    record Part(int choose, List<Option> options) {}

    record Option(String path, String label, List<List<String>> answers) {}
}
