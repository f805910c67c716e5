package de.ratwerk.web.page.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.web.page.rulebook.Folded.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words are found whatever their case and however their umlauts are written, and the words themselves are marked. */
class FoldedTest {

    @ParameterizedTest
    @CsvSource({
        "Die Maßnahme,        MASSNAHME, Die [Maßnahme]",
        "Die Maßnahme,        maßn,      Die [Maßn]ahme",
        "Übersicht der Daten, uebersicht, [Übersicht] der Daten",
        "Übersicht der Daten, Übersicht, [Übersicht] der Daten",
        "Café und Cafe,       cafe,      [Café] und [Cafe]",
        "Straße,              s,         [S]tra[ß]e",
        "nichts davon,        Daten,     nichts davon",
    })
    void marksTheWordsThemselves(String words, String query, String marked) {
        assertThat(marked(Folded.of(words).pieces(Folded.query(query)))).isEqualTo(marked);
    }

    @Test
    void marksWhereHitsOverlapOnce() {
        assertThat(marked(Folded.of("Datenbestand").pieces(List.of("datenb", "bestand"))))
                .isEqualTo("[Datenbestand]");
    }

    @Test
    void showsTheStretchAboutTheHitAndWholeWordsOnly() {
        String line = "eins zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf dreizehn vierzehn";
        assertThat(marked(Folded.of(line).pieces(List.of("neun"), 30))).isEqualTo("… acht [neun] zehn elf zwoelf …");
        assertThat(marked(Folded.of(line).pieces(List.of("eins"), 30))).isEqualTo("[eins] zwei drei vier fuenf …");
        assertThat(marked(Folded.of("eins zwei").pieces(List.of("zwei"), 30))).isEqualTo("eins [zwei]");
    }

    @Test
    void showsALineWithoutGapsAllTheSame() {
        String line = "a".repeat(100) + "neun" + "b".repeat(100);
        assertThat(marked(Folded.of(line).pieces(List.of("neun"), 30))).contains("[neun]");
    }

    @Test
    void knowsTheWordsOfAQueryOnce() {
        assertThat(Folded.query("  Daten\tdaten  Übersicht ")).containsExactly("daten", "uebersicht");
        assertThat(Folded.query(" \n ")).isEmpty();
    }

    static String marked(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.hit() ? "[" + piece.words() + "]" : piece.words())
                .collect(Collectors.joining());
    }
}
