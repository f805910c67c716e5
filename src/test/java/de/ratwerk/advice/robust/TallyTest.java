package de.ratwerk.advice.robust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    /** Five samples, counted by their bits from the right; one set has all of them, and one counts for the others. */
    @Test
    void tellsWhichSamplesAreAtANumberWithoutHavingCountedBefore() {
        Tally tally = new Tally(5);
        tally.add(samples(0b00011));
        tally.add(samples(0b00111));
        tally.add(samples(0b11111));
        tally.addOthers(samples(0b01111));
        assertThat(tally.at(0).isNone()).isTrue();
        assertThat(tally.at(1).bits()).containsExactly(0b01000);
        assertThat(tally.at(2).bits()).containsExactly(0b10100);
        assertThat(tally.at(3).bits()).containsExactly(0b00011);
        assertThat(tally.at(4).isNone()).isTrue();
        assertThat(tally.counts(5)).containsExactly(0, 1, 2, 2, 0);
    }

    private static Samples samples(long bits) {
        return Samples.of(new long[] {bits}, 5);
    }
}
