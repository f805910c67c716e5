package de.ratwerk.exchange.limesurvey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.exchange.limesurvey.ImportedSurvey.Question;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LimeSurveyStructureTest {
    private static final String TSV = LimeSurveyStructure.tsv();
    private static final ImportedSurvey SURVEY = ImportedSurvey.of(TSV);
    private static final Pattern COMPARED = Pattern.compile("([A-Za-z0-9]+)\\.NAOK == \"([a-z0-9]+)\"");

    @ParameterizedTest
    @EnumSource(Language.class)
    void asksEveryQuestionInItsGroupWithItsText(Language language) {
        assertThat(SURVEY.groups.get(language.code()))
                .extracting(ImportedSurvey.Group::name)
                .isEqualTo(Questionnaire.standard().sections().stream()
                        .map(section -> section.title().in(language))
                        .toList());
        assertThat(SURVEY.questions(language.code()))
                .extracting(question -> question.cell("text"))
                .isEqualTo(Questionnaire.standard().questions().stream()
                        .map(question -> question.text().in(language))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void offersEveryAnswerInItsWords(Language language) {
        for (de.ratwerk.profile.Question question : Questionnaire.standard().questions()) {
            Question asked = question(question.path(), language);
            List<String> offered = (question.type() instanceof ManyOf ? asked.subquestions() : asked.answers())
                    .stream().map(cells -> cells.get("text")).toList();
            assertThat(offered)
                    .as(question.path())
                    .containsAll(question.values().values().stream()
                            .map(words -> words.in(language))
                            .toList());
        }
    }

    @Test
    void bothLanguagesHaveTheSameGroupsQuestionsAndAnswersInTheSameOrder() {
        assertThat(skeleton("en")).isEqualTo(skeleton("de"));
        assertThat(SURVEY.settings).containsEntry("language", "de").containsEntry("additional_languages", "en");
        assertThat(SURVEY.words.get("en").keySet())
                .isEqualTo(SURVEY.words.get("de").keySet());
    }

    @Test
    void attributesStandInTheBaseLanguageOnly() {
        assertThat(SURVEY.questions("en"))
                .allSatisfy(question -> assertThat(question.attributes()).isEmpty());
        assertThat(SURVEY.questions("de"))
                .anySatisfy(question -> assertThat(question.attributes()).isNotEmpty());
    }

    @Test
    void onlyTheNameMustBeAnswered() {
        assertThat(SURVEY.questions("de").stream()
                        .filter(question -> question.cell("mandatory").equals("Y"))
                        .map(Question::code))
                .containsExactly("MunicipalityName");
        assertThat(SURVEY.settings).containsEntry("shownoanswer", "Y");
    }

    @Test
    void everyListHasSomethingToTickThatMeansNone() {
        for (Question question : SURVEY.questions("de")) {
            if (question.type().equals("M")) {
                String none = question.attributes().get("exclude_all_others");
                assertThat(question.subquestions())
                        .extracting(cells -> cells.get("name"))
                        .contains(none);
            }
        }
        assertThat(question("eGovernment.fim.uses", Language.DE).subquestions())
                .extracting(cells -> cells.get("text"))
                .containsExactly("Leistungen", "Datenfelder", "Prozesse", "nichts davon");
    }

    @Test
    void numbersHaveTheirBoundsAndGradesAreAList() {
        Question population = question("municipality.population", Language.DE);
        assertThat(population.type()).isEqualTo("N");
        assertThat(population.attributes())
                .isEqualTo(Map.of("min_num_value_n", "1", "max_num_value_n", "10000000", "num_value_int_only", "1"));
        Question grade = question("infrastructure.broadbandGrade", Language.DE);
        assertThat(grade.type()).isEqualTo("L");
        assertThat(grade.answers())
                .extracting(cells -> cells.get("name"))
                .containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void theMunicipalityKeyIsCheckedAsProfilesCheckIt() {
        String check = question("municipality.ags", Language.DE).cell("validation");
        assertThat(check).startsWith("/").endsWith("/");
        Pattern pattern = Pattern.compile(check.substring(1, check.length() - 1));
        assertThat(pattern.matcher("05315000").find()).isTrue();
        for (String wrong : List.of("5315000", "053150001", "00315000", "17315000", "0531500x", " 05315000")) {
            assertThat(pattern.matcher(wrong).find()).as(wrong).isFalse();
        }
    }

    @Test
    void aConditionComparesWithAnswersThatTheOtherQuestionOffers() {
        for (de.ratwerk.profile.Question question : Questionnaire.standard().questions()) {
            String relevance = question(question.path(), Language.DE).cell("relevance");
            if (question.condition() == null) {
                assertThat(relevance).isEqualTo("1");
                continue;
            }
            Question other = question(question.condition().path(), Language.DE);
            List<String> offered =
                    other.answers().stream().map(cells -> cells.get("name")).toList();
            assertThat(COMPARED.matcher(relevance).results().toList())
                    .as(relevance)
                    .hasSize(question.condition().values().size())
                    .allSatisfy(compared -> {
                        assertThat(compared.group(1)).isEqualTo(other.code());
                        assertThat(offered).contains(compared.group(2));
                    });
        }
        assertThat(question("strategy.fields", Language.DE).cell("relevance"))
                .isEqualTo("((StrategyStatus.NAOK == \"prese\" or StrategyStatus.NAOK == \"indev\"))");
    }

    /** A question is shown or not by what was answered before it. */
    @Test
    void aConditionLooksBackOnly() {
        List<String> codes = SURVEY.questions("de").stream().map(Question::code).toList();
        for (Question question : SURVEY.questions("de")) {
            COMPARED.matcher(question.cell("relevance"))
                    .results()
                    .forEach(compared -> assertThat(codes.indexOf(compared.group(1)))
                            .isBetween(0, codes.indexOf(question.code()) - 1));
        }
    }

    @Test
    void noHelpSpeaksOfTheFileThatAProfileIsWrittenIn() {
        for (Language language : Language.values()) {
            assertThat(SURVEY.questions(language.code()))
                    .allSatisfy(question ->
                            assertThat(question.cell("help")).doesNotContain("[", "Anführungszeichen", "quotes"));
        }
    }

    /** LimeSurvey takes what stands in braces for an expression, and texts for HTML. */
    @Test
    void noTextHoldsWhatLimeSurveyWouldWorkOut() {
        assertThat(TSV.replaceAll("/\\^.*?\\$/", "")).doesNotContain("{", "}", "<");
    }

    /** The importer guesses the encoding from a thousand bytes, be a letter cut in two or not. */
    @Test
    void theFirstThousandBytesCutNoLetter() {
        byte[] start = Arrays.copyOf(TSV.getBytes(UTF_8), 1000);
        assertThat(new String(start, UTF_8)).isEqualTo(TSV.substring(0, 1000)).matches("(?s)\\p{ASCII}*");
    }

    private static Question question(String path, Language language) {
        return SURVEY.questions(language.code()).stream()
                .filter(question -> question.code().equals(Codes.question(path)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> skeleton(String language) {
        return SURVEY.groups.get(language).stream()
                .flatMap(group -> group.questions().stream()
                        .map(question -> group.number()
                                + question.type()
                                + question.code()
                                + question.cell("relevance")
                                + question.cell("validation")
                                + question.subquestions().stream()
                                        .map(cells -> cells.get("name"))
                                        .toList()
                                + question.answers().stream()
                                        .map(cells -> cells.get("name"))
                                        .toList()))
                .toList();
    }
}
