package de.ratwerk.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.ratwerk.EditedRules;
import de.ratwerk.Shipped;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Questionnaire;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be changed is checked like every other file of a rulebook: at its line, with what was meant. */
class RefusedMovesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "to: partial, by: automate-processes | to: partly, by: automate-processes | unknown-value | partial",
                "to: partial, by: automate-processes | to: partial, by: automate-proceses | unknown-action |"
                        + " automate-processes",
                "to: partial, by: automate-processes | add: partial, by: automate-processes | wrong-type |"
                        + " Mehrfachnennung",
                "to: partial, by: automate-processes | to: partial | missing-key |",
                "to: partial, by: automate-processes | to: partial, effort: tiny | unknown-value | small",
                "questions: [data.automation] | questions: [data.automatoin] | unknown-question | data.automation",
                "{add: services, by: apply-fim} | {add: none, by: apply-fim} | unknown-value | services",
                "effort: {small: 1 | effort: {small: 0 | out-of-range |",
                "[data.automation] | [data.automation, data.automation] | duplicate-id |",
                "questions: [infrastructure.broadbandGrade] | questions: [municipality.name] | missing-question |"
                        + " unchangeable",
            })
    void aFaultIsRefusedWhereItStands(String old, String young, String kind, String hint) {
        EditedRules rules = EditedRules.copiedTo(folder).replace("changes.yaml", old, young);
        RefusedException refused = catchThrowableOfType(RefusedException.class, rules::load);
        assertThat(refused).isNotNull();
        Problem problem = refused.problems().stream()
                .filter(found -> found.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError(refused.problems()));
        assertThat(problem.place().file()).endsWith("changes.yaml");
        assertThat(problem.place().line()).isPositive();
        if (hint != null) {
            assertThat(String.valueOf(problem.hint())).contains(hint);
        }
    }

    @Test
    void everyQuestionCanBeChangedOrSaysWhyNot() {
        Moves moves = Shipped.ratwerk().rulebook().moves();
        Set<String> named = new HashSet<>(moves.unchangeable().keySet());
        moves.moves().forEach(move -> assertThat(moves.unchangeable()).doesNotContainKey(move.question()));
        moves.moves().forEach(move -> named.add(move.question()));
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(Questionnaire.standard().questions().stream()
                        .map(question -> question.path())
                        .toList());
    }

    @Test
    void aRulebookWithoutTheFileKnowsNoChanges() {
        Rulebook rulebook = EditedRules.copiedTo(folder).delete("changes.yaml").load();
        assertThat(rulebook.moves()).isEqualTo(Moves.NONE);
    }
}
