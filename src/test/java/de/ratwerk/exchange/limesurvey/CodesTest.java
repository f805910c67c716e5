package de.ratwerk.exchange.limesurvey;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Golden;
import de.ratwerk.exchange.limesurvey.Asked.Option;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CodesTest {
    @Test
    void noTwoQuestionsHaveTheSameCodeWhateverTheCase() {
        assertThat(Asked.all())
                .extracting(asked -> asked.code().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    @Test
    void aQuestionsCodeIsWhatLimeSurveyTakes() {
        assertThat(Asked.all())
                .allSatisfy(asked -> assertThat(asked.code())
                        .matches("[A-Za-z][A-Za-z0-9]{0,19}")
                        .isNotIn("LANG", "SID", "SAVEDID", "TOKEN", "QID", "GID", "SGQ", "self", "that", "this"));
    }

    /** A column with the time that a question took is named after it. */
    @Test
    void noCodeIsAnotherOneWithTimeBehindIt() {
        Set<String> codes = Asked.all().stream().map(Asked::code).collect(Collectors.toSet());
        assertThat(codes).noneMatch(code -> codes.contains(code + "Time"));
        assertThat(codes).noneMatch(code -> code.startsWith("groupTime"));
    }

    @Test
    void noTwoAnswersToAQuestionHaveTheSameCodeWhateverTheCase() {
        assertThat(Asked.all())
                .allSatisfy(asked -> assertThat(asked.options())
                        .extracting(option -> option.code().toLowerCase(Locale.ROOT))
                        .doesNotHaveDuplicates());
    }

    @Test
    void anAnswersCodeIsWhatLimeSurveyTakes() {
        List<Option> options =
                Asked.all().stream().flatMap(asked -> asked.options().stream()).toList();
        assertThat(options)
                .isNotEmpty()
                .allSatisfy(option ->
                        assertThat(option.code()).matches("[A-Za-z0-9]{1,5}").isNotIn("other", "time"));
    }

    @Test
    void aShortPathIsItsOwnCode() {
        assertThat(Codes.question("strategy.status")).isEqualTo("StrategyStatus");
        assertThat(Codes.question("community.offers.wifi")).isEqualTo("CommunityOffersWifi");
    }

    @Test
    void aLongPathKeepsMostOfItsLastTwoSegments() {
        assertThat(Codes.question("eGovernment.components.form-server.operator"))
                .isEqualTo("EGCoFormServOperator");
        assertThat(Codes.question("infrastructure.broadbandGrade")).isEqualTo("InBroadbandGrade");
    }

    @Test
    void anAnswersCodeIsItsBeginningButForWordsThatAreTaken() {
        assertThat(Codes.answer("municipal-provider")).isEqualTo("munic");
        assertThat(Codes.answer("it-department")).isEqualTo("itdep");
        assertThat(Codes.answer("no")).isEqualTo("no");
        assertThat(Codes.answer("other")).isEqualTo("othr");
    }

    /** Surveys are out there under these codes: a line may be added to this file, none may change. */
    @Test
    void codesStayWhatTheyAre() {
        StringBuilder codes = new StringBuilder();
        for (Asked asked : Asked.all()) {
            codes.append(asked.question().path()).append(' ').append(asked.code());
            asked.options()
                    .forEach(option ->
                            codes.append(' ').append(option.value()).append('=').append(option.code()));
            codes.append('\n');
        }
        Golden.check(Path.of("src/test/resources/exchange/limesurvey/codes.txt"), codes.toString());
    }
}
