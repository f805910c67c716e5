package de.ratwerk.advice.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.ratwerk.advice.rank.Drafts;
import de.ratwerk.advice.rank.Ranking;
import de.ratwerk.advice.robust.Swap.Change;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Rulebook.Sampling;
import de.ratwerk.rulebook.WeightSpace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** The smallest change of weights that swaps neighbours, found by other ways as well. */
class SmallestChangeTest {
    private static final Sampling SAMPLING = new Sampling(1, 1, WeightSpace.ALL);
    private static final double CLOSE = 1e-6;

    /** a leads by 0.2 · 1 where w1 = 0.6; each bit moved from c1 to c2 gains 2, so a tenth evens it out. */
    @Test
    void movesFromWhereTheUpperOneLeadsToWhereTheLowerOneDoes() {
        Change change = swaps(sketch(
                        List.of("0.6", "0.4"), new double[][] {{1, 0}, {0, 1}}, Drafts.action("a"), Drafts.action("b")))
                .get(0)
                .change();
        assertThat(change.moved()).isEqualByComparingTo("0.1");
        assertThat(change.from()).containsOnlyKeys("c1");
        assertThat(change.to()).containsOnlyKeys("c2");
        assertThat(change.weights().get("c1")).isEqualByComparingTo("0.5");
    }

    @Test
    void whatRequiresTheUpperOneNeverOvertakes() {
        Swap swap = swaps(sketch(
                        List.of("0.6", "0.4"),
                        new double[][] {{1, 0}, {0, 1}},
                        Drafts.action("a"),
                        Drafts.action("b", "a")))
                .get(0);
        assertThat(swap.change()).isNull();
        assertThat(swap.requires()).isTrue();
    }

    @Test
    void whatIsNowhereBetterNeverOvertakes() {
        Swap swap = swaps(sketch(
                        List.of("0.6", "0.4"),
                        new double[][] {{1, 0.5}, {1, 0.4}},
                        Drafts.action("a"),
                        Drafts.action("b")))
                .get(0);
        assertThat(swap.change()).isNull();
        assertThat(swap.requires()).isFalse();
    }

    @Test
    void levelActionsNeedNoChangeAtAll() {
        Swap swap = swaps(sketch(
                        List.of("0.5", "0.5"), new double[][] {{1, 0}, {0, 1}}, Drafts.action("a"), Drafts.action("b")))
                .get(0);
        assertThat(swap.change().moved()).isZero();
    }

    /** b leads by half a ten-billionth of a point, which is compared as a tie and goes to a. */
    @Test
    void aLeadTooSmallToBeComparedNeedsNoChangeEither() {
        Sketch sketch = sketch(
                List.of("0.5", "0.5"),
                new double[][] {{0.5, 0.5}, {0.5, 0.500000000001}},
                Drafts.action("a"),
                Drafts.action("b"));
        assertThat(sketch.today()).containsExactly(0, 1);
        Change change = swaps(sketch).get(0).change();
        assertThat(change.moved()).isZero();
        assertThat(change.weights().values())
                .usingElementComparator(BigDecimal::compareTo)
                .containsOnly(new BigDecimal("0.5"));
    }

    /** b is as much better in c3 as in c4, and a in c1 as in c2. */
    @Test
    void whereSeveralMovesAreAsSmallTheFirstCriteriaAreTold() {
        Change change = swaps(sketch(
                        List.of("0.3", "0.3", "0.2", "0.2"),
                        new double[][] {{1, 1, 0, 0}, {0, 0, 1, 1}},
                        Drafts.action("a"),
                        Drafts.action("b")))
                .get(0)
                .change();
        assertThat(change.from()).containsExactly(Map.entry("c1", new BigDecimal("0.1")));
        assertThat(change.to()).containsExactly(Map.entry("c3", new BigDecimal("0.1")));
    }

    /** Where c puts both in a tie, a has to wait for d and b has not; unless d alone is more urgent and stands before. */
    @Test
    void aTieDoesNotGoToWhatStillWaitsForWhatItRequires() {
        Change change = waitingForD(0, 0, 1).orElseThrow();
        assertThat(change.moved()).isEqualByComparingTo("0.166666666667");
        assertThat(change.from()).containsOnlyKeys("c1");
        assertThat(change.to()).containsOnlyKeys("c2", "c3");
        assertThat(waitingForD(0, 0.9, 0)).isEmpty();
    }

    private static Optional<Change> waitingForD(double... ofD) {
        Sketch sketch = sketch(
                List.of("0.5", "0.3", "0.2"),
                new double[][] {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, ofD},
                Drafts.action("a", "d"),
                Drafts.action("b"),
                Drafts.action("c", "a", "b"),
                Drafts.action("d"));
        return change(sketch).change(1, 0);
    }

