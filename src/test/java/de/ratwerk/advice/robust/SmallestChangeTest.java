package de.ratwerk.advice.robust;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.advice.rank.Drafts;
import de.ratwerk.advice.robust.Swap.Change;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The smallest change of weights that swaps neighbours, in cases that one can follow by hand. */
class SmallestChangeTest {
    /** a leads by 0.2 · 1 where w1 = 0.6; each bit moved from c1 to c2 gains 2, so a tenth evens it out. */
    @Test
    void movesFromWhereTheUpperOneLeadsToWhereTheLowerOneDoes() {
        Change change = Sketches.swaps(Sketches.sketch(
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
        Swap swap = Sketches.swaps(Sketches.sketch(
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
        Swap swap = Sketches.swaps(Sketches.sketch(
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
        Swap swap = Sketches.swaps(Sketches.sketch(
                        List.of("0.5", "0.5"), new double[][] {{1, 0}, {0, 1}}, Drafts.action("a"), Drafts.action("b")))
                .get(0);
        assertThat(swap.change().moved()).isZero();
    }

    /** b leads by half a ten-billionth of a point, which is compared as a tie and goes to a. */
    @Test
    void aLeadTooSmallToBeComparedNeedsNoChangeEither() {
        Sketch sketch = Sketches.sketch(
                List.of("0.5", "0.5"),
                new double[][] {{0.5, 0.5}, {0.5, 0.500000000001}},
                Drafts.action("a"),
                Drafts.action("b"));
        assertThat(sketch.today()).containsExactly(0, 1);
        Change change = Sketches.swaps(sketch).get(0).change();
        assertThat(change.moved()).isZero();
        assertThat(change.weights().values())
                .usingElementComparator(BigDecimal::compareTo)
                .containsOnly(new BigDecimal("0.5"));
    }

    /** b is as much better in c3 as in c4, and a in c1 as in c2. */
    @Test
    void whereSeveralMovesAreAsSmallTheFirstCriteriaAreTold() {
        Change change = Sketches.swaps(Sketches.sketch(
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
        Sketch sketch = Sketches.sketch(
                List.of("0.5", "0.3", "0.2"),
                new double[][] {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, ofD},
                Drafts.action("a", "d"),
                Drafts.action("b"),
                Drafts.action("c", "a", "b"),
                Drafts.action("d"));
        return Sketches.change(sketch).change(1, 0);
    }

    /** c builds on a and b, so both are as urgent as c once c exceeds b; then the tie goes to a by its id. */
    @Test
    void whatBuildsOnBothCanMakeATieThatGoesToTheLowerOne() {
        Sketch sketch = Sketches.sketch(
                List.of("0.8", "0.2"),
                new double[][] {{0, 0}, {1, 0}, {0, 1}},
                Drafts.action("a"),
                Drafts.action("b"),
                Drafts.action("c", "a", "b"));
        assertThat(sketch.today()).containsExactly(1, 0, 2);
        Swap swap = Sketches.swaps(sketch).get(0);
        assertThat(swap.change().moved()).isEqualByComparingTo("0.3");
    }
}
