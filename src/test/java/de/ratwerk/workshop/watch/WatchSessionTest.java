package de.ratwerk.workshop.watch;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.EditedRules;
import de.ratwerk.Shipped;
import de.ratwerk.problem.Problem;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.cases.CaseBook;
import de.ratwerk.workshop.cases.CaseResult;
import de.ratwerk.workshop.impact.Impact.Change;
import de.ratwerk.workshop.watch.WatchSession.Update;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a rule author is told after each save. */
class WatchSessionTest {
    private static final String INVENTORY = "h2-data/inventory.drl";
    private static final String CASES = "h2-data/inventory.cases.yaml";
    private static final String AUTOMATION_CASES = "h2-data/automation.cases.yaml";
    private static final String BEGUN = "instrument == Instrument.INVENTORY, degree == Degree.LOW";
    private static final String BEGUN_OR_NOT =
            "instrument == Instrument.INVENTORY, degree in (Degree.LOW, Degree.NONE)";
    private static final String MUSTERSTADT = """
            schema: ratwerk.profile/1
            municipality: {name: Musterstadt}
            data: {instruments: {inventory: none}}
            """;

    @TempDir
    private Path folder;

    @Test
    void aBrokenEditIsToldAndAMendedOneIsComparedWithTheLastGoodRulebook() throws IOException {
        EditedRules rules = rules();
        WatchSession session = session(rules);
        session.saved(Set.of());

        rules.replace(INVENTORY, BEGUN, "instrument == Instrument.INVENTORY, degree == Degree.LOWER");
        Update broken = session.saved(Set.of(rules.file(INVENTORY)));
        assertThat(broken.problems()).extracting(Problem::kind).containsExactly("unknown-constant");
        assertThat(broken.problems().get(0).place().line()).isEqualTo(26);
        assertThat(broken.touched()).isEmpty();
        assertThat(broken.results()).isEmpty();
        assertThat(broken.impact()).isNull();

        rules.replace(INVENTORY, "instrument == Instrument.INVENTORY, degree == Degree.LOWER", BEGUN_OR_NOT);
        Update mended = session.saved(Set.of(rules.file(INVENTORY)));
        assertThat(mended.touched()).containsExactly("h2-data/inventory-begun", "run-data-inventory");
        assertThat(mended.results())
                .allSatisfy(result -> assertThat(result.ran().expects())
                        .anyMatch(expected -> mended.touched().contains(expected.id())));
        assertThat(mended.results())
                .filteredOn(result -> !result.passed())
                .extracting(result -> result.ran().name())
                .containsExactly("no inventory");
        assertThat(Objects.requireNonNull(mended.impact()).rules())
                .extracting(rule -> rule.rule() + " " + rule.change())
                .containsExactly("h2-data/inventory-begun " + Change.CONDITIONS);
        assertThat(mended.impact().changed()).isEqualTo(1);
    }

    @Test
    void casesThatWereSavedWhileARuleWasBrokenRunOnceItIsMended() throws IOException {
        EditedRules rules = rules();
        WatchSession session = session(rules);
        session.saved(Set.of());

        rules.replace(INVENTORY, BEGUN, "degree == Degree.LOWER");
        session.saved(Set.of(rules.file(INVENTORY)));
        rules.replace(AUTOMATION_CASES, "name: full automation", "name: all is automated");
        session.saved(Set.of(rules.file(AUTOMATION_CASES)));
        rules.replace(INVENTORY, "degree == Degree.LOWER", BEGUN);
        Update mended = session.saved(Set.of(rules.file(INVENTORY)));

        assertThat(mended.touched())
                .containsExactlyInAnyOrder(
                        "h2-data/nothing-automated",
                        "h2-data/partly-automated",
                        "h2-data/fully-automated",
                        "h2-data/inward-only");
        assertThat(mended.results()).extracting(result -> result.ran().name()).contains("all is automated");
    }

    @Test
    void allCasesRunAtTheBeginningAndThenOnlyThoseOfWhatWasSaved() throws IOException {
        EditedRules rules = copied();
        WatchSession session = session(rules);
        Update first = session.saved(Set.of());
        assertThat(first.problems()).isEmpty();
        assertThat(first.touched()).contains("h2-data/inventory-missing", "positions/strategy-none");
        assertThat(first.results()).hasSizeGreaterThan(50).allMatch(CaseResult::passed);
        assertThat(first.impact()).isNull();
        assertThat(WatchText.of(first, Language.DE)).startsWith("Regelwerk in Ordnung.\nFälle: ");

        rules.replace(CASES, "fires: [h2-data/inventory-missing]", "open: [h2-data/inventory-missing]");
        rules.replace("h2-data/automation.drl", "// Whether", "// Comments do not matter.\n// Whether");
        Update cases = session.saved(Set.of(rules.file(CASES), rules.file("h2-data/automation.drl")));
        assertThat(cases.touched()).hasSize(4).allMatch(rule -> rule.startsWith("h2-data/inventory-"));
        assertThat(cases.results()).filteredOn(result -> !result.passed()).hasSize(1);
        assertThat(WatchText.of(cases, Language.EN))
                .contains("expected \"is open\", but got \"fires\"", "The rules change nothing in the advice.");
    }

