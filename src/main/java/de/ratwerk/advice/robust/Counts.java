package de.ratwerk.advice.robust;

import de.ratwerk.advice.rank.Ranking;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts over many sets of weights who stands where: the rank of an action is the number of those that come before it.
 * Not thread-safe.
 */
final class Counts {
    static final int TOP = 3;

    private final Comparisons comparisons;
    private final Tally[] tallies;
    private final int[][] ranks;
    private final int firstRemain;
    private final int firstInOrder;

    /**
     * Counts.
     *
     * @param values the values of each action's criteria
     * @param today the order of today's list
     */
    Counts(Ranking ranking, List<List<BigDecimal>> values, int[] today, Comparisons comparisons) {
        this.comparisons = comparisons;
        this.tallies = tallies(
                new Precedence(ranking, comparisons, scores(values)),
                values.size(),
                comparisons.all().of());
        this.ranks = new int[tallies.length][];
        for (int action = 0; action < ranks.length; action++) {
            ranks[action] = tallies[action].counts(ranks.length);
        }
        int top = Math.min(TOP, today.length);
        Samples remain = comparisons.all();
        Samples inOrder = remain;
        for (int rank = 0; rank < top; rank++) {
            Tally tally = tallies[today[rank]];
            Samples among = comparisons.none();
            for (int other = 0; other < top; other++) {
                among = among.or(tally.at(other));
            }
            remain = remain.and(among);
            inOrder = inOrder.and(tally.at(rank));
        }
        this.firstRemain = remain.count();
        this.firstInOrder = inOrder.count();
    }

    private Comparisons.Scores[] scores(List<List<BigDecimal>> values) {
        Comparisons.Scores[] scores = new Comparisons.Scores[values.size()];
        for (int action = 0; action < scores.length; action++) {
            scores[action] = comparisons.scores(values.get(action));
        }
        return scores;
    }

    private static Tally[] tallies(Precedence precedence, int actions, int samples) {
        Tally[] tallies = new Tally[actions];
        for (int second = 0; second < actions; second++) {
            tallies[second] = new Tally(samples);
            for (int first = 0; first < second; first++) {
                Samples turned = precedence.turned(first, second);
                tallies[first].add(turned);
                tallies[second].addOthers(turned);
            }
        }
        return tallies;
    }

    List<BigDecimal> rankAcceptability(int action) {
        BigDecimal[] acceptability = new BigDecimal[ranks.length];
        for (int rank = 0; rank < acceptability.length; rank++) {
            acceptability[rank] = comparisons.share(ranks[action][rank]);
        }
        return List.of(acceptability);
    }

    BigDecimal topThree(int action) {
        int times = 0;
        for (int rank = 0; rank < Math.min(TOP, ranks.length); rank++) {
            times += ranks[action][rank];
        }
        return comparisons.share(times);
    }

    BigDecimal firstRemain() {
        return comparisons.share(firstRemain);
    }

    BigDecimal firstInOrder() {
        return comparisons.share(firstInOrder);
    }

    /** The mean of the weights that put an action first, or null if none does. */
    @Nullable
    Map<String, BigDecimal> centralWeights(int action, List<String> criteria) {
        int times = ranks[action][0];
        if (times == 0) {
            return null;
        }
        double[] sums = comparisons.sum(tallies[action].at(0));
        Map<String, BigDecimal> central = new LinkedHashMap<>();
        for (int i = 0; i < sums.length; i++) {
            central.put(
                    criteria.get(i),
                    BigDecimal.valueOf(sums[i] / times).setScale(Shares.DECIMALS, RoundingMode.HALF_UP));
        }
        return central;
    }
}
