package de.ratwerk.advice.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.ratwerk.advice.rank.Drafts;
import de.ratwerk.advice.robust.Robustness.Firmness;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.rulebook.Rulebook.Sampling;
import de.ratwerk.rulebook.WeightSpace;
import de.ratwerk.rulebook.WeightSpace.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Shares of weights as lengths and areas, computed by cutting the simplex with half-planes, against shares that were
 * drawn. With 10,000 samples the standard error is at most 0.005; five of them are allowed.
 */
class ExactSharesTest {
    private static final int SAMPLES = 10_000;
    private static final double ALLOWED = 5 * 0.005;

    @Test
    void lengthsOfIntervalsWithTwoCriteria() {
        compare(41, 2, 150, 1);
    }

    @Test
    void areasOfPolygonsWithThreeCriteria() {
        compare(42, 3, 150, 1);
    }

    @Test
    void partsOfTheSimplexWithinBoundsAreDrawnEvenly() {
        compare(43, 2, 100, 0.5);
        compare(44, 3, 150, 0.5);
    }

    /** In the corner below narrow upper bounds the simplex above the lower bounds would hardly ever be hit. */
    @Test
    void belowUpperBoundsTheOtherSimplexIsDrawnFrom() {
        WeightSpace space = space(0, 0.34, 0, 0.34, 0, 0.34);
        double[][] values = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        List<Firmness> firmness = sketch(space, values).robustness().actions();
        firmness.forEach(each ->
                assertThat(each.rankAcceptability().get(0).doubleValue()).isCloseTo(1 / 3.0, within(ALLOWED)));
    }

