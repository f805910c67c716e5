package de.ratwerk.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of an advice in one language ({@code ratwerk.advice/1}), field by field in the order of the contract.
 * Fields that may be null are left out when they are.
 */
@JsonInclude(Include.NON_NULL)
record AdviceDocument(
        String schema,
        Municipality municipality,
        @Nullable String asOf,
        Rulebook rulebook,
        String profileDigest,
        String engine,
        Position position,
        List<Action> actions,
        List<Open> open,
        List<NotDue> notDue,
        List<Question> questions,
        Map<String, Evidence> evidence,
        List<String> notes) {

    static final String SCHEMA = "ratwerk.advice/1";

    @JsonInclude(Include.NON_NULL)
    record Municipality(
            String name,
            @Nullable String ags,
            @Nullable Integer population,
            @Nullable Integer sizeClass,
            @Nullable String land) {}

    record Rulebook(String id, String version, String digest, String evidenceAsOf) {}

    record Position(Counted eGovernment, Counted community, Plain strategy) {}

    record Counted(String status, Count count, int threshold, int of, List<String> evidence) {}

    record Count(int atLeast, int atMost) {}

    record Plain(String status, List<String> evidence) {}

    record Action(
            int rank,
            String id,
            String recommendation,
            String title,
            String phase,
            BigDecimal score,
            List<Contribution> contributions,
            List<Because> because,
            List<String> steps,
            List<String> requires,
            Robustness robustness) {}

    record Contribution(
            String criterion,
            BigDecimal value,
            BigDecimal weight,
            BigDecimal points,
            String rule,
            List<String> evidence) {}

    record Because(String rule, String statement, List<Fact> facts, List<String> evidence) {}

    @JsonInclude(Include.NON_NULL)
    record Fact(
            String path,
            Object value,
            int line,
            int column,
            @Nullable String source,
            @Nullable String sourceAsOf) {}

    record Robustness(List<BigDecimal> rankAcceptability, BigDecimal topThree) {}

    record Open(String id, String recommendation, String title, List<String> decidedBy) {}

    record NotDue(String id, String recommendation, List<Because> because) {}

    record Question(
            String path,
            String text,
            BigDecimal influence,
            BigDecimal share,
            List<String> couldChange,
            boolean changesFirst,
            List<Expected> expected) {}

    /** A published share of answers; what the shares of a question leave is spread evenly over its other answers. */
    record Expected(List<String> answers, BigDecimal share, String evidence) {}

    @JsonInclude(Include.NON_NULL)
    record Evidence(
            String kind,
            @Nullable String figure,
            @Nullable String base,
            String chapter,
            String statement,
            @Nullable Boolean inferred) {}
}
