package de.ratwerk.advice.robust;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Thorough;
import de.ratwerk.advice.rank.Drafts;
import de.ratwerk.advice.rank.Ranking;
import de.ratwerk.rulebook.Action;
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
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Counting for 64 samples at once against putting the actions in order for each sample. */
class CountsTest {
    private static final int ROUNDS = Thorough.WANTED ? 4_000 : 250;
    private static final List<String> CRITERIA = List.of("c1", "c2", "c3", "c4");
    private static final int ROOM = 1 << 20;

    /** Weights in quarters and few values: most actions tie with others, so that requirements and ids decide. */
    @Test
    void givesTheSameAsThePlainWayWhereMostIsTied() {
        SplittableRandom random = new SplittableRandom(51);
        for (int round = 0; round < ROUNDS; round++) {
            double[][] drawn = IntStream.range(0, 1 + random.nextInt(200))
                    .mapToObj(i -> quarters(random))
                    .toArray(double[][]::new);
            Comparisons comparisons = new Comparisons(drawn, ROOM);
            for (int municipality = 0; municipality < 4; municipality++) {
                compare(random, 1 + random.nextInt(10), 0.3 * random.nextDouble(), 3, drawn, comparisons);
            }
        }
    }

    @Test
    void givesTheSameAsThePlainWayWithWeightsThatWereDrawn() {
        SplittableRandom random = new SplittableRandom(52);
        for (int samples : new int[] {1, 63, 64, 65, 200, Thorough.WANTED ? 10_000 : 1_000}) {
            for (int space = 0; space < 4; space++) {
                double[][] drawn = drawn(random, samples);
                Comparisons comparisons = new Comparisons(drawn, ROOM);
                for (int round = 0; round < ROUNDS / 20; round++) {
                    compare(random, 1 + random.nextInt(40), 0.1 * random.nextDouble(), 11, drawn, comparisons);
                }
            }
        }
    }

    @Test
    void givesTheSameWithoutRoomToRemember() {
        SplittableRandom random = new SplittableRandom(53);
        double[][] drawn = drawn(random, 300);
        for (int room : new int[] {0, 5_000, 50_000}) {
            Comparisons comparisons = new Comparisons(drawn, room);
            for (int round = 0; round < 30; round++) {
                compare(random, 1 + random.nextInt(12), 0.2, 4, drawn, comparisons);
            }
        }
    }

    /** Weights are summed up four at a time. */
    @Test
    void theMeanOfTheWeightsThatPutAnActionFirstIsTheSameForAnyNumberOfCriteria() {
        for (int criteria : new int[] {1, 3, 4, 5, 8, 9}) {
            List<String> ids =
                    IntStream.range(0, criteria).mapToObj(i -> "c" + i).toList();
            double[][] drawn =
                    new WeightSampler(Bounds.of(WeightSpace.ALL, ids), new Sampling(300, 55, WeightSpace.ALL)).draw();
            double[][] values = {new double[criteria], new double[criteria]};
            values[0][0] = 1;
            values[1][criteria - 1] = 1;
            Sketch sketch = Sketch.of(WeightSpace.ALL, values);
            Counts counts = new Counts(sketch.ranking(), sketch.values(), sketch.today(), new Comparisons(drawn));
            PlainCounts plain = new PlainCounts(sketch.ranking(), values, sketch.today(), drawn);
            assertThat(counts.centralWeights(0, ids)).isEqualTo(plain.centralWeights(0, ids));
            assertThat(counts.centralWeights(1, ids)).isEqualTo(plain.centralWeights(1, ids));
        }
    }

    @Test
    void givesTheSameToSeveralThreads() {
        double[][] drawn = drawn(new SplittableRandom(54), 200);
        Comparisons comparisons = new Comparisons(drawn, ROOM);
        IntStream.range(0, 64).parallel().forEach(seed -> {
            SplittableRandom random = new SplittableRandom(seed % 8);
            compare(random, 12, 0.1, 4, drawn, comparisons);
        });
    }