    @Test
    void theProfileMayChangeOrBreakMeanwhile() throws IOException {
        EditedRules rules = rules();
        WatchSession session = session(rules);
        profile(MUSTERSTADT.replace("inventory:", "inventori:"));
        Update broken = session.saved(Set.of());
        assertThat(broken.problems()).extracting(Problem::kind).contains("unknown-key");
        assertThat(broken.results()).isNotEmpty();
        assertThat(broken.impact()).isNull();

        Path profile = profile(MUSTERSTADT.replace("inventory: none", "inventory: low"));
        rules.replace(INVENTORY, BEGUN, "instrument == Instrument.OPEN_DATA, degree == Degree.LOW");
        Update changed = session.saved(Set.of(profile, rules.file(INVENTORY)));
        assertThat(Objects.requireNonNull(changed.impact()).actions())
                .extracting(action -> action.action() + " " + action.verdicts())
                .containsExactly("run-data-inventory {due → open=1}");

        Files.delete(profile);
        Update missing = session.saved(Set.of(profile));
        assertThat(missing.problems()).extracting(Problem::kind).contains("file-not-found");
        assertThat(missing.impact()).isNull();
    }

    @Test
    void whatARuleSaysOtherwiseIsShownOldAndNew() throws IOException {
        EditedRules rules = rules();
        WatchSession session = session(rules);
        session.saved(Set.of());

        rules.replace("actions/h2-data.yaml", "systematically only to a low degree", "only now and then");
        rules.replace(INVENTORY, BEGUN, BEGUN_OR_NOT);
        Update edited = session.saved(Set.of(rules.file("actions/h2-data.yaml"), rules.file(INVENTORY)));
        assertThat(edited.reasons()).extracting(OtherReasons::action).containsExactly("run-data-inventory");
        assertThat(edited.reasons().get(0).gone()).isEmpty();
        assertThat(WatchText.of(edited, Language.EN)).endsWith("""
                          Reasons for run-data-inventory:
                            + So far, the municipality takes stock of its data only now and then.
                        """);

        rules.replace("actions/h2-data.yaml", "only now and then", "from time to time");
        Update reworded = session.saved(Set.of(rules.file("actions/h2-data.yaml")));
        assertThat(Objects.requireNonNull(reworded.impact()).isNone()).isTrue();
        assertThat(WatchText.of(reworded, Language.EN))
                .doesNotContain("change nothing")
                .endsWith("""
                            - So far, the municipality takes stock of its data only now and then.
                            + So far, the municipality takes stock of its data from time to time.
                        """);
    }

    @Test
    void aCaseThatExpectsOnlyAnActionRunsWhenARuleOfTheActionChanges() throws IOException {
        EditedRules rules = rules();
        rules.write("h2-data/list.cases.yaml", """
                cases:
                  - name: an inventory is due where there is none
                    given: {data.instruments.inventory: none}
                    actions: {run-data-inventory: due}
                """);
        WatchSession session = session(rules);
        session.saved(Set.of());

        rules.replace(INVENTORY, BEGUN, BEGUN_OR_NOT);
        Update edited = session.saved(Set.of(rules.file(INVENTORY)));
        assertThat(edited.results())
                .extracting(result -> result.ran().name())
                .contains("an inventory is due where there is none");

        rules.replace(AUTOMATION_CASES, "name: full automation", "name: all is automated");
        Update elsewhere = session.saved(Set.of(rules.file(AUTOMATION_CASES)));
        assertThat(elsewhere.results())
                .extracting(result -> result.ran().name())
                .doesNotContain("an inventory is due where there is none");
    }

    @Test
    void theCompilerHasItsSayAfterTheTelling() throws IOException {
        WatchSession session = session(rules());
        assertThat(session.compiled()).isEmpty();
        session.saved(Set.of());
        assertThat(session.compiled()).isEmpty();
    }

    private EditedRules copied() throws IOException {
        profile(MUSTERSTADT);
        return EditedRules.copiedTo(folder.resolve("rules"));
    }

    /** A copy with the cases of the data rules alone, which run sooner; the check finds that others are missing. */
    private EditedRules rules() throws IOException {
        EditedRules rules = copied();
        Shipped.files(rules.folder(), CaseBook.ENDING).stream()
                .map(file -> rules.folder().relativize(file).toString())
                .filter(file -> !file.startsWith("h2-data"))
                .forEach(rules::delete);
        return rules;
    }

    private Path profile(String text) throws IOException {
        return Files.writeString(folder.resolve("musterstadt.yaml"), text);
    }

    private WatchSession session(EditedRules rules) {
        return new WatchSession(List.of(rules.folder()), Optional.of(folder.resolve("musterstadt.yaml")));
    }
}
