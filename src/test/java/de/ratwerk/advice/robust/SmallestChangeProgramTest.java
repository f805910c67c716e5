package de.ratwerk.advice.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** The least change of weights under conditions, by the greedy move, by the linear program and by trying all corners. */
class SmallestChangeProgramTest {
    /** With one condition the greedy move, the linear program and the least of all corners are the same. */
    @Test
    void theGreedyMoveTheProgramAndTheCornersAgree() {
        SplittableRandom random = new SplittableRandom(33);
        for (int round = 0; round < 400; round++) {
            int n = 2 + random.nextInt(3);
            Sketch sketch = Sketches.random(random, n, 2);
            SmallestChange change = Sketches.change(sketch);
            BigFraction[] condition = new BigFraction[n];
            Arrays.setAll(condition, i -> BigFraction.of(random.nextInt(41) - 20, 20));
            double[] start = Sketches.weights(sketch);
            Optional<Double> greedy =
                    change.nearestByOne(condition).map(edge -> Sketches.distance(start, Sketches.doubles(edge)));
            Optional<Double> program = change.nearestByProgram(List.<BigFraction[]>of(condition))
                    .map(edge -> Sketches.distance(start, Sketches.doubles(edge)));
            double corners = Corners.least(start, List.of(Sketches.doubles(condition)));
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
            Sketch sketch = Sketches.random(random, n, 2);
            List<BigFraction[]> conditions = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(2); i++) {
                BigFraction[] condition = new BigFraction[n];
                Arrays.setAll(condition, j -> BigFraction.of(random.nextInt(41) - 20, 20));
                conditions.add(condition);
            }
            double[] start = Sketches.weights(sketch);
            Optional<BigFraction[]> found = Sketches.change(sketch).nearestByProgram(conditions);
            if (found.isPresent()) {
                solved++;
                double corners = Corners.least(
                        start, conditions.stream().map(Sketches::doubles).toList());
                assertThat(Sketches.distance(start, Sketches.doubles(found.get())))
                        .isCloseTo(corners, within(1e-9));
            }
        }
        assertThat(solved).isGreaterThan(100);
    }
}
