package de.ratwerk.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.profile.Profile;
import de.ratwerk.text.Language;
import org.junit.jupiter.api.Test;

/** What a profile that shows something looks like on one line. */
class WitnessTest {
    private static final Profile EMPTY = Profile.empty("Musterstadt");

    @Test
    void aReaderIsToldInWordsThatNothingIsAnswered() {
        assertThat(Witness.answers(EMPTY, Language.DE)).isEqualTo("nichts beantwortet");
        assertThat(Witness.answers(EMPTY, Language.EN)).isEqualTo("nothing answered");
    }

    @Test
    void answersAreWrittenAsACaseWouldGiveThem() {
        Profile profile = EMPTY.with("data.instruments.inventory", "none");
        assertThat(Witness.answers(EMPTY)).isEqualTo("{}");
        assertThat(Witness.answers(profile)).isEqualTo("data.instruments.inventory: none");
        assertThat(Witness.answers(profile, Language.DE)).isEqualTo(Witness.answers(profile));
    }
}
