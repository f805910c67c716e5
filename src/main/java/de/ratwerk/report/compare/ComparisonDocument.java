package de.ratwerk.report.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of a comparison in one language ({@code ratwerk.comparison/1}). Fields that may be null are left out when
 * they are.
 */
@JsonInclude(Include.NON_NULL)
record ComparisonDocument(
        String schema,
        String language,
        String summary,
        Side before,
        Side after,
        Position position,
        List<Answer> answers,
        List<String> causes,
        List<Action> gone,
        List<Action> added,
        List<Action> moved,
        List<Action> opened,
        List<Action> settled,
        int stayed) {

    static final String SCHEMA = "ratwerk.comparison/1";

    @JsonInclude(Include.NON_NULL)
    record Side(String name, @Nullable String ags, @Nullable String asOf, Rulebook rulebook, String profileDigest) {}

    record Rulebook(String id, String version, String digest) {}

    record Position(Group eGovernment, Group community, Group strategy) {}

    record Group(Standing before, Standing after) {}

    @JsonInclude(Include.NON_NULL)
    record Standing(
            String status,
            @Nullable Integer atLeast,
            @Nullable Integer atMost,
            @Nullable Integer of) {}

    @JsonInclude(Include.NON_NULL)
    record Answer(
            String path, @Nullable Said before, @Nullable Said after) {}

    @JsonInclude(Include.NON_NULL)
    record Said(
            List<String> value,
            @Nullable String source,
            @Nullable String sourceAsOf) {}

    record Action(
            String id,
            String recommendation,
            String title,
            Spot before,
            Spot after,
            BigDecimal points,
            List<Contribution> contributions,
            List<Part> parts,
            List<String> answers) {}

    @JsonInclude(Include.NON_NULL)
    record Spot(
            String verdict,
            @Nullable String phase,
            @Nullable Integer rank,
            @Nullable BigDecimal score) {}

    record Contribution(
            String criterion,
            String rule,
            List<String> evidence,
            BigDecimal before,
            BigDecimal after,
            BigDecimal points) {}

    record Part(String cause, BigDecimal points, String before, String after) {}
}
