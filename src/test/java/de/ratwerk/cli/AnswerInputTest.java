package de.ratwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.profile.Questionnaire;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type is understood in the ways in which they type it. */
class AnswerInputTest {
    @ParameterizedTest
    @ValueSource(strings = {"2", "in-development", "in Entwicklung", "IN ENTWICK", "in entwiklung", "in development"})
    void aChoiceMayBeANumberAWordALabelOrNearlySo(String typed) {
        assertThat(input("strategy.status").read(typed)).contains(List.of("in-development"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "x", "vielleicht", "99999"})
    void whatIsNoneOfTheChoicesIsNotUnderstood(String typed) {
        assertThat(input("strategy.status").read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1, 5 | administration,economy",
                "5 1 | administration,economy",
                "Verwaltung; Daten | administration,data",
                "Bildung, Kultur und Wissenschaft | education-culture-science",
                "administration | administration",
                "3,3 | education-culture-science"
            })
    void aListMayHoldSeveral(String typed, String values) {
        assertThat(input("strategy.fields").read(typed)).contains(List.of(values.split(",")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "keine", "nichts davon", "none", "[]"})
    void aListMayBeEmpty(String typed) {
        assertThat(input("strategy.links").read(typed)).contains(List.of());
    }

    @Test
    void aListWithOneUnknownWordIsNotUnderstood() {
        assertThat(input("strategy.fields").read("1, quatsch")).isEmpty();
        assertThat(input("strategy.fields").read("1, 77")).isEmpty();
    }

    @Test
    void aNumberMayBeGrouped() {
        assertThat(input("municipality.population").read("18.430")).contains(List.of("18430"));
        assertThat(input("infrastructure.broadbandGrade").read("4")).contains(List.of("4"));
    }

    private static AnswerInput input(String path) {
        return new AnswerInput(Questionnaire.standard().question(path));
    }
}