    @Test
    void fixedWeightsGiveTheOrderItself() {
        WeightSpace space = space(0.1, 0.1, 0.2, 0.2, 0, 1);
        Robustness robustness = sketch(space, new double[][] {{0.3, 0, 0}, {0, 0.15, 0}, {0, 0, 0.9}})
                .robustness();
        assertThat(robustness.actions())
                .allSatisfy(each -> assertThat(each.rankAcceptability())
                        .allSatisfy(
                                share -> assertThat(share).isIn(new BigDecimal("1.0000"), new BigDecimal("0.0000"))));
        assertThat(robustness.actions().get(0).centralWeights().values())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("0.1"), new BigDecimal("0.2"), new BigDecimal("0.7"));
    }

    @Test
    void boundsTooNarrowToDrawWithinAreRefusedKindly() {
        WeightSpace space = space(0.1, 0.6, 0.1, 0.6, 0.1, 0.100001, 0.1, 0.100001);
        double[][] values = {{1, 0, 0, 0}};
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                RefusedException.class,
                                () -> sketch(space, values).robustness())
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo("weights-too-narrow");
                    assertThat(problem.hint().de()).contains("c3");
                });
    }

    private static void compare(int seed, int criteria, int rounds, double width) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < rounds; round++) {
            double[][] values = new double[2 + random.nextInt(4)][criteria];
            for (double[] each : values) {
                Arrays.setAll(each, i -> random.nextInt(101) / 100.0);
            }
            double[] bounds = bounds(random, criteria, width);
            WeightSpace space = width == 1 ? WeightSpace.ALL : space(bounds);
            Sketch sketch = sketch(space, values);
            double whole = area(polygon(bounds, criteria), criteria);
            for (Firmness each : sketch.robustness().actions()) {
                int action = Integer.parseInt(each.action().id().substring(1));
                double[] exact = shares(values, action, polygon(bounds, criteria), criteria);
                for (int rank = 0; rank < exact.length; rank++) {
                    assertThat(each.rankAcceptability().get(rank).doubleValue())
                            .as("%s rank %s of %s", sketch, rank, action)
                            .isCloseTo(exact[rank] / whole, within(ALLOWED));
                }
            }
        }
    }

    /** Bounds around some weights, so that at least these are thinkable. */
    private static double[] bounds(SplittableRandom random, int criteria, double width) {
        double[] bounds = new double[2 * criteria];
        int rest = 100;
        for (int i = 0; i < criteria; i++) {
            int weight = i == criteria - 1 ? rest : random.nextInt(rest + 1);
            rest -= weight;
            int below = width == 1 ? 100 : 3 + random.nextInt(30);
            int above = width == 1 ? 100 : 3 + random.nextInt(30);
            bounds[2 * i] = Math.max(0, weight - below) / 100.0;
            bounds[2 * i + 1] = Math.min(100, weight + above) / 100.0;
        }
        return bounds;
    }

    /** The area in which an action has each rank: split by who is before it. Identical values are ordered by id. */
    private static double[] shares(double[][] values, int action, List<double[]> polygon, int criteria) {
        double[] shares = new double[values.length];
        split(values, action, 0, 0, polygon, criteria, shares);
        return shares;
    }

    private static void split(
            double[][] values, int action, int next, int before, List<double[]> part, int criteria, double[] shares) {
        if (part.isEmpty()) {
            return;
        }
        if (next == values.length) {
            shares[before] += area(part, criteria);
            return;
        }
        if (next == action) {
            split(values, action, next + 1, before, part, criteria, shares);
            return;
        }
        double[] lead = new double[criteria];
        Arrays.setAll(lead, i -> values[next][i] - values[action][i]);
        if (Arrays.equals(values[next], values[action])) {
            split(values, action, next + 1, before + (next < action ? 1 : 0), part, criteria, shares);
            return;
        }
        split(values, action, next + 1, before + 1, cut(part, lead, 0), criteria, shares);
        Arrays.setAll(lead, i -> -lead[i]);
        split(values, action, next + 1, before, cut(part, lead, 0), criteria, shares);
    }

    private static List<double[]> polygon(double[] bounds, int criteria) {
        List<double[]> polygon = new ArrayList<>();
        for (int i = 0; i < criteria; i++) {
            double[] corner = new double[criteria];
            corner[i] = 1;
            polygon.add(corner);
        }
        for (int i = 0; i < criteria; i++) {
            double[] weight = new double[criteria];
            weight[i] = 1;
            polygon = cut(polygon, weight, bounds[2 * i]);
            weight[i] = -1;
            polygon = cut(polygon, weight, -bounds[2 * i + 1]);
        }
        return polygon;
    }

    /** What of a polygon (or interval) has {@code normal · w ≥ bound} (Sutherland and Hodgman 1974). */
    private static List<double[]> cut(List<double[]> polygon, double[] normal, double bound) {
        List<double[]> cut = new ArrayList<>();
        for (int i = 0; i < polygon.size(); i++) {
            double[] from = polygon.get(i);
            double[] to = polygon.get((i + 1) % polygon.size());
            double a = product(normal, from) - bound;
            double b = product(normal, to) - bound;
            if (a >= 0) {
                cut.add(from);
            }
            if (a > 0 && b < 0 || a < 0 && b > 0) {
                double[] edge = new double[from.length];
                Arrays.setAll(edge, j -> from[j] + a / (a - b) * (to[j] - from[j]));
                cut.add(edge);
            }
        }
        return cut;
    }

    /** The area, or the length with two criteria, as seen from above; all parts are seen at the same angle. */
    private static double area(List<double[]> polygon, int criteria) {
        if (criteria == 2) {
            return polygon.stream().mapToDouble(w -> w[0]).max().orElse(0)
                    - polygon.stream().mapToDouble(w -> w[0]).min().orElse(0);
        }
        double area = 0;
        for (int i = 0; i < polygon.size(); i++) {
            double[] from = polygon.get(i);
            double[] to = polygon.get((i + 1) % polygon.size());
            area += from[0] * to[1] - to[0] * from[1];
        }
        return Math.abs(area) / 2;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static Sketch sketch(WeightSpace space, double[][] values) {
        List<de.ratwerk.rulebook.Action> actions = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            actions.add(Drafts.action("a" + i));
        }
        return Sketch.of(actions, Sketch.equal(values[0].length), new Sampling(SAMPLES, 412, space), values);
    }

    private static WeightSpace space(double... bounds) {
        Map<String, Interval> intervals = new LinkedHashMap<>();
        for (int i = 0; i < bounds.length; i += 2) {
            intervals.put(
                    "c" + (i / 2 + 1), new Interval(BigDecimal.valueOf(bounds[i]), BigDecimal.valueOf(bounds[i + 1])));
        }
        return new WeightSpace(intervals, Place.of("--weights"));
    }
}
