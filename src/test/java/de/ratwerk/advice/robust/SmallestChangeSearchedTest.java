package de.ratwerk.advice.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.ratwerk.advice.rank.Ranking;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** The smallest change of weights that swaps neighbours, held against the order that other weights give. */
class SmallestChangeSearchedTest {
    private static final double CLOSE = 1e-6;

    /** At the change both are as urgent; just beyond it the real order has them swapped, and before it has not. */
    @Test
    void atTheChangeTheRealOrderTurns() {
        SplittableRandom random = new SplittableRandom(31);
        int turned = 0;
        int never = 0;
        for (int round = 0; round < 1_500; round++) {
            Sketch sketch = Sketches.random(random, 2 + random.nextInt(3), 2 + random.nextInt(5));
            int[] today = sketch.today();
            for (int rank = 0; rank + 1 < today.length; rank++) {
                int upper = today[rank];
                int lower = today[rank + 1];
                Optional<BigFraction[]> edge = Sketches.change(sketch).nearest(upper, lower);
                if (edge.isEmpty()) {
                    never++;
                    assertThat(isEverBefore(sketch, lower, upper, random)).isFalse();
                    continue;
                }
                turned++;
                double[] start = Sketches.weights(sketch);
                double[] end = Arrays.stream(edge.get())
                        .mapToDouble(BigFraction::doubleValue)
                        .toArray();
                for (double way : new double[] {0, 0.25, 0.5, 0.75, 0.99, 0.9999}) {
                    double[] before = between(start, end, way);
                    boolean same = Sketches.distance(start, end) < CLOSE;
                    assertThat(same || isBefore(sketch.order(before), upper, lower))
                            .as("%s at %s", sketch, way)
                            .isTrue();
                }
                assertThat(urgency(sketch, end, upper)).isCloseTo(urgency(sketch, end, lower), within(1e-9));
                assertThat(isSwappedBeyond(sketch, end, upper, lower))
                        .as("%s %s", sketch, Arrays.toString(end))
                        .isTrue();
            }
        }
        assertThat(turned).isGreaterThan(1_500);
        assertThat(never).isGreaterThan(300);
    }

    /** No weights of a fine grid that are nearer have the two swapped, and some that are hardly farther have. */
    @Test
    void agreesWithASearchOfAllWeightsOnAGrid() {
        SplittableRandom random = new SplittableRandom(32);
        int steps = 60;
        for (int round = 0; round < 300; round++) {
            Sketch sketch = Sketches.random(random, 3, 2 + random.nextInt(4));
            int[] today = sketch.today();
            double[] start = Sketches.weights(sketch);
            double[][] least = new double[1][today.length];
            Arrays.fill(least[0], 2);
            for (int i = 0; i <= steps; i++) {
                for (int j = 0; i + j <= steps; j++) {
                    double[] weights = {i / (double) steps, j / (double) steps, (steps - i - j) / (double) steps};
                    int[] order = sketch.order(weights);
                    for (int rank = 0; rank + 1 < today.length; rank++) {
                        if (isBefore(order, today[rank + 1], today[rank])) {
                            boolean lasts = isInside(sketch, weights, today[rank], today[rank + 1]);
                            if (lasts) {
                                least[0][rank] = Math.min(least[0][rank], Sketches.distance(start, weights));
                            }
                        }
                    }
                }
            }
            for (int rank = 0; rank + 1 < today.length; rank++) {
                double exact = Sketches.change(sketch)
                        .nearest(today[rank], today[rank + 1])
                        .map(edge -> Sketches.distance(
                                start,
                                Arrays.stream(edge)
                                        .mapToDouble(BigFraction::doubleValue)
                                        .toArray()))
                        .orElse(2.0);
                assertThat(exact).as(sketch.toString()).isLessThanOrEqualTo(least[0][rank] + CLOSE);
            }
        }
    }

    private static double urgency(Sketch sketch, double[] weights, int action) {
        Ranking ranking = sketch.ranking();
        return ranking.dependants(action).stream()
                .mapToDouble(i -> Corners.product(
                        weights,
                        sketch.values().get(i).stream()
                                .mapToDouble(BigDecimal::doubleValue)
                                .toArray()))
                .max()
                .orElseThrow();
    }

    private static double[] between(double[] start, double[] end, double way) {
        double[] between = new double[start.length];
        Arrays.setAll(between, i -> start[i] + way * (end[i] - start[i]));
        return between;
    }

    private static boolean isBefore(int[] order, int one, int other) {
        for (int action : order) {
            if (action == one || action == other) {
                return action == one;
            }
        }
        throw new IllegalArgumentException();
    }

    /** Whether the two are swapped on the way from the edge to weights that fulfil truly what it takes. */
    private static boolean isSwappedBeyond(Sketch sketch, double[] edge, int upper, int lower) {
        SmallestChange change = Sketches.change(sketch);
        List<BigFraction[]> values = sketch.values().stream()
                .map(each -> each.stream()
                        .map(value -> BigFraction.of(value.movePointRight(6).intValueExact(), 1_000_000))
                        .toArray(BigFraction[]::new))
                .toList();
        for (List<BigFraction[]> conditions : new Overtaking(sketch.ranking(), values).alternatives(upper, lower)) {
            Optional<BigFraction[]> nearest = change.nearest(conditions);
            if (nearest.isPresent() && Sketches.distance(Sketches.doubles(nearest.get()), edge) < 1e-9) {
                double[] inside = Sketches.doubles(change.inside(conditions).orElseThrow());
                double sum = Arrays.stream(inside).sum();
                Arrays.setAll(inside, i -> inside[i] / sum);
                return isBefore(sketch.order(between(edge, inside, 1e-4)), lower, upper);
            }
        }
        return false;
    }

    /** Whether all weights close to some have the two swapped, so that it is no tie at a single point. */
    private static boolean isInside(Sketch sketch, double[] weights, int upper, int lower) {
        SplittableRandom random = new SplittableRandom(1);
        for (int tries = 0; tries < 30; tries++) {
            if (!isBefore(sketch.order(between(weights, anywhere(random, weights.length), 1e-6)), lower, upper)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEverBefore(Sketch sketch, int lower, int upper, SplittableRandom random) {
        for (int tries = 0; tries < 300; tries++) {
            if (isBefore(sketch.order(anywhere(random, sketch.criteria().size())), lower, upper)) {
                return true;
            }
        }
        return false;
    }

    private static double[] anywhere(SplittableRandom random, int n) {
        double[] weights = new double[n];
        Arrays.setAll(weights, i -> -Math.log(1 - random.nextDouble()));
        double sum = Arrays.stream(weights).sum();
        Arrays.setAll(weights, i -> weights[i] / sum);
        return weights;
    }
}
