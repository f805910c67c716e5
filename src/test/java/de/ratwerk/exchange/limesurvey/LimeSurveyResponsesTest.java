package de.ratwerk.exchange.limesurvey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.ratwerk.exchange.Entry;
import de.ratwerk.exchange.Entry.Accepted;
import de.ratwerk.exchange.Entry.Rejected;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimeSurveyResponsesTest {
    private static final Place HEADINGS = new Place("export.csv", 1, 0);
    private static final Place ROW = new Place("export.csv", 7, 0);

    @ParameterizedTest
    @ValueSource(strings = {"inuse", "INUSE", "im Einsatz", "in use", " Im  Einsatz ", "in-use"})
    void readsAnAnswerAsCodeOrInWords(String said) {
        Profile profile = accepted(Map.of("EGCoEidUsage", said)).profile();
        assertThat(values(profile, "eGovernment.components.eid.usage")).containsExactly("in-use");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "N/A", "n/a", "{question_not_shown}", "Keine Antwort", "No answer"})
    void whatWasNotAnsweredOrNotAskedIsUnknown(String said) {
        Profile profile = accepted(Map.of(
                        "EGCoEidUsage",
                        said,
                        "MuPopulation",
                        said,
                        "MunicipalityAgs",
                        said,
                        "StrategyGoals[effic]",
                        said))
                .profile();
        assertThat(profile.answers())
                .extracting(answer -> answer.question().path())
                .containsExactly("municipality.name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Y", "y", "Ja", "Yes", "1"})
    void readsATickHoweverItIsSaid(String tick) {
        Profile profile = accepted(Map.of("LeAdministration[mayor]", tick, "LeAdministration[cdo]", ""))
                .profile();
        assertThat(values(profile, "leadership.administration")).containsExactly("mayor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "N", "Nein", "No", "0", "2", "N/A", "{question_not_shown}"})
    void aListWithoutATickIsUnknownThoughEachOfItsBoxesSaysNo(String untouched) {
        Map<String, String> cells = Map.of(
                "LeAdministration[mayor]", untouched,
                "LeAdministration[cdo]", untouched,
                "LeAdministration[none]", untouched,
                "EGovernmentFimUses[servi]", untouched,
                "EGovernmentFimUses[none]", untouched);
        assertThat(accepted(cells).profile().answers()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "LeAdministration, leadership.administration",
        "EGovernmentFimUses, eGovernment.fim.uses",
        "StrategyLinks, strategy.links"
    })
    void aTickAtNoneIsAnEmptyList(String code, String path) {
        Profile profile = accepted(Map.of(code + "[none]", "Y")).profile();
        assertThat(profile.answer(path)).get().extracting(Answer::values).isEqualTo(List.of());
    }

    @Test
    void noneBesideOthersIsRefusedWhereNoneIsTicked() {
        Rejected rejected = rejected(Map.of("EGovernmentFimUses[servi]", "Y", "EGovernmentFimUses[none]", "Y"));
        assertThat(rejected.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo("contradiction");
            assertThat(problem.path()).isEqualTo("eGovernment.fim.uses");
            assertThat(problem.place().line()).isEqualTo(7);
        });
    }

    @Test
    void readsHeadingsOfEveryKind() {
        for (String heading : List.of(
                "StrategyGoals[effic]",
                "StrategyGoals_effic",
                "StrategyGoals[effic]. Welche Ziele verfolgt die Strategie? (Mehrfachnennung) [effiziente …]",
                "StrategyGoals_effic - Welche Ziele verfolgt die Strategie?")) {
            Profile profile = accepted(Map.of(heading, "Y")).profile();
            assertThat(values(profile, "strategy.goals")).as(heading).containsExactly("efficiency");
        }
    }

    @ParameterizedTest
    @CsvSource({"48210, 48210", "48210.0000000000, 48210", "'48210,00', 48210"})
    void readsANumberWithTheDecimalsThatADatabaseAdds(String said, String number) {
        Profile profile = accepted(Map.of("MuPopulation", said)).profile();
        assertThat(values(profile, "municipality.population")).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01 23:59:59, 2026-10-01",
        "2026-10-01, 2026-10-01",
        "01.10.2026 08:05, 2026-10-01",
        "1980-01-01 00:00:00,",
        "'',"
    })
    void theDayOfSubmissionIsTheDayOfTheAnswers(String submitted, LocalDate day) {
        assertThat(accepted(Map.of("submitdate", submitted)).profile().asOf()).isEqualTo(day);
    }

    @Test
    void aResponseThatWasNotSubmittedIsReadAndSaysSo() {
        Accepted accepted =
                accepted(Map.of("submitdate", "", "datestamp", "2026-09-30 10:00:00", "StrategyStatus", "none"));
        assertThat(accepted.profile().asOf()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(values(accepted.profile(), "strategy.status")).containsExactly("none");
        assertThat(accepted.notes()).extracting(Problem::kind).containsExactly("incomplete-response");
        assertThat(accepted(Map.of("submitdate", "2026-10-01 10:00:00")).notes())
                .isEmpty();
    }

    @Test
    void tellsEverythingThatIsWrongWithAResponseEachAtItsCell() {
        Rejected rejected = rejected(Map.of(
                "EGCoEidUsage", "vielleicht",
                "MuPopulation", "viele",
                "InBroadbandGrade", "7",
                "StrategyGoals[effic]", "x",
                "submitdate", "gestern"));
        assertThat(rejected.problems())
                .extracting(Problem::kind)
                .containsExactlyInAnyOrder("unknown-value", "wrong-type", "unknown-value", "unknown-value", "bad-date");
        assertThat(rejected.problems()).allSatisfy(problem -> {
            assertThat(problem.place().column()).isBetween(2, 6);
            assertThat(problem.hint()).isNotNull();
        });
        assertThat(rejected.name()).isEqualTo("Aue");
        assertThat(rejected.cells()).contains("vielleicht", "viele", "7", "x", "gestern");
    }

    @Test
    void anAnswerThatAnotherOneRulesOutIsRefused() {
        Rejected rejected = rejected(Map.of("StrategyStatus", "none", "StrategyGoals[effic]", "Y"));
        assertThat(rejected.problems()).extracting(Problem::kind).containsExactly("contradiction");
    }

    @Test
    void aKeyThatLostItsZeroIsRefusedWithTheProbableOne() {
        Rejected rejected = rejected(Map.of("MunicipalityAgs", "5315000"));
        assertThat(rejected.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo("bad-ags");
            assertThat(problem.hint()).isNotNull();
            assertThat(problem.hint().de()).contains("05315000");
        });
    }

    @Test
    void aResponseWithoutANameIsRefused() {
        LimeSurveyResponses responses = of("MunicipalityName", "StrategyStatus");
        Rejected rejected = (Rejected) responses.read(ROW, List.of("", "none"));
        assertThat(rejected.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo("missing-key");
            assertThat(problem.place()).isEqualTo(new Place("export.csv", 7, 1));
        });
    }

    @Test
    void cellsThatAreMissingAtTheEndAreEmptyAndOnesTooManyAreRefused() {
        LimeSurveyResponses responses = of("MunicipalityName", "StrategyStatus");
        assertThat(responses.read(ROW, List.of("Aue"))).isInstanceOf(Accepted.class);
        assertThat(responses.read(ROW, List.of("Aue", "none", "", " "))).isInstanceOf(Accepted.class);
        Rejected rejected = (Rejected) responses.read(ROW, List.of("Aue", "none", "und", "mehr"));
        assertThat(rejected.problems())
                .extracting(problem -> problem.place().column())
                .containsExactly(3, 4);
    }

    @Test
    void columnsOfLimeSurveysOwnAreLeftOutAndStrangeOnesAreTold() {
        LimeSurveyResponses responses = of(
                "id",
                "token",
                "lastpage",
                "startlanguage",
                "seed",
                "ipaddr",
                "refurl",
                "interviewtime",
                "groupTime7",
                "StrategyStatusTime",
                "MunicipalityName",
                "Ansprechperson",
                "StrategyGoals[neu]",
                "StrategyStatus[other]",
                "#Gründe");
        assertThat(responses.notes()).extracting(Problem::kind).containsOnly("column-not-read");
        assertThat(responses.notes())
                .extracting(problem -> problem.place().column())
                .containsExactly(12, 13, 14);
    }

    @Test
    void twoColumnsForTheSameAreRefused() {
        assertThat(refused("MunicipalityName", "StrategyGoals[effic]", "StrategyGoals_effic")
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo("duplicate-column");
                    assertThat(problem.place().column()).isEqualTo(3);
                });
    }

    @Test
    void anExportWithoutTheNameIsRefused() {
        assertThat(refused("id", "StrategyStatus").problems())
                .extracting(Problem::kind)
                .containsExactly("missing-column");
    }

    @Test
    void otherTablesAreNoExports() {
        for (List<String> headings : List.of(
                List.of("municipality.name", "strategy.status"),
                List.of("Name der Kommune", "Digitalisierungsstrategie"),
                List.of("id", "name", "token"),
                List.of("Q1", "Q2[SQ001]"),
                List.of(""))) {
            assertThat(LimeSurveyResponses.ofCodes(HEADINGS, headings))
                    .as("%s", headings)
                    .isEmpty();
            assertThat(LimeSurveyResponses.ofTexts(HEADINGS, headings))
                    .as("%s", headings)
                    .isEmpty();
            assertThat(LimeSurveyResponses.ofVv(HEADINGS, headings))
                    .as("%s", headings)
                    .isEmpty();
        }
    }

    /** Questions' texts alone may be the headings of anybody's table. */
    @Test
    void textsAreAnExportOnlyBesideLimeSurveysNotes() {
        List<String> texts = List.of("Wie heißt die Kommune?", "Hat die Kommune eine Digitalisierungsstrategie?");
        assertThat(LimeSurveyResponses.ofTexts(HEADINGS, texts)).isEmpty();
        List<String> noted = new ArrayList<>(texts);
        noted.add("Datum Abgeschickt");
        assertThat(LimeSurveyResponses.ofTexts(HEADINGS, noted)).isPresent();
    }

    @Test
    void vvEscapesAreUndoneOnceAndAllTogether() {
        LimeSurveyResponses responses = LimeSurveyResponses.ofVv(HEADINGS, List.of("id", "MunicipalityName"))
                .orElseThrow();
        Accepted accepted =
                (Accepted) responses.read(ROW, List.of("1", "{quote}Aue{quote} {lbrace}tab{rbrace} {tab}x"));
        assertThat(accepted.profile().name()).isEqualTo("\"Aue\" {tab} \tx");
    }

    @Test
    void aNameInAnOrdinaryExportMayHoldWhatWouldBeAnEscapeInAVvFile() {
        assertThat(((Accepted) of("MunicipalityName").read(ROW, List.of("{lbrace}")))
                        .profile()
                        .name())
                .isEqualTo("{lbrace}");
    }

    @Test
    void anOldVvFileIsRefusedWithWhatToDo() {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> LimeSurveyResponses.ofVv(HEADINGS, List.of("id", "412100X1X1")));
        assertThat(refused.problems()).extracting(Problem::kind).containsExactly("wrong-format");
    }

    private static LimeSurveyResponses of(String... headings) {
        return LimeSurveyResponses.ofCodes(HEADINGS, List.of(headings)).orElseThrow();
    }

    private static RefusedException refused(String... headings) {
        return catchThrowableOfType(
                RefusedException.class, () -> LimeSurveyResponses.ofCodes(HEADINGS, List.of(headings)));
    }

    private static Entry entry(Map<String, String> cells) {
        List<String> headings = new ArrayList<>(List.of("MunicipalityName"));
        List<String> row = new ArrayList<>(List.of("Aue"));
        cells.forEach((heading, cell) -> {
            headings.add(heading);
            row.add(cell);
        });
        return of(headings.toArray(String[]::new)).read(ROW, row);
    }

    private static Accepted accepted(Map<String, String> cells) {
        return (Accepted) entry(cells);
    }

    private static Rejected rejected(Map<String, String> cells) {
        return (Rejected) entry(cells);
    }

    private static List<String> values(Profile profile, String path) {
        return profile.answer(path).map(Answer::values).orElse(List.of());
    }
}
