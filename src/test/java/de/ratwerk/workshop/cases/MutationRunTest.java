package de.ratwerk.workshop.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.rulebook.Rulebook.CaseGoals;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.cases.CaseBook.Equivalent;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which changes of a rule its cases notice, seen on one small rule. */
class MutationRunTest {
    private static final String FIRES = """
            cases:
              - name: no inventory
                given: {data.instruments.inventory: none}
                fires: [h2-data/inventory-missing]
            """;
    private static final String SILENT = """
            cases:
              - name: an inventory and no open data
                given: {data.instruments.inventory: high, data.instruments.open-data: none}
                silent: [h2-data/inventory-missing]
            """;
    private static final String OPEN = """
            cases:
              - name: nothing answered
                open: [h2-data/inventory-missing]
            """;

    private final Rulebook rulebook = Shipped.ratwerk().rulebook();

    @TempDir
    private Path folder;

    @Test
    void oneCaseLeavesWhatItCannotTellApart() throws IOException {
        MutationRun.OfRule rule = rule(run(FIRES));
        assertThat(rule.survivors())
                .extracting(Mutant::name)
                .containsExactly(
                        "- instrument == Instrument.INVENTORY",
                        "- degree == Degree.NONE",
                        "unknown -> no: DataInstrument( instrument == Instrument.INVENTORY, degree == Degree.NONE )");
        assertThat(rule.killed()).isEqualTo(2);
        assertThat(rule.score()).isEqualByComparingTo("0.4");
    }

    @Test
    void aSilentCaseAndAnOpenOneHoldTheRest() throws IOException {
        MutationRun run = run(FIRES, SILENT, OPEN);
        assertThat(rule(run).survivors()).isEmpty();
        assertThat(rule(run).score()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(run.rules())
                .filteredOn(rule -> rule.killed() > 0)
                .extracting(rule -> rule.rule().id())
                .containsExactly("h2-data/inventory-missing");
    }

    @Test
    void aPositionIsHeldByACaseOfARuleThatRestsOnIt() throws IOException {
        MutationRun run = run("""
                cases:
                  - name: one component is in use
                    given:
                      eGovernment.components.*.usage: not-used
                      eGovernment.components.search.usage: in-use
                    fires: [h1-network/some-components]
                """);
        assertThat(killed(run, "positions/e-government-not-yet")).isPositive();
        assertThat(killed(run, "positions/community-not-yet")).isZero();
    }

    @Test
    void aPriorityIsHeldByAScore() throws IOException {
        String score = """
                cases:
                  - name: no inventory
                    given: {data.instruments.inventory: none}
                    actions: {run-data-inventory: {verdict: due, score: 0..100}}
                """;
        assertThat(killed(run(score), "priorities/gap-missing")).isZero();
        String exact = score.replace("0..100", points());
        assertThat(killed(run(exact), "priorities/gap-missing")).isPositive();
    }

    /** What the engine gives the action of that case. */
    private String points() throws IOException {
        CaseBook book = WrittenCases.in(folder, """
                cases:
                  - name: no inventory
                    given: {data.instruments.inventory: none}
                    actions: {run-data-inventory: due}
                """).read(rulebook);
        return Shipped.ratwerk()
                .advise(book.cases().get(0).profile())
                .actions()
                .get(0)
                .score()
                .toPlainString();
    }

    @Test
    void whatIsDeclaredEquivalentDoesNotCount() throws IOException {
        MutationRun run = run(
                FIRES,
                SILENT,
                equivalent("unknown -> no: DataInstrument( instrument =="
                        + " Instrument.INVENTORY, degree == Degree.NONE )"));
        assertThat(run.stale()).isEmpty();
        assertThat(rule(run).survivors()).isEmpty();
        assertThat(rule(run).equivalents()).hasSize(1);
        assertThat(rule(run).score()).isEqualByComparingTo(BigDecimal.ONE);
    }

    @Test
    void anEquivalentThatIsNoticedOrNoMutantIsStaleAndFailsTheRun() throws IOException {
        String noticed = "degree == Degree.NONE -> degree != Degree.NONE";
        for (String mutant : List.of(noticed, "degree == Degree.LOW -> degree != Degree.LOW")) {
            CaseBook book = WrittenCases.in(folder, FIRES, equivalent(mutant)).read(rulebook);
            MutationRun mutation = MutationRun.of(rulebook, book);
            assertThat(mutation.stale()).extracting(Equivalent::mutant).containsExactly(mutant);
            TestRun run = new TestRun(
                    new CaseRunner(rulebook).run(book.cases()),
                    Coverage.of(rulebook, book.cases()),
                    mutation,
                    CaseGoals.NONE);
            assertThat(run.passed()).isFalse();
            assertThat(TestText.of(run, Language.EN))
                    .contains("1.cases.yaml:2:5: said to be equivalent, but no surviving mutant: " + mutant);
            assertThat(TestJson.of(run, Language.EN)).contains("1.cases.yaml:2:5: " + mutant);
        }
    }

    @Test
    void theShippedRulebookReachesAllItsGoals() {
        CaseBook book = CaseBook.read(List.of(Shipped.RULES), rulebook);
        TestRun run = TestRun.of(rulebook, book, true);
        assertThat(run.passed()).as(TestText.of(run, Language.EN)).isTrue();
        CaseGoals goals = rulebook.header().cases();
        assertThat(List.of(goals.firedRules(), goals.seenConditions(), goals.noticedMutants()))
                .allSatisfy(goal -> assertThat(goal).isEqualByComparingTo(BigDecimal.ONE));
    }

    @Test
    void aGoalThatIsMissedFailsTheRun() throws IOException {
        CaseBook book = WrittenCases.in(folder, FIRES).read(rulebook);
        Coverage coverage = Coverage.of(rulebook, book.cases());
        MutationRun mutation = MutationRun.of(rulebook, book);
        List<CaseResult> results = new CaseRunner(rulebook).run(book.cases());
        CaseGoals reached = new CaseGoals(coverage.firedRules(), coverage.seenConditions(), mutation.score());
        assertThat(new TestRun(results, coverage, mutation, reached).passed()).isTrue();
        BigDecimal more = new BigDecimal("0.0001");
        for (CaseGoals missed : List.of(
                new CaseGoals(reached.firedRules().add(more), BigDecimal.ZERO, BigDecimal.ZERO),
                new CaseGoals(BigDecimal.ZERO, reached.seenConditions().add(more), BigDecimal.ZERO),
                new CaseGoals(
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        reached.noticedMutants().add(more)))) {
            TestRun run = new TestRun(results, coverage, mutation, missed);
            assertThat(run.passed()).isFalse();
            assertThat(TestText.of(run, Language.EN)).contains("– not reached");
            assertThat(TestText.of(run, Language.DE)).contains("– nicht erreicht");
        }
    }

    private static String equivalent(String mutant) {
        return """
                equivalent:
                  - rule: h2-data/inventory-missing
                    mutant: "%s"
                    because: {de: Beispiel., en: An example.}
                """.formatted(mutant);
    }

    private MutationRun run(String... files) throws IOException {
        return MutationRun.of(rulebook, WrittenCases.in(folder, files).read(rulebook));
    }

    private static MutationRun.OfRule rule(MutationRun run) {
        return of(run, "h2-data/inventory-missing");
    }

    private static int killed(MutationRun run, String rule) {
        return of(run, rule).killed();
    }

    private static MutationRun.OfRule of(MutationRun run, String id) {
        return run.rules().stream()
                .filter(rule -> rule.rule().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
