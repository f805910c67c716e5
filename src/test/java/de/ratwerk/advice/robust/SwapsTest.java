package de.ratwerk.advice.robust;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Thorough;
import de.ratwerk.advice.rank.Drafts;
import de.ratwerk.advice.rank.Ranking;
import de.ratwerk.advice.robust.Swap.Change;
import de.ratwerk.rulebook.Rulebook.Sampling;
import de.ratwerk.rulebook.WeightSpace;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is remembered of neighbours against finding it anew. */
class SwapsTest {
    private static final List<String> CRITERIA = List.of("c1", "c2", "c3");
    private static final List<BigDecimal> WEIGHTS =
            List.of(new BigDecimal("0.5"), new BigDecimal("0.3"), new BigDecimal("0.2"));

    /** Few values and few actions, so that the same settings come back with other actions around them. */
    @Test
    void givesTheSameAsFindingItAnew() {
        SplittableRandom random = new SplittableRandom(71);
        Remembered<Setting, Optional<Change>> shared = new Remembered<>(100_000);
        Set<Setting> met = new HashSet<>();
        int asked = 0;
        int again = 0;
        for (int round = 0; round < (Thorough.WANTED ? 20_000 : 1_000); round++) {
            Sketch sketch = sketch(random);
            Swaps swaps = new Swaps(sketch.ranking(), sketch.values(), CRITERIA, WEIGHTS, shared);
            SmallestChange plain = new SmallestChange(sketch.ranking(), sketch.values(), CRITERIA, WEIGHTS);
            int[] today = sketch.today();
            for (int rank = 0; rank + 1 < today.length; rank++) {
                Swap swap = swaps.between(today[rank], today[rank + 1]);
                Ranking ranking = sketch.ranking();
                assertThat(swap.upper()).isSameAs(ranking.actions().get(today[rank]));
                assertThat(swap.lower()).isSameAs(ranking.actions().get(today[rank + 1]));
                if (!swap.requires()) {
                    Change anew = plain.change(today[rank], today[rank + 1]).orElse(null);
                    assertThat(swap.change()).as("%s at %s", sketch, rank).isEqualTo(anew);
                    asked++;
                    again += met.add(Setting.of(ranking, sketch.values(), today[rank], today[rank + 1])) ? 0 : 1;
                }
            }
        }
        assertThat(again).isBetween(asked / 4, asked - 100);
    }

    /** t makes b and c tie; b has to wait for q then, unless x has put q before. So x matters, though far off. */
    @Test
    void tellsApartWhatDiffersOnlyInWhatBuildsOnARequirement() {
        Remembered<Setting, Optional<Change>> shared = new Remembered<>(100);
        assertThat(moved(shared, 0, 0, 0)).isEqualByComparingTo("0.15");
        assertThat(moved(shared, 0.1, 0, 1)).isGreaterThan(new BigDecimal("0.15"));
    }

    /** b, c and d all wait for q, so that the same actions matter to each two of them. */
    @Test
    void tellsApartWhichTwoOfTheSameActionsAreMeant() {
        Sketch sketch = Sketch.of(
                List.of(Drafts.action("b", "q"), Drafts.action("c", "q"), Drafts.action("d", "q"), Drafts.action("q")),
                WEIGHTS,
                new Sampling(1, 1, WeightSpace.ALL),
                new double[] {1, 0, 0},
                new double[] {0, 1, 0},
                new double[] {0, 0, 1},
                new double[] {0, 0, 0});
        Swaps swaps = new Swaps(sketch.ranking(), sketch.values(), CRITERIA, WEIGHTS, new Remembered<>(100));
        assertThat(swaps.between(0, 1).change().moved()).isEqualByComparingTo("0.1");
        assertThat(swaps.between(0, 2).change().moved()).isEqualByComparingTo("0.15");
        assertThat(swaps.between(1, 2).change().moved()).isEqualByComparingTo("0.05");
    }

    /** t makes b and c tie; b has to wait for q then, unless q alone has put itself before. */
    @Test
    void tellsApartWhatDiffersOnlyInWhatTheLowerOneRequires() {
        Remembered<Setting, Optional<Change>> shared = new Remembered<>(100);
        assertThat(waitingForQ(shared, 0, 0, 1)).isNotNull();
        assertThat(waitingForQ(shared, 0, 0, 0)).isNull();
    }

    private static @Nullable Change waitingForQ(Remembered<Setting, Optional<Change>> shared, double... ofQ) {
        Sketch sketch = Sketch.of(
                List.of(Drafts.action("b", "q"), Drafts.action("c"), Drafts.action("q"), Drafts.action("t", "b", "c")),
                WEIGHTS,
                new Sampling(1, 1, WeightSpace.ALL),
                new double[] {0, 0, 0},
                new double[] {1, 0, 0},
                ofQ,
                new double[] {0, 1, 0});
        return new Swaps(sketch.ranking(), sketch.values(), CRITERIA, WEIGHTS, shared)
                .between(1, 0)
                .change();
    }

    private static BigDecimal moved(Remembered<Setting, Optional<Change>> shared, double... ofX) {
        Sketch sketch = Sketch.of(
                List.of(
                        Drafts.action("b", "q"),
                        Drafts.action("c"),
                        Drafts.action("q"),
                        Drafts.action("t", "b", "c"),
                        Drafts.action("x", "q")),
                WEIGHTS,
                new Sampling(1, 1, WeightSpace.ALL),
                new double[] {1, 0, 0},
                new double[] {0, 0.5, 0},
                new double[] {0, 0, 0},
                new double[] {0, 0, 1},
                ofX);
        return new Swaps(sketch.ranking(), sketch.values(), CRITERIA, WEIGHTS, shared)
                .between(0, 1)
                .change()
                .moved();
    }

    private static Sketch sketch(SplittableRandom random) {
        int n = 2 + random.nextInt(5);
        double[][] values = new double[n][];
        for (int i = 0; i < n; i++) {
            values[i] = random.ints(CRITERIA.size(), 0, 2).asDoubleStream().toArray();
        }
        return Sketch.of(
                Drafts.tangled(random, n, random.nextInt(3) * 0.3),
                WEIGHTS,
                new Sampling(1, 1, WeightSpace.ALL),
                values);
    }
}