    private static void compare(
            SplittableRandom random, int actions, double density, int levels, double[][] drawn, Comparisons shared) {
        List<Action> tangled = Drafts.tangled(random, actions, density);
        Ranking ranking = new Ranking(tangled, List.of(Drafts.phase("all", 0, actions)));
        List<List<BigDecimal>> values = values(random, actions, levels);
        double[][] numbers = values.stream()
                .map(each -> each.stream().mapToDouble(BigDecimal::doubleValue).toArray())
                .toArray(double[][]::new);
        int[] today = ranking.by(random.ints(actions, 0, 4).asDoubleStream().toArray())
                .order();
        String as = tangled.stream().map(each -> each.id() + each.requires()).toList() + " " + values;
        assertThat(told(new Counts(ranking, values, today, shared), actions))
                .as(as)
                .isEqualTo(told(new PlainCounts(ranking, numbers, today, drawn), actions));
    }

    /** In few levels, with some actions that have all values of the one before. */
    private static List<List<BigDecimal>> values(SplittableRandom random, int actions, int levels) {
        List<List<BigDecimal>> values = new ArrayList<>();
        for (int i = 0; i < actions; i++) {
            values.add(
                    i > 0 && random.nextInt(6) == 0
                            ? values.get(i - 1)
                            : random.ints(CRITERIA.size(), 0, levels)
                                    .mapToObj(level -> BigDecimal.valueOf(level)
                                            .movePointLeft(1)
                                            .setScale(1 + level % 2))
                                    .toList());
        }
        return values;
    }

    private static List<Object> told(Counts counts, int actions) {
        List<Object> told = new ArrayList<>(List.of(counts.firstRemain(), counts.firstInOrder()));
        for (int action = 0; action < actions; action++) {
            told.add(counts.rankAcceptability(action));
            told.add(counts.topThree(action));
            told.add(String.valueOf(counts.centralWeights(action, CRITERIA)));
        }
        return told;
    }

    private static List<Object> told(PlainCounts counts, int actions) {
        List<Object> told = new ArrayList<>(List.of(counts.firstRemain(), counts.firstInOrder()));
        for (int action = 0; action < actions; action++) {
            told.add(counts.rankAcceptability(action));
            told.add(counts.topThree(action));
            told.add(String.valueOf(counts.centralWeights(action, CRITERIA)));
        }
        return told;
    }

    private static double[] quarters(SplittableRandom random) {
        double[] weights = new double[CRITERIA.size()];
        for (int i = 0; i < 4; i++) {
            weights[random.nextInt(weights.length)] += 0.25;
        }
        return weights;
    }

    /** Weights within bounds around some weights; every now and then one that is fixed, at 0 too, or no bounds at all. */
    private static double[][] drawn(SplittableRandom random, int samples) {
        Map<String, Interval> bounds = new LinkedHashMap<>();
        double[] around = quarters(random);
        int fixed = random.nextInt(CRITERIA.size());
        double width = random.nextInt(3) * 0.4;
        for (int i = 0; i < around.length && width > 0; i++) {
            double leeway = i == fixed ? 0 : width;
            bounds.put(
                    CRITERIA.get(i),
                    new Interval(
                            BigDecimal.valueOf(Math.max(0, around[i] - leeway)),
                            BigDecimal.valueOf(Math.min(1, around[i] + leeway))));
        }
        WeightSpace space = new WeightSpace(bounds, WeightSpace.ALL.place());
        double[][] drawn =
                new WeightSampler(Bounds.of(space, CRITERIA), new Sampling(samples, random.nextInt(), space)).draw();
        assertThat(Arrays.stream(drawn))
                .allSatisfy(each -> assertThat(DoubleStream.of(each).sum())
                        .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-9)));
        return drawn;
    }
}
