package de.ratwerk.cohort.survey;

import static de.ratwerk.cohort.survey.PublishedSharesCountedTest.share;
import static de.ratwerk.cohort.survey.Yardstick.DRAWN;
import static de.ratwerk.cohort.survey.Yardstick.SAMPLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.ratwerk.Shipped;
import de.ratwerk.evidence.Figure.Percent;
import de.ratwerk.evidence.Figure.PercentSpan;
import de.ratwerk.evidence.Figure.Reading;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A counted share beside the published one: what is said, and when nothing is. */
class ComparisonTest {
    private static final PublishedShares SHARES =
            PublishedShares.of(Shipped.ratwerk().rulebook());
    private static final int ROWS = SHARES.all().size();

    /** 14 % of 412 have a strategy. */
    @ParameterizedTest
    @CsvSource({
        "3, 6, 0, 0, TOO_FEW",
        "3, 7, 0, 0, WITHIN",
        "0, 9, 100, 0, TOO_FEW",
        "14, 86, 0, 0, WITHIN",
        "20, 80, 0, 0, WITHIN",
        "30, 70, 0, 0, ABOVE",
        "2, 98, 0, 0, BELOW",
        "30, 70, 10, 0, ABOVE",
        "30, 70, 100, 0, OPEN",
        "2, 98, 30, 0, OPEN",
        "14, 86, 300, 0, WITHIN",
        "2, 78, 0, 20, WITHIN",
        "0, 0, 100, 0, TOO_FEW"
    })
    void aDifferenceIsSaidOnlyIfItStandsWhateverTheOpenAnswersAre(
            long yes, long no, long open, long unclear, Verdict verdict) {
        Comparison row = Comparison.of(share("strategy.present"), new Counts(yes, no, open, unclear), SAMPLES, ROWS);
        assertThat(row.verdict()).isEqualTo(verdict);
    }

    @Test
    void whatIsSaidStandsHoweverOpenAnswersTurnOut() {
        SplittableRandom random = new SplittableRandom(412);
        for (int round = 0; round < 2_000; round++) {
            PublishedShare share = SHARES.all().get(random.nextInt(ROWS));
            Yardstick yardstick = random.nextBoolean() ? SAMPLES : DRAWN;
            Counts counts =
                    new Counts(random.nextInt(80), 10 + random.nextInt(80), random.nextInt(30), random.nextInt(10));
            Verdict verdict = Comparison.of(share, counts, yardstick, ROWS).verdict();
            if (verdict == Verdict.ABOVE || verdict == Verdict.BELOW) {
                long yes = random.nextLong(counts.open() + 1);
                Counts answered =
                        new Counts(counts.yes() + yes, counts.no() + counts.open() - yes, 0, counts.unclear());
                assertThat(Comparison.of(share, answered, yardstick, ROWS).verdict())
                        .as(share + " " + counts)
                        .isEqualTo(verdict);
            }
        }
    }

    /** The survey's own sampling counts: 60 of 412 respondents say less than 60 of all. */
    @Test
    void aSmallGroupOfTheSurveyExplainsMore() {
        Counts counts = new Counts(50, 50, 0, 0);
        assertThat(Comparison.of(
                                share("citizens.skills.support.with-strategy"), new Counts(40, 60, 0, 0), SAMPLES, ROWS)
                        .verdict())
                .isEqualTo(Verdict.ABOVE);
        assertThat(Comparison.of(share("lead.admin.with-strategy/cdo"), new Counts(42, 58, 0, 0), SAMPLES, ROWS)
                        .verdict())
                .as("of 58 respondents")
                .isEqualTo(Verdict.WITHIN);
        assertThat(Comparison.of(share("data.indicators.optimisation"), counts, SAMPLES, ROWS)
                        .verdict())
                .as("of 412")
                .isEqualTo(Verdict.ABOVE);
    }

