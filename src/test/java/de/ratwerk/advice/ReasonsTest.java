package de.ratwerk.advice;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.advice.Advice.Reason;
import de.ratwerk.profile.Profile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sentences of shipped rules, filled from the answers of shipped profiles. */
class ReasonsTest {

    @Test
    void aSentenceNamesTheThingsThatARuleMatchedInTheOrderOfTheQuestionnaire() {
        Reason planned = reason("strategy-in-the-making", "h1-network/component-planned");
        assertThat(planned.statement().de())
                .isEqualTo("Geplant, aber noch nicht im Einsatz: Formularserver, E-Payment und App für Mobilgeräte.");
        assertThat(planned.statement().en())
                .isEqualTo("Planned but not yet in use: form server, e-payment and mobile app.");
    }

    @Test
    void aSentenceNamesEachOperatorOnce() {
        assertThat(reason("small-and-cooperating", "h1-network/shared-operation")
                        .statement()
                        .de())
                .isEqualTo("Nicht allein im eigenen Haus betrieben: Formularserver und E-Payment"
                        + " (Betrieb: kommunaler IT-Dienstleister).");
    }

    @Test
    void aSentenceTellsCountsAndGrades() {
        assertThat(reason("poor-broadband", "h5-people/some-offers").statement().en())
                .isEqualTo("So far, the municipality supports 1 of 8 digital offers for the local community.");
        assertThat(reason("strong-but-in-a-silo", "h6-infrastructure/no-fibre-despite-good-lines")
                        .statement()
                        .en())
                .isEqualTo("The municipality gives local broadband the grade 1; it neither takes part in fibre networks"
                        + " nor plans to.");
    }

    @Test
    void aReasonRestsOnTheAnswersThatMatterAndNoOthers() {
        assertThat(reason("strong-but-in-a-silo", "h1-network/fim-not-used").answers())
                .extracting(answer -> answer.question().path())
                .containsExactly("eGovernment.fim.known", "eGovernment.fim.uses");
    }

    private static Reason reason(String example, String rule) {
        Advice advice = Shipped.ratwerk().advise(Profile.read(Path.of("profiles/examples/" + example + ".yaml")));
        return Stream.concat(
                        advice.actions().stream().map(due -> due.because()),
                        advice.notDue().stream().map(notDue -> notDue.because()))
                .flatMap(List::stream)
                .filter(reason -> reason.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
