package de.ratwerk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.exchange.Column.Part;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.OneOf;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.text.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each question has one heading in each language, and its words can be told apart in a cell. */
class HeadingsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyColumnHasOneHeadingThatStandsForNoOther(Language language) {
        Map<String, Column> columns = new HashMap<>();
        for (Column answer : Headings.answers()) {
            for (Part part : answer.path().equals(Column.DAY) ? new Part[] {Part.VALUE} : Part.values()) {
                Column column = new Column(answer.path(), part);
                String heading = Headings.of(column, language);
                assertThat(columns.put(Headings.simplified(heading), column))
                        .as(heading)
                        .isNull();
                assertThat(Headings.column(heading)).contains(column);
                assertThat(Headings.column(column.heading())).contains(column);
                assertThat(heading).doesNotContain(";", ",", "\t", "\"").doesNotStartWith(Layout.REMARK);
            }
        }
        assertThat(Headings.answers())
                .hasSize(Questionnaire.standard().questions().size() + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FORMULARSERVER | eGovernment.components.form-server.usage",
                "'  betrieb:   formularserver ' | eGovernment.components.form-server.operator",
                "Förderung von Start\u2011ups | community.offers.start-ups",
                "Formularserver - Quelle | eGovernment.components.form-server.usage#source",
                "Formularserver\u00a0\u2014 Anmerkung | eGovernment.components.form-server.usage#note",
                "STRATEGY.STATUS#ASOF | strategy.status#asOf",
                "Stand | asOf",
                "as of | asOf"
            })
    void caseSpacesAndDashesAreForgiven(String heading, String path) {
        assertThat(Headings.column(heading).map(Column::heading)).contains(path);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatAWorkbookLetsOneChooseFitsItsLimits(Language language) {
        for (Question question : Questionnaire.standard().questions()) {
            if (question.type() instanceof OneOf one) {
                List<String> words = one.values().values().stream()
                        .map(text -> text.in(language))
                        .toList();
                assertThat(String.join(",", words)).hasSizeLessThan(256);
            }
        }
    }

    @Test
    void everyAnswerCanBeSaidInThreeWays() {
        for (Question question : Questionnaire.standard().questions()) {
            question.values().forEach((value, words) -> {
                for (String said : List.of(value, words.de(), words.en())) {
                    assertThat(CellWords.value(question, said))
                            .as(question.path())
                            .contains(value);
                    assertThat(said).doesNotContain(";", "\n");
                }
                if (question.type() instanceof OneOf) { // a workbook's lists are separated by commas
                    assertThat(words.de() + words.en()).doesNotContain(",");
                }
            });
        }
    }
}
