package de.ratwerk.advice.robust;

import de.ratwerk.advice.rank.Ranking;
import de.ratwerk.advice.rank.Trial;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts over many sets of weights who stands where. Not thread-safe. */
final class PlainCounts {
    static final int TOP = 3;
    private static final int DECIMALS = 4;
    private static final double SCALE = 100;

    private final double[][] weights;
    private final int[][] ranks;
    private final double[][] firstWeights;
    private int firstRemain;
    private int firstInOrder;

    /**
     * Counts.
     *
     * @param values the values of each action's criteria
     * @param today the order of today's list
     * @param weights the sets of weights, at least one
     */
    PlainCounts(Ranking ranking, double[][] values, int[] today, double[][] weights) {
        this.weights = weights;
        this.ranks = new int[values.length][values.length];
        this.firstWeights = new double[values.length][weights[0].length];
        Trial trial = ranking.trial();
        double[] scores = new double[values.length];
        for (double[] each : weights) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] = SCALE * product(each, values[i]);
            }
            count(trial.order(scores), today, each);
        }
    }

    private void count(int[] order, int[] today, double[] each) {
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]][rank]++;
        }
        int top = Math.min(TOP, order.length);
        boolean remain = true;
        boolean inOrder = true;
        for (int rank = 0; rank < top; rank++) {
            remain &= isAmong(order[rank], today, top);
            inOrder &= order[rank] == today[rank];
        }
        firstRemain += remain ? 1 : 0;
        firstInOrder += inOrder ? 1 : 0;
        if (order.length > 0) {
            double[] sums = firstWeights[order[0]];
            for (int criterion = 0; criterion < sums.length; criterion++) {
                sums[criterion] += each[criterion];
            }
        }
    }

    private static boolean isAmong(int action, int[] today, int top) {
        for (int rank = 0; rank < top; rank++) {
            if (today[rank] == action) {
                return true;
            }
        }
        return false;
    }

    private static double product(double[] weights, double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    List<BigDecimal> rankAcceptability(int action) {
        return IntStream.of(ranks[action]).mapToObj(this::share).toList();
    }

    BigDecimal topThree(int action) {
        return share(IntStream.of(ranks[action]).limit(TOP).sum());
    }

    BigDecimal firstRemain() {
        return share(firstRemain);
    }

    BigDecimal firstInOrder() {
        return share(firstInOrder);
    }

    /** The mean of the weights that put an action first, or null if none does. */
    @Nullable
    Map<String, BigDecimal> centralWeights(int action, List<String> criteria) {
        int times = ranks[action].length == 0 ? 0 : ranks[action][0];
        if (times == 0) {
            return null;
        }
        Map<String, BigDecimal> central = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>(criteria);
        for (int i = 0; i < ids.size(); i++) {
            central.put(
                    ids.get(i),
                    BigDecimal.valueOf(firstWeights[action][i] / times).setScale(DECIMALS, RoundingMode.HALF_UP));
        }
        return central;
    }

    private BigDecimal share(int count) {
        return BigDecimal.valueOf(count).divide(BigDecimal.valueOf(weights.length), DECIMALS, RoundingMode.HALF_UP);
    }
}
