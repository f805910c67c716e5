package de.ratwerk.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.ratwerk.EditedRules;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.rulebook.WeightSpace.Written;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bounds of weights are read as they are meant, or refused all at once. */
class WeightSpaceTest {
    private static final List<String> CRITERIA = List.of("gap", "evidence", "ease");

    @Test
    void readsBoundsAndFixedWeights() {
        Problems problems = new Problems();
        WeightSpace space = read(problems, "gap=0.3..0.6", "ease=0,2");
        assertThat(problems.isEmpty()).isTrue();
        assertThat(space.of("gap").from()).isEqualTo(new BigDecimal("0.3"));
        assertThat(space.of("gap").to()).isEqualTo(new BigDecimal("0.6"));
        assertThat(space.of("ease").isFixed()).isTrue();
        assertThat(space.of("gap").isFixed()).isFalse();
        assertThat(space.of("evidence").to()).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void tellsEveryFaultAtOnce() {
        assertThat(kinds("gapp=0.3", "gap=0.6..0.3", "ease=many", "evidence=30", "gap=0.1"))
                .containsExactlyInAnyOrder(
                        "unknown-criterion", "interval-reversed", "bad-interval", "out-of-range", "weight-twice");
    }

    @Test
    void guessesTheCriterionThatWasMeant() {
        Problems problems = new Problems();
        read(problems, "gapp=0.3");
        assertThat(problems.sorted().get(0).hint().de()).startsWith("Gemeint ist vermutlich „gap“.");
    }

    @Test
    void boundsThatLeaveNoWeightsAreRefused() {
        assertThat(kinds("gap=0.7", "ease=0.4..0.5")).containsExactly("weights-over-one");
        assertThat(kinds("gap=0..0.3", "ease=0.3", "evidence=0.1..0.3")).containsExactly("weights-under-one");
        assertThat(kinds("gap=0.5", "ease=0.3", "evidence=0.2")).isEmpty();
    }

    @Test
    void aRulebookIsToldWhereItsBoundsAreWrong(@TempDir Path folder) {
        EditedRules rules = EditedRules.copiedTo(folder)
                .replace(
                        "rulebook.yaml",
                        "{samples: 10000, seed: 412}",
                        "{samples: 10000, seed: 412, weights: {gap: 0.6..0.3, lever: 0.2}}");
        RefusedException refused = catchThrowableOfType(RefusedException.class, rules::load);
        assertThat(refused.problems())
                .extracting(Problem::kind)
                .containsExactly("interval-reversed", "unknown-criterion");
        assertThat(refused.problems()).allSatisfy(problem -> {
            assertThat(problem.place().file()).endsWith("rulebook.yaml");
            assertThat(problem.place().line()).isPositive();
            assertThat(problem.path()).startsWith("robustness.weights.");
        });
    }

    @Test
    void aRulebookCanBoundTheWeights(@TempDir Path folder) {
        EditedRules rules = EditedRules.copiedTo(folder)
                .replace("rulebook.yaml", "seed: 412}", "seed: 412, weights: {gap: 0.3..0.6, ease: 0.2}}");
        assertThat(rules.load().header().robustness().weights().of("ease").isFixed())
                .isTrue();
    }

    private static List<String> kinds(String... weights) {
        Problems problems = new Problems();
        read(problems, weights);
        return problems.sorted().stream().map(Problem::kind).toList();
    }

    private static WeightSpace read(Problems problems, String... weights) {
        List<Written> written = Arrays.stream(weights)
                .map(each -> each.split("="))
                .map(each -> new Written(each[0], each[1], Place.of("--weights"), each[0]))
                .toList();
        return WeightSpace.read(written, CRITERIA, Place.of("--weights"), null, problems);
    }
}
