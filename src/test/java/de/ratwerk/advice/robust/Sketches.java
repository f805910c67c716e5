package de.ratwerk.advice.robust;

import de.ratwerk.advice.rank.Drafts;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Rulebook.Sampling;
import de.ratwerk.rulebook.WeightSpace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.numbers.fraction.BigFraction;

/** Small rankings made up for tests, at random too, and what is asked of them. */
final class Sketches {
    private static final Sampling SAMPLING = new Sampling(1, 1, WeightSpace.ALL);

    private Sketches() {}

    /** Values in twentieths, so that ties occur; requirements at random. */
    static Sketch random(SplittableRandom random, int criteria, int n) {
        double[][] values = new double[n][criteria];
        for (double[] each : values) {
            Arrays.setAll(each, i -> random.nextInt(random.nextBoolean() ? 21 : 3) / 20.0);
        }
        List<String> weights = new ArrayList<>();
        int rest = 20;
        for (int i = 1; i < criteria; i++) {
            int weight = random.nextInt(rest + 1);
            weights.add(new BigDecimal(weight).divide(BigDecimal.valueOf(20)).toString());
            rest -= weight;
        }
        weights.add(new BigDecimal(rest).divide(BigDecimal.valueOf(20)).toString());
        return sketch(
                weights,
                values,
                Drafts.tangled(random, n, random.nextInt(3) * 0.2).toArray(Action[]::new));
    }

    static Sketch sketch(List<String> weights, double[][] values, Action... actions) {
        return Sketch.of(List.of(actions), weights.stream().map(BigDecimal::new).toList(), SAMPLING, values);
    }

    static List<Swap> swaps(Sketch sketch) {
        return sketch.robustness().actions().stream()
                .limit(sketch.today().length - 1)
                .map(Robustness.Firmness::swap)
                .toList();
    }

    static SmallestChange change(Sketch sketch) {
        return new SmallestChange(
                sketch.ranking(),
                sketch.values(),
                sketch.criteria().stream().map(criterion -> criterion.id()).toList(),
                sketch.criteria().stream().map(criterion -> criterion.weight()).toList());
    }

    static double[] weights(Sketch sketch) {
        return sketch.criteria().stream()
                .mapToDouble(criterion -> criterion.weight().doubleValue())
                .toArray();
    }

    static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs(one[i] - other[i]);
        }
        return sum / 2;
    }

    static double[] doubles(BigFraction[] fractions) {
        return Arrays.stream(fractions).mapToDouble(BigFraction::doubleValue).toArray();
    }
}