    /** c builds on a and b, so both are as urgent as c once c exceeds b; then the tie goes to a by its id. */
    @Test
    void whatBuildsOnBothCanMakeATieThatGoesToTheLowerOne() {
        Sketch sketch = sketch(
                List.of("0.8", "0.2"),
                new double[][] {{0, 0}, {1, 0}, {0, 1}},
                Drafts.action("a"),
                Drafts.action("b"),
                Drafts.action("c", "a", "b"));
        assertThat(sketch.today()).containsExactly(1, 0, 2);
        Swap swap = swaps(sketch).get(0);
        assertThat(swap.change().moved()).isEqualByComparingTo("0.3");
    }

    /** At the change both are as urgent; just beyond it the real order has them swapped, and before it has not. */
    @Test
    void atTheChangeTheRealOrderTurns() {
        SplittableRandom random = new SplittableRandom(31);
        int turned = 0;
        int never = 0;
        for (int round = 0; round < 1_500; round++) {
            Sketch sketch = random(random, 2 + random.nextInt(3), 2 + random.nextInt(5));
            int[] today = sketch.today();
            for (int rank = 0; rank + 1 < today.length; rank++) {
                int upper = today[rank];
                int lower = today[rank + 1];
                Optional<BigFraction[]> edge = change(sketch).nearest(upper, lower);
                if (edge.isEmpty()) {
                    never++;
                    assertThat(isEverBefore(sketch, lower, upper, random)).isFalse();
                    continue;
                }
                turned++;
                double[] start = weights(sketch);
                double[] end = Arrays.stream(edge.get())
                        .mapToDouble(BigFraction::doubleValue)
                        .toArray();
                for (double way : new double[] {0, 0.25, 0.5, 0.75, 0.99, 0.9999}) {
                    double[] before = between(start, end, way);
                    boolean same = distance(start, end) < CLOSE;
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
            Sketch sketch = random(random, 3, 2 + random.nextInt(4));
            int[] today = sketch.today();
            double[] start = weights(sketch);
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
                                least[0][rank] = Math.min(least[0][rank], distance(start, weights));
                            }
                        }
                    }
                }
            }
            for (int rank = 0; rank + 1 < today.length; rank++) {
                double exact = change(sketch)
                        .nearest(today[rank], today[rank + 1])
                        .map(edge -> distance(
                                start,
                                Arrays.stream(edge)
                                        .mapToDouble(BigFraction::doubleValue)
                                        .toArray()))
                        .orElse(2.0);
                assertThat(exact).as(sketch.toString()).isLessThanOrEqualTo(least[0][rank] + CLOSE);
            }
        }
    }

    /** With one condition the greedy move, the linear program and the least of all corners are the same. */
    @Test
    void theGreedyMoveTheProgramAndTheCornersAgree() {
        SplittableRandom random = new SplittableRandom(33);
        for (int round = 0; round < 400; round++) {
            int n = 2 + random.nextInt(3);
            Sketch sketch = random(random, n, 2);
            SmallestChange change = change(sketch);
            BigFraction[] condition = new BigFraction[n];
            Arrays.setAll(condition, i -> BigFraction.of(random.nextInt(41) - 20, 20));
            double[] start = weights(sketch);
            Optional<Double> greedy = change.nearestByOne(condition).map(edge -> distance(start, doubles(edge)));
            Optional<Double> program = change.nearestByProgram(List.<BigFraction[]>of(condition))
                    .map(edge -> distance(start, doubles(edge)));
            double corners = leastCorner(start, List.of(doubles(condition)));
            assertThat(greedy.isPresent()).isEqualTo(program.isPresent());
            if (greedy.isPresent()) {
                assertThat(greedy.get()).isCloseTo(program.get(), within(1e-12));
                assertThat(greedy.get()).isCloseTo(corners, within(1e-9));
            }
        }
    }

    @Test
    void withSeveralConditionsTheProgramAgreesWithTheCorners() {
        SplittableRandom random = new SplittableRandom(34);
        int solved = 0;
        for (int round = 0; round < 400; round++) {
            int n = 2 + random.nextInt(3);
            Sketch sketch = random(random, n, 2);
            List<BigFraction[]> conditions = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(2); i++) {
                BigFraction[] condition = new BigFraction[n];
                Arrays.setAll(condition, j -> BigFraction.of(random.nextInt(41) - 20, 20));
                conditions.add(condition);
            }
            double[] start = weights(sketch);
            Optional<BigFraction[]> found = change(sketch).nearestByProgram(conditions);
            if (found.isPresent()) {
                solved++;
                double corners = leastCorner(
                        start,
                        conditions.stream().map(SmallestChangeTest::doubles).toList());
                assertThat(distance(start, doubles(found.get()))).isCloseTo(corners, within(1e-9));
            }
        }
        assertThat(solved).isGreaterThan(100);
    }

    private static double[] doubles(BigFraction[] fractions) {
        return Arrays.stream(fractions).mapToDouble(BigFraction::doubleValue).toArray();
    }

    /** The least distance among all corners: of the simplex, cut by the conditions and by where a weight is today's. */
    private static double leastCorner(double[] start, List<double[]> conditions) {
        int n = start.length;
        List<double[]> planes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] zero = new double[n + 1];
            zero[i] = 1;
            planes.add(zero);
            double[] today = zero.clone();
            today[n] = start[i];
            planes.add(today);
        }
        conditions.forEach(condition -> planes.add(Arrays.copyOf(condition, n + 1)));
        double least = Double.POSITIVE_INFINITY;
        for (int bits = 0; bits < 1 << planes.size(); bits++) {
            if (Integer.bitCount(bits) == n - 1) {
                double[][] system = new double[n][];
                int row = 0;
                for (int i = 0; i < planes.size(); i++) {
                    if ((bits >> i & 1) == 1) {
                        system[row++] = planes.get(i).clone();
                    }
                }
                system[row] = new double[n + 1];
                Arrays.fill(system[row], 1);
                double[] corner = solved(system);
                if (corner != null
                        && Arrays.stream(corner).allMatch(weight -> weight > -1e-9)
                        && conditions.stream().allMatch(condition -> product(condition, corner) > -1e-9)) {
                    least = Math.min(least, distance(start, corner));
                }
            }
        }
        return least;
    }

    private static double[] solved(double[][] system) {
        int n = system.length;
        for (int i = 0; i < n; i++) {
            int pivot = i;
            for (int j = i; j < n; j++) {
                pivot = Math.abs(system[j][i]) > Math.abs(system[pivot][i]) ? j : pivot;
            }
            double[] row = system[pivot];
            system[pivot] = system[i];
            system[i] = row;
            if (Math.abs(row[i]) < 1e-9) {
                return null;
            }
            for (int j = 0; j < n; j++) {
                double times = j == i ? 0 : system[j][i] / row[i];
                for (int k = i; k <= n; k++) {
                    system[j][k] -= times * row[k];
                }
            }
        }
        double[] x = new double[n];
        Arrays.setAll(x, i -> system[i][n] / system[i][i]);
        return x;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** Values in twentieths, so that ties occur; requirements at random. */
    private static Sketch random(SplittableRandom random, int criteria, int n) {
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

    private static Sketch sketch(List<String> weights, double[][] values, Action... actions) {
        return Sketch.of(List.of(actions), weights.stream().map(BigDecimal::new).toList(), SAMPLING, values);
    }

    private static List<Swap> swaps(Sketch sketch) {
        return sketch.robustness().actions().stream()
                .limit(sketch.today().length - 1)
                .map(Robustness.Firmness::swap)
                .toList();
    }

    private static SmallestChange change(Sketch sketch) {
        return new SmallestChange(
                sketch.ranking(),
                sketch.values(),
                sketch.criteria().stream().map(criterion -> criterion.id()).toList(),
                sketch.criteria().stream().map(criterion -> criterion.weight()).toList());
    }

    private static double[] weights(Sketch sketch) {
        return sketch.criteria().stream()
                .mapToDouble(criterion -> criterion.weight().doubleValue())
                .toArray();
    }

    private static double urgency(Sketch sketch, double[] weights, int action) {
        Ranking ranking = sketch.ranking();
        return ranking.dependants(action).stream()
                .mapToDouble(i -> product(
                        weights,
                        sketch.values().get(i).stream()
                                .mapToDouble(BigDecimal::doubleValue)
                                .toArray()))
                .max()
                .orElseThrow();
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs(one[i] - other[i]);
        }
        return sum / 2;
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
        SmallestChange change = change(sketch);
        List<BigFraction[]> values = sketch.values().stream()
                .map(each -> each.stream()
                        .map(value -> BigFraction.of(value.movePointRight(6).intValueExact(), 1_000_000))
                        .toArray(BigFraction[]::new))
                .toList();
        for (List<BigFraction[]> conditions : new Overtaking(sketch.ranking(), values).alternatives(upper, lower)) {
            Optional<BigFraction[]> nearest = change.nearest(conditions);
            if (nearest.isPresent() && distance(doubles(nearest.get()), edge) < 1e-9) {
                double[] inside = doubles(change.inside(conditions).orElseThrow());
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
