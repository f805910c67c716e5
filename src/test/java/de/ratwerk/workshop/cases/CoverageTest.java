package de.ratwerk.workshop.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.rulebook.Rulebook;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which conditions the cases hold, seen on one small rule. */
class CoverageTest {
    private static final String RULE = "h2-data/inventory-missing";
    private static final String FIRES = """
            cases:
              - name: no inventory
                given: {data.instruments.inventory: none}
                fires: [h2-data/inventory-missing]
            """;
    private static final String SILENT = """
            cases:
              - name: an inventory
                given: {data.instruments.inventory: high}
                silent: [h2-data/inventory-missing]
            """;
    private static final String OPEN = """
            cases:
              - name: nothing answered
                open: [h2-data/inventory-missing]
            """;
    private static final String OF_THE_ACTION = """
            cases:
              - name: no inventory
                given: {data.instruments.inventory: none}
                actions: {run-data-inventory: due}
            """;

    private final Rulebook rulebook = Shipped.ratwerk().rulebook();

    @TempDir
    private Path folder;

    @Test
    void aCaseInWhichTheRuleFiresNeverSeesTheLastConditionFalse() throws IOException {
        assertThat(unseen(FIRES)).containsExactly("degree == Degree.NONE never false");
        assertThat(rule(FIRES).fired()).isTrue();
    }

    @Test
    void aCaseInWhichTheRuleIsSilentNeverSeesTheLastConditionTrue() throws IOException {
        assertThat(unseen(SILENT)).containsExactly("degree == Degree.NONE never true");
        assertThat(rule(SILENT).fired()).isFalse();
    }

    @Test
    void togetherTheyHoldTheRule() throws IOException {
        assertThat(unseen(FIRES, SILENT)).isEmpty();
        assertThat(rule(FIRES, SILENT).fired()).isTrue();
    }

    @Test
    void anOpenRuleHasNotFired() throws IOException {
        assertThat(unseen(OPEN)).isEmpty();
        assertThat(rule(OPEN).fired()).isFalse();
    }

    @Test
    void aCaseCountsOnlyForTheRulesThatItNames() throws IOException {
        assertThat(unseen(FIRES, OF_THE_ACTION)).hasSize(1);
        assertThat(rule(OF_THE_ACTION).fired()).isFalse();
        Coverage coverage = coverage(FIRES, SILENT);
        assertThat(coverage.rules()).hasSameSizeAs(rulebook.rules().values());
        assertThat(coverage.rules()).filteredOn(Coverage.OfRule::fired).hasSize(1);
        assertThat(coverage.firedRules())
                .isEqualTo(Coverage.share(1, rulebook.rules().size()));
        int all =
                coverage.rules().stream().mapToInt(Coverage.OfRule::conditions).sum();
        assertThat(coverage.seenConditions()).isEqualTo(Coverage.share(2, all));
    }

    @Test
    void aShareIsNeverRoundedUpToTheGoal() {
        assertThat(Coverage.share(99_999, 100_000)).isLessThan(BigDecimal.ONE);
        assertThat(Coverage.share(0, 0)).isEqualByComparingTo(BigDecimal.ONE);
    }

    @Test
    void withoutTheirCasesTheShippedRulesOfOneFileAreUnseenAndNoOthers() {
        CaseBook book = CaseBook.read(List.of(Shipped.RULES), rulebook)
                .only(given -> !given.place().file().endsWith("h2-data/inventory.cases.yaml"));
        assertThat(Coverage.of(rulebook, book.cases()).rules())
                .filteredOn(rule -> !rule.fired() || !rule.unseen().isEmpty())
                .extracting(rule -> rule.rule().id())
                .containsExactly(
                        "h2-data/inventory-begun",
                        "h2-data/inventory-in-place",
                        "h2-data/inventory-missing",
                        "h2-data/inventory-to-keep");
    }

    private List<String> unseen(String... files) throws IOException {
        return rule(files).unseen().stream()
                .map(unseen -> unseen.condition().drl()
                        + (unseen.neverTrue() ? " never true" : "")
                        + (unseen.neverFalse() ? " never false" : ""))
                .toList();
    }

    private Coverage.OfRule rule(String... files) throws IOException {
        return coverage(files).rules().stream()
                .filter(rule -> rule.rule().id().equals(RULE))
                .findFirst()
                .orElseThrow();
    }

    private Coverage coverage(String... files) throws IOException {
        return Coverage.of(
                rulebook, WrittenCases.in(folder, files).read(rulebook).cases());
    }
}
