package de.ratwerk.workshop.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.advice.Advice.DueAction;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.cases.CaseResult.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a case may expect of rules and actions, and when it holds. */
class CaseRunnerTest {
    private static final String NO_INVENTORY = """
            cases:
              - name: no inventory
                given: {data.instruments.inventory: none}
            """;

    private final Rulebook rulebook = Shipped.ratwerk().rulebook();
    private DueAction inventory;

    @TempDir
    private Path folder;

    @BeforeEach
    void adviseWithoutInventory() throws IOException {
        CaseBook book = read("    open: [h2-data/open-data-missing]\n");
        inventory = Shipped.ratwerk().advise(book.cases().get(0).profile()).actions().stream()
                .filter(due -> due.action().id().equals("run-data-inventory"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRuleFiresIsOpenOrIsSilent() throws IOException {
        assertHolds("    fires: [h2-data/inventory-missing]\n");
        assertHolds("    open: [h2-data/open-data-missing]\n");
        assertHolds("    silent: [h2-data/inventory-begun]\n");
        assertThat(failure("    silent: [h2-data/inventory-missing]\n")).isEqualTo("is silent / fires");
        assertThat(failure("    open: [h2-data/inventory-begun]\n")).isEqualTo("is open / is silent");
        assertThat(failure("    fires: [h2-data/open-data-missing]\n")).isEqualTo("fires / is open");
    }

    @Test
    void anActionIsDueOpenOrNotDue() throws IOException {
        assertHolds(actions("run-data-inventory: due"));
        assertHolds(actions("publish-open-data: open"));
        assertHolds(actions("keep-data-inventory-current: not-due"));
        assertThat(failure(actions("publish-open-data: due"))).isEqualTo("due / open");
        assertThat(failure(actions("keep-data-inventory-current: open"))).isEqualTo("open / not-due");
        assertThat(failure(actions("run-data-inventory: not-due")))
                .isEqualTo("not-due / due, " + inventory.phase().id() + ", " + inventory.score() + " points");
    }

    @Test
    void aDueActionStandsInAPhase() throws IOException {
        String phase = inventory.phase().id();
        String other = phase.equals("later") ? "now" : "later";
        assertHolds(actions("run-data-inventory: {verdict: due, phase: " + phase + "}"));
        assertThat(failure(actions("run-data-inventory: {verdict: due, phase: " + other + "}")))
                .startsWith("due, " + other + " / due, " + phase);
    }

    @Test
    void aScoreIsExactOrARangeWithItsEnds() throws IOException {
        String score = inventory.score().toPlainString();
        assertHolds(actions("run-data-inventory: {verdict: due, score: " + score + "}"));
        assertHolds(actions("run-data-inventory: {verdict: due, score: 0.." + score + "}"));
        assertHolds(actions("run-data-inventory: {verdict: due, score: " + score + "..100}"));
        assertThat(failure(actions("run-data-inventory: {verdict: due, score: 0..1}")))
                .startsWith("due, 0..1 points / due, ")
                .endsWith(score + " points");
    }

    @Test
    void aFailureOfARuleCarriesItsTraceAndOneOfAnActionDoesNot() throws IOException {
        List<Failure> failures =
                failures("    silent: [h2-data/inventory-missing]\n" + actions("run-data-inventory: open"));
        assertThat(failures).hasSize(2);
        assertThat(failures.get(0).trace()).isNotNull();
        assertThat(failures.get(1).trace()).isNull();
    }

    private static String actions(String expected) {
        return "    actions:\n      " + expected + "\n";
    }

    private void assertHolds(String expected) throws IOException {
        assertThat(failures(expected)).as(expected).isEmpty();
    }

    private String failure(String expected) throws IOException {
        List<Failure> failures = failures(expected);
        assertThat(failures).hasSize(1);
        return failures.get(0).expected().in(Language.EN) + " / "
                + failures.get(0).got().in(Language.EN);
    }

    private List<Failure> failures(String expected) throws IOException {
        return new CaseRunner(rulebook).run(read(expected).cases().get(0)).failures();
    }

    private CaseBook read(String expected) throws IOException {
        return WrittenCases.in(folder, NO_INVENTORY + expected).read(rulebook);
    }
}
