package de.ratwerk.advice;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.advice.Advice.Contribution;
import de.ratwerk.rulebook.Findings;
import de.ratwerk.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the shipped rules contribute, by the shipped weights: 0.4 for the gap and 0.2 for each other criterion. */
class ScoresTest {
    private static final Rulebook RULEBOOK = Shipped.ratwerk().rulebook();
    private static final Scores SCORES = new Scores(RULEBOOK);

    @Test
    void ofAGapTheStrongestCountsAndTheFirstOfSeveralAsStrong() {
        assertThat(told(
                        by("gap-begun", "a"),
                        by("gap-no-component", "b"),
                        by("gap-missing", "c"),
                        by("gap-no-strategy", "d")))
                .containsExactly(
                        "gap-begun [a] 20.0 WEAKER 0",
                        "gap-no-component [b] 40.0 COUNTS 40.0",
                        "gap-missing [c] 32.0 WEAKER 0",
                        "gap-no-strategy [d] 40.0 WEAKER 0");
    }

    @Test
    void aRuleThatContributesAGapSeveralTimesCitesAllItsEvidenceOnce() {
        assertThat(told(by("gap-missing", "a", "b"), by("gap-missing", "b", "c")))
                .containsExactly("gap-missing [a, b, c] 32.0 COUNTS 32.0");
    }

    @Test
    void tiesAddUpToOneAndEachRecordOnce() {
        assertThat(told(
                        by("leverage-tie", "a"),
                        by("leverage-tie", "b"),
                        by("leverage-tie", "a"),
                        by("leverage-tie", "c"),
                        by("leverage-strategy-on-the-desk", "d"),
                        by("leverage-tie", "e")))
                .containsExactly(
                        "leverage-tie [a] 5.0 COUNTS 5.0",
                        "leverage-tie [b] 5.0 COUNTS 5.0",
                        "leverage-tie [c] 5.0 COUNTS 5.0",
                        "leverage-strategy-on-the-desk [d] 10.0 CAPPED 5.0",
                        "leverage-tie [e] 5.0 CAPPED 0");
    }

    @Test
    void theScoreIsTheSumOfWhatCountsAndEachCriterionHasItsValue() {
        List<Contribution> counted = SCORES.counted(List.of(
                by("leverage-tie", "a"),
                by("leverage-tie", "b"),
                by("ease-small-effort", "a"),
                by("gap-begun", "a"),
                by("gap-option", "a")));
        assertThat(Scores.score(counted)).isEqualTo("42.0");
        assertThat(SCORES.values(counted))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("0.5"), BigDecimal.ZERO, new BigDecimal("0.5"), new BigDecimal("0.6"));
        assertThat(Scores.score(List.of())).isEqualTo("0.0");
    }

    private static Findings.Contribution by(String rule, String... evidence) {
        return new Findings.Contribution("an-action", RULEBOOK.rule("priorities/" + rule), List.of(evidence));
    }

    private static List<String> told(Findings.Contribution... contributed) {
        return SCORES.considered(Arrays.asList(contributed)).stream()
                .map(considered -> considered.contribution().rule().id().replace("priorities/", "") + " "
                        + considered.contribution().evidence() + " "
                        + considered.contribution().points() + " " + considered.fate() + " "
                        + considered.counted().map(Contribution::points).orElse(BigDecimal.ZERO))
                .toList();
    }
}
