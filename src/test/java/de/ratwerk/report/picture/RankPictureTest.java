package de.ratwerk.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Golden;
import de.ratwerk.report.paper.Picture;
import de.ratwerk.report.picture.Drawing.Area;
import de.ratwerk.report.picture.Drawing.Lettering;
import de.ratwerk.report.picture.RankPicture.Row;
import de.ratwerk.text.Language;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankPictureTest {
    private static final Row ROW = new Row(2, "Strategie erarbeiten", List.of(0.335, 0.655, 0.004, 0.006));

    @Test
    void staysAsItIs() {
        Golden.check(
                Path.of("src/test/resources/golden/pictures/ranks.en.svg"),
                Samples.ranks(Language.EN).svg());
    }

    @Test
    void printsSharesOfOnePercentAndMore() {
        assertThat(cells(ROW)).containsExactly("34", "66");
        assertThat(cells(new Row(1, "x", List.of(0.0099, 0.01)))).containsExactly("1");
        assertThat(cells(new Row(1, "x", List.of(1.0)))).containsExactly("100");
    }

    @Test
    void hasAColumnForEachRankUpToTenAndOneForTheRest() {
        assertThat(texts(ROW)).contains("4").doesNotContain("5", "11+");
        Row many = new Row(1, "x", Collections.nCopies(20, 0.05));
        assertThat(texts(many)).contains("10", "11+");
        assertThat(cells(many)).hasSize(11).endsWith("50");
    }

    @Test
    void framesItsOwnRank() {
        List<Area> cells = areas(ROW).subList(0, 4);
        List<Double> frames = Drawing.of(draw(ROW)).elements().stream()
                .filter(element -> element.getAttribute("stroke").equals(Paint.INK))
                .map(element -> Double.parseDouble(element.getAttribute("x")))
                .toList();
        assertThat(frames).hasSize(2); // the legend's is the other
        assertThat(frames.get(0)).isEqualTo(cells.get(1).box().left() - 0.5);
    }

    @Test
    void growsDarkerWithTheShare() {
        Row row = new Row(1, "x", List.of(0.0, 0.05, 0.2, 0.3, 0.6, 0.9));
        List<Area> cells = areas(row).subList(0, 6);
        for (int at = 1; at < cells.size(); at++) {
            assertThat(Drawing.lightness(cells.get(at - 1).colour())
                            - Drawing.lightness(cells.get(at).colour()))
                    .isGreaterThan(6);
        }
    }

    @Test
    void tellsInWordsHowFirmTheFirstThreeAre() {
        assertThat(Samples.ranks(Language.DE).alternative())
                .isEqualTo("Das Bild zeigt für 3 Maßnahmen, wie fest ihr Platz ist. Auf dem eigenen Platz steht"
                        + " „Digitalisierung der Verwaltung von der Spitze…“ (Platz 1) bei 83\u00a0%,"
                        + " „Digitalisierungsstrategie erarbeiten“ (Platz 2) bei 55\u00a0% und „Vor jedem Vorhaben"
                        + " fragen, wer schon eine…“ (Platz 3) bei 30\u00a0% der geprüften Gewichtungen."
                        + " Mehr Zahlen stehen in der Tabelle dazu.");
        assertThat(Samples.ranks(Language.EN).alternative())
                .isEqualTo("The picture shows for 3 actions how firm each rank is. \"Lead the digitalisation of the"
                        + " administration from the top\" takes rank 1 under 83%, \"Draw up a digitalisation strategy\""
                        + " takes rank 2 under 55% and \"Before every project, ask who already has a solution\" takes"
                        + " rank 3 under 30% of the weightings tried. More figures stand in the table beside it.");
        assertThat(RankPicture.draw("plaetze", Collections.nCopies(10, ROW), Language.DE)
                        .alternative())
                .matches("[^„]*(„Strategie erarbeiten“ [^„]*){3}");
        assertThat(draw(new Row(1, "x", List.of(0.002, 0.998))).alternative())
                .contains("für eine Maßnahme, ", "(Platz 1) bei weniger als 1\u00a0%");
    }

    private static Picture draw(Row row) {
        return RankPicture.draw("plaetze", List.of(row), Language.DE);
    }

    private static List<Area> areas(Row row) {
        return Drawing.of(draw(row)).areas();
    }

    private static List<String> texts(Row row) {
        return Drawing.of(draw(row)).texts().stream().map(Lettering::words).toList();
    }

    /** What is printed in the cells: plain and small and dark or white, between heads and legend. */
    private static List<String> cells(Row row) {
        Stream<Lettering> texts = Drawing.of(draw(row)).texts().stream();
        return texts.filter(text -> text.box().left() > 200
                        && text.box().top() > 16
                        && text.box().bottom() < 50)
                .map(Lettering::words)
                .toList();
    }
}
