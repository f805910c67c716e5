package de.ratwerk.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.ratwerk.fuzz.Jazzer.Result;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every door keeps its promise: for each input that is kept, for some that a fuzzer makes, and by wish for many. */
class FuzzTest {
    /** Enough to see that a target can be fuzzed, and few enough to wait for. */
    private static final int SHORT = 200;

    @TestFactory
    Stream<DynamicTest> keepsItsPromiseForEachSeed() {
        return Arrays.stream(Target.values())
                .flatMap(target -> target.seeds().stream()
                        .map(seed -> DynamicTest.dynamicTest(
                                target.title() + ": " + seed.getFileName(), () -> target.take(seed))));
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsPromiseForInputsOfTheFuzzer(Target target) throws IOException, InterruptedException {
        assumeTrue(isWanted(target), "-Dratwerk.fuzz.only names others");
        Optional<String> missing = Jazzer.missingFor();
        assumeTrue(missing.isEmpty(), () -> "the fuzzer has no native part for " + missing.orElse(""));
        Result result = Jazzer.tries(target, SHORT);
        assertThat(result.finds()).isEmpty();
        assertThat(result.inputs()).isGreaterThanOrEqualTo(SHORT);
    }

    @ParameterizedTest
    @EnumSource
    @EnabledIfSystemProperty(
            named = "ratwerk.fuzz",
            matches = "[1-9][0-9]*",
            disabledReason = "takes long; -Dratwerk.fuzz=900 tries each target for so many seconds")
    void keepsItsPromiseForAsLongAsIsAskedFor(Target target) throws IOException, InterruptedException {
        assumeTrue(isWanted(target), "-Dratwerk.fuzz.only names others");
        Result result = Jazzer.lasts(target, Integer.getInteger("ratwerk.fuzz"));
        System.out.printf(
                "%-14s %6d s %10d inputs %7d places %3d finds%n",
                target.title(),
                result.seconds(),
                result.inputs(),
                result.coverage(),
                result.finds().size());
        assertThat(result.finds()).isEmpty();
    }

    private static boolean isWanted(Target target) {
        String only = System.getProperty("ratwerk.fuzz.only", target.title());
        return Arrays.asList(only.split(",", -1)).contains(target.title());
    }
}
