package de.ratwerk.advice.robust;

import de.ratwerk.advice.rank.Drafts;
import de.ratwerk.advice.rank.Ranking;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Criterion;
import de.ratwerk.rulebook.Criterion.Combine;
import de.ratwerk.rulebook.Rulebook.Sampling;
import de.ratwerk.rulebook.WeightSpace;
import de.ratwerk.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A small case: actions a0, a1 … with values of the criteria c1, c2 … that weigh the same if not said otherwise. */
record Sketch(Ranking ranking, List<List<BigDecimal>> values, List<Criterion> criteria, Sampling sampling) {

    static Sketch of(WeightSpace weights, double[]... values) {
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            actions.add(Drafts.action("a" + i));
        }
        return of(
                actions, equal(values.length == 0 ? 2 : values[0].length), new Sampling(10_000, 412, weights), values);
    }

    static Sketch of(List<Action> actions, List<BigDecimal> weights, Sampling sampling, double[]... values) {
        List<Criterion> criteria = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            String id = "c" + (i + 1);
            criteria.add(new Criterion(id, Text.same(id), weights.get(i), Combine.SUM, Map.of()));
        }
        return new Sketch(
                new Ranking(actions, List.of(Drafts.phase("all", 0, Integer.MAX_VALUE))),
                Arrays.stream(values)
                        .map(each -> Arrays.stream(each)
                                .mapToObj(BigDecimal::valueOf)
                                .toList())
                        .toList(),
                criteria,
                sampling);
    }

    /** Weights that are as equal as decimals allow. */
    static List<BigDecimal> equal(int n) {
        List<BigDecimal> weights = new ArrayList<>();
        BigDecimal rest = BigDecimal.ONE;
        for (int left = n; left > 0; left--) {
            BigDecimal weight = rest.divide(BigDecimal.valueOf(left), 6, RoundingMode.HALF_UP);
            weights.add(weight);
            rest = rest.subtract(weight);
        }
        return weights;
    }

    /** The order by the criteria's own weights. */
    int[] today() {
        return order(criteria.stream()
                .mapToDouble(each -> each.weight().doubleValue())
                .toArray());
    }

    /** The order that weights give. */
    int[] order(double... weights) {
        return ranking.by(values.stream()
                        .mapToDouble(each -> {
                            double score = 0;
                            for (int i = 0; i < weights.length; i++) {
                                score += 100 * weights[i] * each.get(i).doubleValue();
                            }
                            return score;
                        })
                        .toArray())
                .order();
    }

    Robustness robustness() {
        return new Analysis(criteria, sampling).of(ranking, values, today());
    }
}
