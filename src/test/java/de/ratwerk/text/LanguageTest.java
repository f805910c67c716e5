package de.ratwerk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0,
                7,
                99,
                100,
                999,
                1_000,
                92_667,
                999_999,
                1_000_000,
                3_782_202,
                Integer.MAX_VALUE,
                -1,
                -999,
                -1_000
            })
    void setsThousandsApartAsTheLocaleDoes(int number) {
        assertThat(Language.DE.whole(number)).isEqualTo(String.format(Locale.GERMAN, "%,d", number));
        assertThat(Language.EN.whole(number)).isEqualTo(String.format(Locale.ENGLISH, "%,d", number));
    }

    @Test
    void theLeastNumberToo() {
        assertThat(Language.DE.whole(Integer.MIN_VALUE)).isEqualTo("-2.147.483.648");
    }
}
