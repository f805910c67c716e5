package de.ratwerk.workshop.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.ratwerk.EditedRules;
import de.ratwerk.Golden;
import de.ratwerk.Shipped;
import de.ratwerk.advice.Advisor;
import de.ratwerk.cohort.survey.Comparison;
import de.ratwerk.cohort.survey.PublishedShares;
import de.ratwerk.cohort.survey.SurveyTable;
import de.ratwerk.cohort.survey.Verdict;
import de.ratwerk.cohort.survey.Yardstick;
import de.ratwerk.report.AdviceSchema;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.synthetic.SyntheticCohort;
import de.ratwerk.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The survey beside what the rules count: sound rules hold, a moved position is found. */
class SurveyRunTest {
    private static final Rulebook RULEBOOK = Shipped.ratwerk().rulebook();
    private static final SurveyRun AS_THE_SURVEY = SurveyRun.of(RULEBOOK, 412, 412, 0);
    private static final String SCHEMA = AdviceSchema.of(
            SurveyDocument.class,
            Map.of(
                    "SurveyDocument.schema", List.of("ratwerk.survey/1"),
                    "SurveyDocument.language", List.of("de", "en"),
                    "Row.kind", List.of("share", "group-share", "derived"),
                    "Row.verdict", List.of("within", "above", "below", "open", "too-few")));

    @TempDir
    private Path folder;

    /** Twenty thousand are so many that a share two points off would be told. */
    @Test
    void theShippedRulesCountWhatWasPublished() {
        SurveyRun run = SurveyRun.of(RULEBOOK, 20_000, 2019, 0);
        assertThat(run.rows()).allMatch(run::holds);
        assertThat(run.holds()).isTrue();
        assertThat(run.rows()).allMatch(row -> row.verdict() == Verdict.WITHIN);
        assertThat(run.rows()).allSatisfy(row -> {
            double sampling =
                    Objects.requireNonNull(row.sampling()).to() - row.sampling().from();
            var published = row.share().published();
            assertThat(Objects.requireNonNull(row.counted()).from())
                    .as(row.share().id())
                    .isLessThan(published.to() + sampling);
            assertThat(row.counted().to()).as(row.share().id()).isGreaterThan(published.from() - sampling);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {412, 1, 2, 3, 4, 5, 6, 7})
    void soundRulesHoldWhateverTheSeed(long seed) {
        assertThat(SurveyRun.of(RULEBOOK, 412, seed, 0).rows())
                .noneMatch(row -> row.verdict() == Verdict.ABOVE || row.verdict() == Verdict.BELOW);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.4, 1})
    void missingAnswersAreNoObjection(double unanswered) {
        assertThat(SurveyRun.of(RULEBOOK, 412, 412, unanswered).holds()).isTrue();
    }

    @Test
    void theSmallestCohortIsNoObjection() {
        assertThat(SurveyRun.of(RULEBOOK, 1, 412, 0).holds()).isTrue();
    }

    @Test
    void aRunCountsAsTheWholeRulesDoOneAfterTheOther() {
        SyntheticCohort cohort = SyntheticCohort.of(RULEBOOK.evidence(), 3);
        Advisor advisor = new Advisor(RULEBOOK);
        SurveyTable table = new SurveyTable(PublishedShares.of(RULEBOOK));
        for (int number = 1; number <= 150; number++) {
            table.add(advisor.outlook(cohort.municipality(number, 0.1)));
        }
        assertThat(SurveyRun.of(RULEBOOK, 150, 3, 0.1).rows().toString())
                .isEqualTo(table.compared(Yardstick.DRAWN).toString());
    }

    @Test
    void aMovedThresholdIsFound() {
        EditedRules rules = EditedRules.copiedTo(folder)
                .replace("positions.drl", "OffersSupported( atLeast >= $n )", "OffersSupported( atLeast > $n )")
                .replace("positions.drl", "OffersSupported( atMost < $n )", "OffersSupported( atMost <= $n )");
        SurveyRun run = SurveyRun.of(Rulebook.read(List.of(rules.folder())), 412, 412, 0);
        assertThat(run.holds()).isFalse();
        assertThat(fallen(run)).contains("community.offers.two-or-more", "community.among-egov");
        assertThat(SurveyText.of(run, Language.DE, 100, false))
                .contains(
                        "! in der örtlichen Gemeinschaft engagiert",
                        "positions/community-engaged (",
                        "Anteilen halten nicht.");
    }

    @Test
    void aPositionThatNoRuleFindsIsFound() {
        EditedRules rules = EditedRules.copiedTo(folder)
                .replace("positions.drl", "OffersSupported( atLeast >= $n )", "OffersSupported( atLeast > $n )");
        SurveyRun run = SurveyRun.of(Rulebook.read(List.of(rules.folder())), 412, 412, 0);
        assertThat(fallen(run)).contains("community.offers.two-or-more", "strategy.among-community");
        assertThat(SurveyText.of(run, Language.EN, 100, false))
                .contains("no rule finds a position", "positions/community-not-yet (");
    }

    @Test
    void swappedPositionsAreFound() {
        EditedRules rules = EditedRules.copiedTo(folder)
                .replace(
                        "positions.drl",
                        "Strategy( status == StrategyStatus.PRESENT )",
                        "Strategy( status == StrategyStatus.X )")
                .replace(
                        "positions.drl",
                        "Strategy( status == StrategyStatus.NONE )",
                        "Strategy( status == StrategyStatus.PRESENT )")
                .replace(
                        "positions.drl",
                        "Strategy( status == StrategyStatus.X )",
                        "Strategy( status == StrategyStatus.NONE )");
        SurveyRun run = SurveyRun.of(Rulebook.read(List.of(rules.folder())), 412, 412, 0);
        assertThat(fallen(run)).contains("strategy.present", "strategy.none");
    }

    private static List<String> fallen(SurveyRun run) {
        return run.rows().stream()
                .filter(row -> !run.holds(row))
                .map(Comparison::share)
                .map(Object::toString)
                .toList();
    }

    @Test
    void theSchemaIsThatOfTheDocument() {
        Golden.check(Path.of("src/main/resources/de/ratwerk/report/survey.schema.json"), SCHEMA);
    }

    @Test
    void whatIsWrittenFitsTheSchema() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SCHEMA);
        for (SurveyRun run : List.of(AS_THE_SURVEY, SurveyRun.of(RULEBOOK, 3, 1, 0.9))) {
            for (Language language : Language.values()) {
                assertThat(schema.validate(SurveyJson.of(run, language), InputFormat.JSON))
                        .extracting(Error::getMessage)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 120})
    void theTableFitsItsTerminal(int width) {
        for (SurveyRun run : List.of(AS_THE_SURVEY, SurveyRun.of(RULEBOOK, 30, 1, 0.3))) {
            for (Language language : Language.values()) {
                assertThat(SurveyText.of(run, language, width, false).lines())
                        .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(width));
            }
        }
    }

    @Test
    void theTextSaysWhatItCannotShow() {
        assertThat(SurveyText.of(AS_THE_SURVEY, Language.DE, 100, false))
                .contains(
                        "nicht, ob die Befragung",
                        "Alle " + AS_THE_SURVEY.rows().size() + " Anteile halten.",
                        "aus der Quelle",
                        "Wilson 1927");
        assertThat(SurveyJson.of(AS_THE_SURVEY, Language.EN)).contains("not whether the survey is right");
    }
}
