package de.ratwerk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody meant who wrote what is no possible answer. */
class QuestionTest {
    @ParameterizedTest
    @CsvSource({
        "municipality.kind,Gemeinde,municipality",
        "municipality.kind,STADT,municipality",
        "municipality.kind,kreisfreie Stadt,municipality",
        "municipality.kind,Landkreis,district",
        "municipality.kind,Samtgemeinde,association",
        "municipality.kind,Gemeindeverbannd,association",
        "municipality.kind,muncipality,municipality",
        "strategy.status,vorhanden,present",
        "strategy.status,presnt,present",
        "eGovernment.components.form-server.operator,Land,land",
    })
    void saysTheValueThatWasMeant(String path, String written, String value) {
        assertThat(Questionnaire.standard().question(path).meant(written)).contains(value);
    }

    @ParameterizedTest
    @CsvSource({
        "municipality.kind,Zweckverband",
        "municipality.kind,?",
        "municipality.name,Stadt",
        "eGovernment.components.form-server.operator,IT-Dienstleister"
    })
    void guessesNothingWhereNothingOrSeveralAreNear(String path, String written) {
        assertThat(Questionnaire.standard().question(path).meant(written)).isEmpty();
    }

    @Test
    void whatPeopleWriteInsteadIsNoAnswerItself() {
        Questionnaire.standard().questions().forEach(question -> {
            if (question.type() instanceof Question.OneOf one) {
                assertThat(one.also())
                        .allSatisfy((word, value) ->
                                assertThat(one.values()).containsKey(value).doesNotContainKey(word));
            }
        });
    }
}
