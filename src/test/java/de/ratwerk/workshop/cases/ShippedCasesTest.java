package de.ratwerk.workshop.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.rulebook.Rulebook;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases beside the shipped rules. */
class ShippedCasesTest {
    private final Rulebook rulebook = Shipped.ratwerk().rulebook();
    private final CaseBook book = CaseBook.read(List.of(Shipped.RULES), rulebook);
    private final CaseRunner runner = new CaseRunner(rulebook);

    @TestFactory
    Stream<DynamicTest> everyRuleDoesWhatItsCasesSay() {
        return book.cases().stream()
                .map(given -> DynamicTest.dynamicTest(
                        given.place().file() + ": " + given.name(),
                        () -> assertThat(runner.run(given).failures())
                                .as(given.place().toString())
                                .isEmpty()));
    }
}
