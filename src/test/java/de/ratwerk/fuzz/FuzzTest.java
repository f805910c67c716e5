package de.ratwerk.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.ratwerk.fuzz.Jazzer.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Every door keeps its promise for inputs that a fuzzer makes: a few of them, or by wish many. */
class FuzzTest {
    /** Enough to see that a target can be fuzzed, and few enough to wait for. */
    private static final int SHORT = 100;

    private static final int AT_ONCE = 2;

    @TestFactory
    @DisabledIfSystemProperty(named = "ratwerk.fuzz", matches = ".+", disabledReason = "more is asked for")
    Stream<DynamicTest> keepsItsPromiseForSomeInputs() {
        Optional<String> missing = Jazzer.missingFor();
        assumeTrue(missing.isEmpty(), () -> "the fuzzer has no native part for " + missing.orElse(""));
        ExecutorService processes = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<Result>> results = wanted().stream()
                .map(target -> processes.submit(() -> Jazzer.tries(target, SHORT)))
                .toList();
        processes.shutdown();
        return wanted().stream()
                .map(target -> DynamicTest.dynamicTest(target.title(), () -> {
                    Result result = results.get(wanted().indexOf(target)).get();
                    assertThat(result.finds()).isEmpty();
                    assertThat(result.inputs()).isGreaterThanOrEqualTo(SHORT);
                }));
    }

    @Test
    @EnabledIfSystemProperty(
            named = "ratwerk.fuzz",
            matches = "[1-9][0-9]*",
            disabledReason = "takes long; -Dratwerk.fuzz=900 tries each target for so many seconds")
    void keepsItsPromiseForAsLongAsIsAskedFor() throws IOException, InterruptedException {
        StringBuilder table = new StringBuilder(Result.HEADINGS);
        List<String> finds = new ArrayList<>();
        for (Target target : wanted()) {
            Result result = Jazzer.lasts(target, Integer.getInteger("ratwerk.fuzz"));
            table.append(result.row());
            result.finds().forEach(find -> finds.add(target.title() + ": " + find));
        }
        System.out.print(table);
        assertThat(finds).as(table.toString()).isEmpty();
    }

    /** All targets, or those that {@code -Dratwerk.fuzz.only} names, in the order of their declaration. */
    private static List<Target> wanted() {
        String only = System.getProperty("ratwerk.fuzz.only");
        return Arrays.stream(Target.values())
                .filter(target ->
                        only == null || Arrays.asList(only.split(",", -1)).contains(target.title()))
                .toList();
    }
}
