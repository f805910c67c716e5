package de.ratwerk.fuzz;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every door keeps its promise for each input that is kept: valid ones, nearly valid ones, and what was found once. */
class SeedsTest {
    @TestFactory
    Stream<DynamicTest> everyDoorKeepsItsPromise() {
        return Arrays.stream(Target.values())
                .flatMap(target -> target.seeds().stream()
                        .map(seed -> DynamicTest.dynamicTest(
                                target.title() + ": " + seed.getFileName(), () -> target.take(seed))));
    }
}
