package de.ratwerk.workshop.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.source.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases beside the shipped rules. */
class ShippedCasesTest {
    private final Rulebook rulebook = Shipped.ratwerk().rulebook();
    private final CaseRunner runner = new CaseRunner(rulebook);

    @TestFactory
    Stream<DynamicTest> everyRuleDoesWhatItsCasesSay() {
        return cases().stream()
                .map(given -> DynamicTest.dynamicTest(
                        given.place().file() + ": " + given.name(),
                        () -> assertThat(runner.run(given))
                                .as(given.place().toString())
                                .isEmpty()));
    }

    @Test
    void everyRuleHasACaseInWhichItFiresOneInWhichItIsSilentAndOneInWhichItIsOpen() {
        Set<String> fires = new HashSet<>();
        Set<String> silent = new HashSet<>();
        Set<String> open = new HashSet<>();
        cases().forEach(given -> {
            fires.addAll(given.fires());
            silent.addAll(given.silent());
            open.addAll(given.open());
        });
        List<String> missing = new ArrayList<>();
        for (Rule rule : rulebook.rules().values()) {
            boolean priority = rule.role() instanceof Rule.Priority;
            need(fires, rule, "fires", missing);
            need(silent, rule, "silent", missing);
            if (!priority) { // a contribution counts only where all is certain; it has no open state
                need(open, rule, "open", missing);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static void need(Set<String> seen, Rule rule, String outcome, List<String> missing) {
        if (!seen.contains(rule.id())) {
            missing.add(rule.id() + ": " + outcome);
        }
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Path file : Shipped.files(Shipped.RULES, ".cases.yaml")) {
            cases.addAll(CaseFile.read(Source.read(file)));
        }
        return cases;
    }
}