    @Test
    void boundsAndSpansAreBounds() {
        assertThat(Interval.published(new Percent(95, Reading.MORE_THAN))).isEqualTo(new Interval(0.95, 1));
        assertThat(Interval.published(new Percent(25, Reading.LESS_THAN))).isEqualTo(new Interval(0, 0.25));
        assertThat(Interval.published(new PercentSpan(20, 25))).isEqualTo(new Interval(0.2, 0.25));
        Interval exact = Interval.published(new Percent(14, Reading.EXACT));
        assertThat(exact.from()).isCloseTo(0.135, within(1e-12));
        assertThat(exact.to()).isCloseTo(0.145, within(1e-12));
        for (Yardstick yardstick : Yardstick.values()) {
            assertThat(verdict("strategy.field.administration", 1000, 1000, yardstick))
                    .isEqualTo(Verdict.WITHIN);
            assertThat(verdict("strategy.field.administration", 800, 1000, yardstick))
                    .isEqualTo(Verdict.BELOW);
            assertThat(verdict("strategy.field.society/economy", 0, 1000, yardstick))
                    .isEqualTo(Verdict.WITHIN);
            assertThat(verdict("strategy.field.society/economy", 400, 1000, yardstick))
                    .isEqualTo(Verdict.ABOVE);
            assertThat(verdict("training.in-development.offered/trends", 225, 1000, yardstick))
                    .isEqualTo(Verdict.WITHIN);
        }
    }

    @Test
    void chanceAloneIsObjectedToHardlyEver() {
        assertThat(verdict("strategy.present", 78, 412, DRAWN)).isEqualTo(Verdict.WITHIN); // one in 100 draws or so
        assertThat(verdict("strategy.present", 95, 412, DRAWN)).isEqualTo(Verdict.ABOVE);
        assertThat(verdict("strategy.present", 25, 412, DRAWN)).isEqualTo(Verdict.BELOW);
        assertThat(verdict("strategy.present", 14_500, 100_000, DRAWN)).isEqualTo(Verdict.WITHIN);
        assertThat(verdict("strategy.present", 15_100, 100_000, DRAWN)).isEqualTo(Verdict.ABOVE);
    }

    @Test
    void whatIsUnclearIsCountedWithoutAndWith() {
        Comparison row = Comparison.of(share("lead.top"), new Counts(30, 60, 0, 10), SAMPLES, ROWS);
        assertThat(row.counted()).isEqualTo(new Interval(0.3, 0.4));
        assertThat(Objects.requireNonNull(row.sampling()).from()).isLessThan(0.3);
        assertThat(row.sampling().to()).isGreaterThan(0.4);
    }

    private static Verdict verdict(String id, long yes, long of, Yardstick yardstick) {
        return Comparison.of(share(id), new Counts(yes, of - yes, 0, 0), yardstick, ROWS)
                .verdict();
    }

    @Test
    void aTableComesOutTheSameInAnyOrderAndInParts() {
        SplittableRandom random = new SplittableRandom(7);
        List<String> ids = SHARES.all().stream().map(PublishedShare::id).toList();
        List<Map<String, String>> members = new java.util.ArrayList<>(IntStream.range(0, 60)
                .mapToObj(i -> Map.of(
                        ids.get(random.nextInt(ROWS)),
                        List.of("yes", "no", "open", "unclear").get(i % 4),
                        "of-another-rulebook",
                        "yes"))
                .toList());
        SurveyTable whole = new SurveyTable(SHARES);
        members.forEach(whole::add);
        Collections.reverse(members);
        SurveyTable first = new SurveyTable(SHARES);
        SurveyTable rest = new SurveyTable(SHARES);
        members.subList(0, 20).forEach(first::add);
        members.subList(20, 60).forEach(rest::add);
        first.add(rest);
        assertThat(first.size()).isEqualTo(60);
        assertThat(first.compared(SAMPLES)).isEqualTo(whole.compared(SAMPLES));
        assertThat(whole.compared(SAMPLES).stream()
                        .mapToLong(row -> row.counts().whole())
                        .sum())
                .isEqualTo(60);
    }

    @Test
    void aWordThatIsNoneIsRefused() {
        SurveyTable table = new SurveyTable(SHARES);
        assertThatThrownBy(() -> table.add(Map.of("strategy.present", "perhaps")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("perhaps");
    }
}
