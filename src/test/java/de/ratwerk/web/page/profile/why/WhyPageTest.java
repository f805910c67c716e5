package de.ratwerk.web.page.profile.why;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.web.TestService;
import de.ratwerk.web.page.Form;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WhyPageTest {
    private static final Form FORM = Form.ofExample("strategy-in-the-making");

    @Test
    void aDueActionIsToldWithVerdictConditionAnswerAndTheWayToItsQuestion() {
        String page = FORM.page("/de/why/run-data-inventory");
        assertThat(page)
                .contains("<h1 class=\"kern-heading-large\">Datenbestand systematisch aufnehmen</h1>")
                .contains("Fällig: Rang ")
                .contains("Eine systematische Bestandsaufnahme der Daten gibt es in der Kommune nicht.")
                .contains("formaction=\"/de/profile/data#q-data-instruments-inventory\"")
                .contains("href=\"/de/rulebook/rules/h2-data/inventory-missing\" target=\"_blank\"")
                .contains("href=\"/de/rulebook/evidence/data.inventory.high\" target=\"_blank\"");
    }

    @Test
    void thePointsOfTheTableAddUpToTheScore() {
        String page = FORM.page("/de/why/run-data-inventory");
        String table = page.substring(page.indexOf("<tbody>"), page.indexOf("</tfoot>"));
        Matcher number = Pattern.compile("<td class=\"number\">(?:<strong>)?([0-9]+(?:,[0-9])?)(?:</strong>)?<")
                .matcher(table);
        List<BigDecimal> numbers = number.results()
                .map(found -> new BigDecimal(found.group(1).replace(',', '.')))
                .toList();
        BigDecimal total = numbers.get(numbers.size() - 1);
        assertThat(numbers.subList(0, numbers.size() - 1).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(total);
        assertThat(page).contains("Phase „Später“, " + total.toPlainString().replace('.', ',') + " Punkte.");
    }

    @Test
    void anAssociationIsToldAsNoProofOfAnEffectAndTheEvidenceWithItsAge() {
        assertThat(FORM.page("/de/why/run-data-inventory"))
                .contains("Zusammenhang, kein Beleg einer Wirkung · Basis: alle Befragten · Kapitel 2")
                .contains("Befunde der Befragung 7 Jahre alt");
    }

    @Test
    void whatMissingAnswersDecideNamesTheQuestions() {
        Form unknown = Form.ofExample("mostly-unknown");
        assertThat(unknown.page("/en/why/run-data-inventory"))
                .contains("Still open: missing answers decide.")
                .contains("These answers decide")
                .contains("It becomes due if the answer is:")
                .contains("formaction=\"/en/profile/data#q-data-instruments-inventory\"");
    }

    @Test
    void anActionThatIsNotDueSaysWhatWouldMakeItDue() {
        assertThat(FORM.page("/de/why/develop-strategy"))
                .contains("Nicht fällig, wie auch immer die offenen Antworten ausfallen.")
                .contains("Was sie fällig machen würde")
                .contains("Fällig würde sie, wenn stattdessen gälte:");
    }

    @Test
    void everyActionHasAPageWithoutStylesOfItsOwn() {
        for (String action :
                List.of("develop-strategy", "adopt-shared-component", "join-administration-and-community")) {
            HttpResponse<byte[]> response = FORM.send("/en/why/" + action);
            assertThat(response.statusCode()).as(action).isEqualTo(200);
            assertThat(TestService.text(response)).as(action).doesNotContain(" style=", "<script>");
        }
    }

    @Test
    void anActionThatThereIsNotIsToldWithTheOneThatWasMeant() {
        HttpResponse<byte[]> response = FORM.send("/de/why/run-data-inventry");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(TestService.text(response))
                .contains("Eine Maßnahme „run-data-inventry“ gibt es nicht.")
                .contains("Gemeint ist vermutlich „run-data-inventory“.");
    }

    @Test
    void aQuestionNamesTheActionsThatRestOnItsAnswer() {
        String page = FORM.page("/de/profile/data");
        String question = page.substring(page.indexOf("id=\"q-data-instruments-inventory-resting\""));
        assertThat(question.substring(0, question.indexOf("</details>")))
                .contains("Darauf stützen sich")
                .contains("formaction=\"/de/why/run-data-inventory\"")
                .contains("fällig, Rang ");
    }

    @Test
    void aQuestionWithoutAnAnswerNamesTheActionsThatItCanChange() {
        String page = Form.ofExample("mostly-unknown").page("/en/profile/data");
        assertThat(page).contains("What the answer can change").doesNotContain("What rests on it");
    }
}
