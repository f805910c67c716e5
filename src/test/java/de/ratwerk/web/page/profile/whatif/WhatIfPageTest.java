package de.ratwerk.web.page.profile.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.web.page.Form;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WhatIfPageTest {
    private static final String PATH = "/de/what-if";
    private static final Form FORM = Form.ofExample("strategy-in-the-making");

    @Test
    void withoutAnythingSupposedNothingIsOtherwise() {
        assertThat(FORM.page(PATH))
                .contains("Noch ist nichts angenommen.")
                .doesNotContain("Nicht mehr fällig wäre", "Ins Profil übernehmen");
    }

    @Test
    void aSupposedAnswerIsShownWithWhatItWouldDoAndLeavesTheProfileAsItIs() {
        Form supposing = FORM.with("s.data.instruments.inventory", "high");
        assertThat(supposing.page(PATH))
                .contains("Bestandsaufnahme der Daten: gar nicht → <strong>in hohem Maße</strong>")
                .contains("Nicht mehr fällig wäre")
                .contains("wegen: Bestandsaufnahme der Daten")
                .contains("<option value=\"high\" selected>");
        assertThat(supposing.formAfter(PATH).profile()).isEqualTo(FORM.profile());
    }

    @Test
    void takenAnswersStandInTheProfileAndNowhereElse() {
        Form taking = FORM.with("s.data.instruments.inventory", "high").with("do", "take");
        assertThat(taking.page(PATH))
                .contains("Die Annahmen stehen jetzt im Profil.")
                .contains("Noch ist nichts angenommen.");
        assertThat(taking.formAfter(PATH).profile())
                .isEqualTo(FORM.profile().replace("inventory: none", "inventory: high"));
    }

    @Test
    void droppedAnswersAreGone() {
        Form two = FORM.with("s.data.instruments.inventory", "high").with("s.strategy.status", "present");
        assertThat(two.with("drop", "strategy.status").page(PATH))
                .contains("gar nicht → <strong>in hohem Maße</strong>")
                .doesNotContain("in Entwicklung → <strong>vorhanden</strong>");
        assertThat(two.with("do", "drop").page(PATH)).contains("Noch ist nichts angenommen.");
    }

    @Test
    void noneAsAnAnswerIsToldFromAListWithNothingInIt() {
        assertThat(FORM.with("s.strategy.status", "none")
                        .with("s.leadership.community", "[]")
                        .page(PATH))
                .contains("Digitalisierungsstrategie: in Entwicklung → <strong>keine</strong>")
                .contains("Verantwortung für die Digitalisierung in der örtlichen Gemeinschaft: "
                        + "Organisationsabteilung → <strong>keine")
                .doesNotContain("Das lässt sich nicht annehmen");
    }

    @Test
    void whatAnotherAnswerRulesOutIsTakenBackWithIt() {
        assertThat(FORM.with("s.eGovernment.components.form-server.usage", "not-used")
                        .page(PATH))
                .contains("Formularserver: geplant → <strong>nicht im Einsatz</strong>")
                .contains("Betrieb: Formularserver: kommunaler IT-Dienstleister → <strong>nicht bekannt</strong>")
                .doesNotContain("Das lässt sich nicht annehmen");
    }

    @Test
    void anAnswerThatIsNoneIsLeftOutAndToldWhy() {
        assertThat(FORM.with("s.strategy.status", "sometimes").page(PATH))
                .contains("Das lässt sich nicht annehmen")
                .contains("sometimes")
                .contains("Noch ist nichts angenommen.");
    }

    @Test
    void theSmallestChangesToAGoalCanBeTried() {
        String found = FORM.with("do", "search").with("goal", "well-positioned").page(PATH);
        assertThat(found).contains("2 Änderungen, Aufwand 4").contains("heute 1 von 9 Basiskomponenten");
        Matcher set = Pattern.compile("name=\"try\" value=\"([^\"]+)\"").matcher(found);
        assertThat(set.find()).isTrue();
        assertThat(FORM.with("try", set.group(1)).page(PATH))
                .contains("<strong>vergleichsweise gut aufgestellt (3 von 9)</strong>");
    }

    @Test
    void aSearchIsNotMadeAgainUnlessAskedFor() {
        assertThat(FORM.with("goal", "well-positioned").page(PATH))
                .contains("id=\"found\" data-keep")
                .doesNotContain("2 Änderungen");
    }

    @Test
    void weightsAreDividedByTheirSum() {
        String page = FORM.with("w.gap", "30")
                .with("w.evidence", "10")
                .with("w.leverage", "10")
                .with("w.ease", "0")
                .page(PATH);
        assertThat(page)
                .contains("Gewicht 60\u00a0%, im Regelwerk 40\u00a0%")
                .contains("Gewicht 0\u00a0%, im Regelwerk 20\u00a0%")
                .contains("Die Reihenfolge mit diesen Gewichten");
    }

    @Test
    void withTheWeightsOfTheRulebookTheOrderIsTheUsualOne() {
        String page = FORM.page(PATH);
        assertThat(page).contains("Die Reihenfolge mit den Gewichten des Regelwerks");
        List<String> ranks = Pattern.compile(
                        "<td class=\"number\"><strong>([0-9]+)</strong></td>\\s*<td class=\"number\">([0-9]+)<")
                .matcher(page)
                .results()
                .map(row -> row.group(1) + "=" + row.group(2))
                .toList();
        assertThat(ranks)
                .hasSizeGreaterThan(20)
                .allSatisfy(row -> assertThat(row.split("=")[0]).isEqualTo(row.split("=")[1]));
    }

    @Test
    void weightsThatAreAllNothingAreThoseOfTheRulebook() {
        assertThat(FORM.with("w.gap", "0")
                        .with("w.evidence", "0")
                        .with("w.leverage", "0")
                        .with("w.ease", "0")
                        .page(PATH))
                .contains("Gewicht 40\u00a0%, im Regelwerk 40\u00a0%");
    }
}
