package de.ratwerk.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.rulebook.Joint.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a number that is known only within bounds lies in a span of published shares. */
class JointTest {
    @ParameterizedTest
    @CsvSource({
        "2, 4, true, false",
        "3, 3, true, false",
        "1, 4, false, false",
        "2, 5, false, false",
        "4, 6, false, false",
        "0, 2, false, false",
        "0, 1, false, true",
        "5, 6, false, true"
    })
    void aSpanHoldsAllMissesAllOrLeavesItOpen(int atLeast, int atMost, boolean holds, boolean misses) {
        Span span = new Span(2, 4);
        assertThat(span.holds(atLeast, atMost)).isEqualTo(holds);
        assertThat(span.misses(atLeast, atMost)).isEqualTo(misses);
    }
}
