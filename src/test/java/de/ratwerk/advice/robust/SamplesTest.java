package de.ratwerk.advice.robust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 128, 200})
    void whatIsNotAmongThemIsAllTheRestAndNothingBeyondTheLast(int of) {
        long[] first = Samples.none(of).bits().clone();
        first[0] = 1;
        Samples others = Samples.of(first, of).not();
        assertThat(others.count()).isEqualTo(of - 1);
        assertThat(Samples.of(others.bits(), of)).isEqualTo(others);
        assertThat(others.not().bits()).isEqualTo(first);
        assertThat(Samples.none(of).not().isAll()).isTrue();
    }
}
