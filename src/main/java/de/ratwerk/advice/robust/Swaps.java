package de.ratwerk.advice.robust;

import de.ratwerk.advice.rank.Ranking;
import de.ratwerk.advice.robust.Swap.Change;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to swap neighbours of one ranking. The same few values meet in very many municipalities: a change that was
 * found is remembered by what it rests on. Not thread-safe, but what is remembered may be shared.
 */
final class Swaps {
    private final Ranking ranking;
    private final List<List<BigDecimal>> values;
    private final List<String> criteria;
    private final List<BigDecimal> weights;
    private final Remembered<Setting, Optional<Change>> known;

    /** Made once something is asked that is not known. */
    private @Nullable SmallestChange changes;

    /**
     * Asks about a ranking.
     *
     * @param known changes that start from the same weights
     */
    Swaps(
            Ranking ranking,
            List<List<BigDecimal>> values,
            List<String> criteria,
            List<BigDecimal> weights,
            Remembered<Setting, Optional<Change>> known) {
        this.ranking = ranking;
        this.values = values;
        this.criteria = criteria;
        this.weights = weights;
        this.known = known;
    }

    /** What it takes for the lower one of two neighbours to overtake. */
    Swap between(int upper, int lower) {
        boolean requires = ranking.dependants(upper).get(lower);
        return new Swap(
                ranking.actions().get(upper),
                ranking.actions().get(lower),
                requires ? null : change(upper, lower).orElse(null),
                requires);
    }

    private Optional<Change> change(int upper, int lower) {
        Setting setting = Setting.of(ranking, values, upper, lower);
        Optional<Change> change = known.get(setting);
        return change == null ? known.keep(setting, changes().change(upper, lower)) : change;
    }

    private SmallestChange changes() {
        if (changes == null) {
            changes = new SmallestChange(ranking, values, criteria, weights);
        }
        return changes;
    }
}
