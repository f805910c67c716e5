package de.ratwerk.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of how firm an order is ({@code ratwerk.robustness/1}); parts of it stand in an advice as well. Fields
 * that may be null are left out when they are.
 */
public record RobustnessDocument(
        String schema,
        String municipality,
        AdviceDocument.Rulebook rulebook,
        String profileDigest,
        String engine,
        Tried tried,
        List<Ranked> actions) {

    static final String SCHEMA = "ratwerk.robustness/1";

    /** Which weights were tried, and what became of the first three. */
    public record Tried(int samples, long seed, List<Weight> weights, FirstThree firstThree) {}

    /** A criterion's weight in the rulebook and its thinkable bounds. */
    public record Weight(String criterion, BigDecimal weight, BigDecimal from, BigDecimal to) {}

    public record FirstThree(List<String> actions, BigDecimal remain, BigDecimal inOrder) {}

    public record Ranked(int rank, String id, String title, String phase, BigDecimal score, Firmness robustness) {}

    @JsonInclude(Include.NON_NULL)
    public record Firmness(
            List<BigDecimal> rankAcceptability,
            BigDecimal topThree,
            @Nullable Map<String, BigDecimal> centralWeights,
            @Nullable Swap swap) {}

    /** What it takes for the action {@code with} to overtake, and the same in words. */
    @JsonInclude(Include.NON_NULL)
    public record Swap(
            String with,
            String possible,
            @Nullable BigDecimal moved,
            @Nullable Map<String, BigDecimal> from,
            @Nullable Map<String, BigDecimal> to,
            @Nullable Map<String, BigDecimal> weights,
            String statement) {}
}
