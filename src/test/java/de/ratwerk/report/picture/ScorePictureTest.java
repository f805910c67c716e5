package de.ratwerk.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.ratwerk.Golden;
import de.ratwerk.report.paper.Picture;
import de.ratwerk.report.picture.Drawing.Area;
import de.ratwerk.report.picture.Drawing.Lettering;
import de.ratwerk.report.picture.ScorePicture.Row;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScorePictureTest {
    private static final List<String> CRITERIA = List.of("Abstand", "Beleg", "Hebel", "Machbarkeit");

    @Test
    void staysAsItIs() {
        Golden.check(
                Path.of("src/test/resources/golden/pictures/scores.de.svg"),
                Samples.scores(Language.DE).svg());
    }

    @Test
    void drawsSegmentsAsLongAsTheirPoints() {
        List<Area> bars = segments(row("30.0", "20.0", "6.0", "12.5"));
        assertThat(bars).hasSize(4);
        // Each is two pixels short for the white on its sides.
        assertThat(width(bars.get(0)) / width(bars.get(1))).isCloseTo(1.5, within(0.01));
        assertThat(width(bars.get(3)) / width(bars.get(2))).isCloseTo(12.5 / 6, within(0.01));
    }

    @Test
    void drawsNothingForNoPoints() {
        assertThat(segments(row("30.0", "0", "6.0", "0.0"))).hasSize(2);
    }

    @Test
    void tellsNeighboursApartInGrey() {
        List<Area> bars = segments(row("30.0", "20.0", "6.0", "12.5"));
        for (int at = 1; at < bars.size(); at++) {
            assertThat(Drawing.lightness(bars.get(at).colour())
                            - Drawing.lightness(bars.get(at - 1).colour()))
                    .isGreaterThan(15);
        }
    }

    @Test
    void setsEverySegmentOffFromThePaper() {
        assertThat(segments(row("30.0", "20.0", "6.0", "12.5"))).allMatch(Area::standsOut);
    }

    @Test
    void explainsTheSegmentsInTheirOrder() {
        Drawing drawing = Drawing.of(draw(row("30.0", "20.0", "6.0", "12.5"), Language.DE));
        List<Area> legend = drawing.areas().subList(0, 4);
        assertThat(legend).extracting(Area::colour).isEqualTo(colours(row("30.0", "20.0", "6.0", "12.5")));
        assertThat(drawing.texts().subList(0, 4)).extracting(Lettering::words).isEqualTo(CRITERIA);
    }

    @Test
    void printsPointsWhereTheyFitAndTheTotalAlways() {
        assertThat(texts(row("30.0", "20.0", "1.0", "12.5"), Language.DE))
                .contains("30,0", "20,0", "12,5", "63,5")
                .doesNotContain("1,0");
        assertThat(texts(row("30.0", "20.0", "1.0", "12.5"), Language.EN)).contains("63.5");
    }

    @Test
    void tellsTheHighestAndTheLowestInWords() {
        assertThat(Samples.scores(Language.DE).alternative())
                .isEqualTo("Das Bild zeigt die Punkte für 3 Maßnahmen (Platz 1 bis 3), geteilt nach Kriterien."
                        + " Die höchste Summe ist 76,0 von 100 Punkten („Digitalisierung der Verwaltung von der Spitze"
                        + " aus führen“), die niedrigste 33,0 („Vor jedem Vorhaben fragen, wer schon eine Lösung"
                        + " hat“). Alle Zahlen stehen in der Tabelle dazu.");
        assertThat(Samples.scores(Language.EN).alternative())
                .isEqualTo("The picture shows the points of 3 actions (ranks 1 to 3), divided by criterion."
                        + " The highest total is 76.0 out of 100 points (\"Lead the digitalisation of the"
                        + " administration from the top\"), the lowest 33.0 (\"Before every project, ask who already"
                        + " has a solution\"). All figures stand in the table beside it.");
        assertThat(draw(row("30.0", "20.0", "1.0", "12.5"), Language.DE).alternative())
                .isEqualTo("Das Bild zeigt die Punkte für eine Maßnahme (Platz 1), geteilt nach Kriterien."
                        + " Die höchste Summe ist 63,5 von 100 Punkten („Strategie erarbeiten“)."
                        + " Alle Zahlen stehen in der Tabelle dazu.");
    }

    @Test
    void tellsHowManyShareATotal() {
        Row row = row("30.0", "20.0", "1.0", "12.5");
        assertThat(ScorePicture.draw("punkte", CRITERIA, List.of(row, row, row), Language.DE)
                        .alternative())
                .contains("63,5 von 100 Punkten („Strategie erarbeiten“ und 2 weitere)");
    }

    @Test
    void refusesNumbersThatDoNotMatchTheCriteria() {
        assertThatThrownBy(() -> draw(row("1", "2", "3"), Language.DE))
                .hasMessageContaining("3 numbers for 4 criteria");
        assertThatThrownBy(() -> ScorePicture.draw("p", Collections.nCopies(5, "x"), List.of(), Language.DE))
                .hasMessageContaining("5 criteria");
    }

    private static Row row(String... points) {
        List<BigDecimal> numbers = Stream.of(points).map(BigDecimal::new).toList();
        BigDecimal total = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Row(1, "Strategie erarbeiten", numbers, total);
    }

    private static Picture draw(Row row, Language language) {
        return ScorePicture.draw("punkte", CRITERIA, List.of(row), language);
    }

    private static List<Area> segments(Row row) {
        List<Area> all = Drawing.of(draw(row, Language.DE)).areas();
        return all.subList(4, all.size());
    }

    private static List<String> colours(Row row) {
        return segments(row).stream().map(Area::colour).toList();
    }

    private static List<String> texts(Row row, Language language) {
        return Drawing.of(draw(row, language)).texts().stream()
                .map(Lettering::words)
                .toList();
    }

    private static double width(Area area) {
        return area.box().right() - area.box().left() + 2;
    }
}
