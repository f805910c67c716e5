package de.ratwerk.web.page.profile;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Ratwerk;
import de.ratwerk.Shipped;
import de.ratwerk.profile.Profile;
import de.ratwerk.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an answer changed, in words. */
class LastAnswerTest {
    private static final Ratwerk RATWERK = Shipped.ratwerk();

    @Test
    void nothingWasAnsweredOnAPageThatWasOnlyOpened() {
        Profile profile = Profile.empty("Neustadt");
        LastAnswer none = new LastAnswer(null, RATWERK.outlook(profile), RATWERK.rulebook());
        assertThat(none.sentences(Language.DE)).isEmpty();
        assertThat(none.moved()).isEmpty();
    }

    @Test
    void aPositionThatIsDecidedIsToldFirst() {
        Profile before = Profile.empty("Neustadt");
        assertThat(sentences(before, before.with("strategy.status", "present")))
                .first()
                .isEqualTo("Strategie: vorhanden, zuvor noch offen.");
    }

    @Test
    void anActionThatBecomesDueIsToldWithItsRankAndOneThatGoesWithoutIt() {
        Profile before = Profile.empty("Neustadt");
        Profile after = before.with("data.instruments.inventory", "none");
        String title = RATWERK.rulebook().action("run-data-inventory").title().de();
        assertThat(sentences(before, after)).anyMatch(("„" + title + "“ ist jetzt fällig, auf Rang 1.")::equals);
        assertThat(sentences(after, after.with("data.instruments.inventory", "intensive")))
                .contains("„" + title + "“ ist nicht mehr fällig.");
    }

    @Test
    void anAnswerWithoutEffectIsToldToHaveNone() {
        Profile before = Profile.empty("Neustadt");
        assertThat(sentences(before, before.with("municipality.name", "Altstadt")))
                .containsExactly("Sie ändert weder Stellung noch Urteile, Phasen oder die ersten drei Ränge.");
    }

    @Test
    void beyondFiveTheRestIsCounted() {
        Profile before = Profile.read(java.nio.file.Path.of("profiles/examples/strategy-in-the-making.yaml"));
        List<String> sentences = sentences(before, Profile.empty("Neustadt"));
        assertThat(sentences).hasSize(6);
        assertThat(sentences.get(5)).matches("Dazu \\d+ weitere Änderungen\\.");
    }

    private static List<String> sentences(Profile before, Profile after) {
        return new LastAnswer(RATWERK.outlook(before), RATWERK.outlook(after), RATWERK.rulebook())
                .sentences(Language.DE);
    }
}
