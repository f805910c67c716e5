package de.ratwerk.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HyphenationTest {
    @ParameterizedTest
    @CsvSource({
        "Verwaltungsdigitalisierung, Ver-wal-tungs-di-gi-ta-li-sie-rung",
        "Mitarbeiter:innen, Mit-ar-bei-ter:in-nen",
        "Datenbestände, Da-ten-be-stände",
        "Haus, Haus"
    })
    void dividesGermanWordsWhereTheyAreSpoken(String word, String divided) {
        assertThat(divided(word, Language.DE)).isEqualTo(divided);
    }

    @Test
    void dividesEnglishWordsToo() {
        assertThat(divided("municipality", Language.EN)).isEqualTo("mu-ni-cip-al-ity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org/verwaltung", "amt@verwaltung.example", "H2-Daten2026", "", " ", "$1\\"})
    void leavesAddressesAndNumbersWhole(String text) {
        assertThat(Hyphenation.of(Language.DE).hyphenated(text)).isEqualTo(text);
    }

    @Test
    void noLineEndsAfterAColonInsideAWord() {
        assertThat(pieces("Für Mitarbeiter:innen: alles")).containsExactly("Für ", "Mitarbeiter:innen: ", "alles");
    }

    private static String divided(String word, Language language) {
        return Hyphenation.of(language).hyphenated(word).replace(Hyphenation.SOFT_HYPHEN, '-');
    }

    private static List<String> pieces(String text) {
        LineBreaks breaks = new LineBreaks(Locale.GERMAN);
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int to = breaks.next(); to > 0; to = breaks.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
