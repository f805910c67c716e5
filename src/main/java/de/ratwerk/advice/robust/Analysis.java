package de.ratwerk.advice.robust;

import de.ratwerk.advice.rank.Ranking;
import de.ratwerk.advice.robust.Robustness.Firmness;
import de.ratwerk.advice.robust.Robustness.FirstThree;
import de.ratwerk.advice.robust.Swap.Change;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Criterion;
import de.ratwerk.rulebook.Rulebook.Sampling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Stochastic multicriteria acceptability analysis over the weights of the criteria. The weights are drawn once, seeded,
 * and are the same for every municipality; what was found out about actions with the same values is remembered, in at most
 * about 48 MiB. Immutable but for that, and thread-safe.
 */
public final class Analysis {
    private static final int MOST_CHANGES = 4_096;

    private final List<String> criteria;
    private final List<BigDecimal> rulebookWeights;
    private final Sampling sampling;

    /** At most about 16 MiB: seldom more than 4 kB each. */
    private final Remembered<Setting, Optional<Change>> changes = new Remembered<>(MOST_CHANGES);

    /** Drawn when first needed: who only wants verdicts or places never waits for it. */
    private @Nullable Comparisons drawn;

    /** An analysis that tries the weights of a sampling, for criteria that have the rulebook's weights today. */
    public Analysis(Collection<Criterion> criteria, Sampling sampling) {
        this.criteria = criteria.stream().map(Criterion::id).toList();
        this.rulebookWeights = criteria.stream().map(Criterion::weight).toList();
        this.sampling = sampling;
    }

    /**
     * Draws the weights, which the first analysis does otherwise.
     *
     * @throws RefusedException if the bounds are too narrow to draw within them
     */
    public void draw() {
        weights();
    }

    private synchronized Comparisons weights() {
        if (drawn == null) {
            drawn = new Comparisons(new WeightSampler(Bounds.of(sampling.weights(), criteria), sampling).draw());
        }
        return drawn;
    }

    /**
     * How firm an order is.
     *
     * @param values of each action of the ranking the value of each criterion
     * @param today the order of today's list, by index
     * @throws RefusedException if the bounds are too narrow to draw within them
     */
    public Robustness of(Ranking ranking, List<List<BigDecimal>> values, int[] today) {
        Counts counts = new Counts(ranking, values, today, weights());
        Swaps swaps = new Swaps(ranking, values, criteria, rulebookWeights, changes);
        List<Firmness> firmness = new ArrayList<>();
        for (int rank = 0; rank < today.length; rank++) {
            int action = today[rank];
            firmness.add(new Firmness(
                    ranking.actions().get(action),
                    counts.rankAcceptability(action),
                    counts.topThree(action),
                    counts.centralWeights(action, criteria),
                    rank + 1 < today.length ? swaps.between(action, today[rank + 1]) : null));
        }
        List<Action> first = IntStream.of(today)
                .limit(Counts.TOP)
                .mapToObj(ranking.actions()::get)
                .toList();
        return new Robustness(
                sampling, new FirstThree(first, counts.firstRemain(), counts.firstInOrder()), List.copyOf(firmness));
    }
}
