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

    /** The first three actions and, in words, how firm they are. */
    public record FirstThree(List<String> actions, BigDecimal remain, BigDecimal inOrder, String statement) {}

    /** A ranked action and how firm its rank is. */
    public record Ranked(int rank, String id, String title, String phase, BigDecimal score, Firmness robustness) {}

    /**
     * How firm a rank is among the weights that were tried (SMAA).
     *
     * @param rankAcceptability the share of weights with which the action takes each rank, from the first on
     * @param topThree the share with which it is among the first three
     * @param centralWeights the mean of the weights with which it comes first; null if it never does
     * @param swap the smallest change of weights that lets another action overtake it; null if there is no other
     */
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
