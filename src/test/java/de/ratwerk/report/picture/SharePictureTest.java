package de.ratwerk.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.ratwerk.Golden;
import de.ratwerk.report.paper.Picture;
import de.ratwerk.report.picture.Drawing.Area;
import de.ratwerk.report.picture.Drawing.Lettering;
import de.ratwerk.report.picture.SharePicture.Own;
import de.ratwerk.report.picture.SharePicture.Part;
import de.ratwerk.report.picture.SharePicture.Row;
import de.ratwerk.report.picture.SharePicture.Survey;
import de.ratwerk.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharePictureTest {
    private static final Row STRATEGY = new Row(
            "Strategie",
            List.of(
                    new Part("vorhanden", 0.14, "14 %", Own.NO),
                    new Part("in Entwicklung", 0.45, "45 %", Own.YES),
                    new Part("keine", 0.41, "41 %", Own.NO)),
            true);

    @Test
    void staysAsItIs() {
        for (Language language : Language.values()) {
            Golden.check(
                    Path.of("src/test/resources/golden/pictures/shares." + language.code() + ".svg"),
                    Samples.shares(language).svg());
        }
    }

    @Test
    void drawsPartsAsLongAsTheyAre() {
        List<Area> parts = bars(STRATEGY);
        assertThat(parts).hasSize(3);
        assertThat(width(parts.get(1)) / width(parts.get(0))).isCloseTo(0.45 / 0.14, within(0.01));
        assertThat(width(parts.get(2)) / width(parts.get(0))).isCloseTo(0.41 / 0.14, within(0.01));
    }

    @Test
    void fillsOnlyTheOwnPart() {
        assertThat(bars(STRATEGY)).extracting(Area::colour).containsExactly(Paint.LIGHT, Paint.ACCENT, Paint.LIGHT);
        assertThat(bars(fim(Own.YES))).extracting(Area::colour).containsExactly(Paint.ACCENT);
        assertThat(bars(fim(Own.NO))).extracting(Area::colour).containsExactly(Paint.LIGHT);
        assertThat(bars(fim(Own.OPEN))).extracting(Area::colour).containsExactly(Paint.LIGHT);
    }

    @Test
    void setsEveryPartOffFromThePaperAndFromTheNext() {
        assertThat(Drawing.of(draw(STRATEGY, Language.DE)).areas()).allMatch(Area::standsOut);
        assertThat(Drawing.contrast(Paint.ACCENT, Paint.LIGHT)).isGreaterThan(3);
    }

    @Test
    void pointsAtTheOwnPartOrOutsideIt() {
        Area part = bars(STRATEGY).get(1);
        assertThat(pointer(STRATEGY)).isCloseTo((part.box().left() + part.box().right()) / 2, within(0.01));
        assertThat(pointer(fim(Own.YES)))
                .isLessThan(bars(fim(Own.YES)).get(0).box().right());
        assertThat(pointer(fim(Own.NO)))
                .isGreaterThan(bars(fim(Own.NO)).get(0).box().right());
    }

    @Test
    void saysWhyItPointsAtNothing() {
        assertThat(texts(fim(Own.OPEN), Language.DE)).contains("noch offen");
        assertThat(texts(fim(Own.UNCLEAR), Language.EN)).contains("not clear");
        assertThat(texts(fim(Own.YES), Language.DE)).doesNotContain("noch offen", "nicht eindeutig");
    }

    @Test
    void printsNoFigureThatWasNotGiven() {
        Stream<String> words = texts(fim(Own.NO), Language.DE).stream().filter(text -> text.matches(".*\\d.*"));
        assertThat(words).containsExactly("bekannt ≈ 29 %", "Anteile der 412 befragten Kommunen; Befragung 2018/19");
    }

    @Test
    void tellsInWordsWhereTheMunicipalityStands() {
        assertThat(Samples.shares(Language.DE).alternative())
                .isEqualTo("Das Bild zeigt Anteile zu 8 Fragen der Befragung 2018/19. Bei 3 gehört Ihre Kommune zum"
                        + " markierten Anteil: „Digitalisierungsstrategie“ (45 %), „Bestandsaufnahme der Daten“ (24 %)"
                        + " und eine weitere. Bei 2 gehört sie zu keinem gezeigten Anteil. Nicht eindeutig ist es bei"
                        + " 2, noch offen bei einer. Alle Zahlen stehen in der Tabelle dazu.");
        assertThat(draw(STRATEGY, Language.EN).alternative())
                .isEqualTo("The picture shows shares for one question of the survey of 2018/19. In one your"
                        + " municipality belongs to the marked share: \"Strategie\" (45 %)."
                        + " All figures stand in the table beside it.");
    }

    @Test
    void tellsInWordsWhatIsOpenWithoutSayingNo() {
        assertThat(draw(fim(Own.OPEN), Language.DE).alternative())
                .isEqualTo("Das Bild zeigt Anteile zu einer Frage der Befragung 2018/19. Noch offen ist es bei einer."
                        + " Alle Zahlen stehen in der Tabelle dazu.");
        assertThat(draw(fim(Own.UNCLEAR), Language.DE).alternative()).contains(" Nicht eindeutig ist es bei einer. ");
        assertThat(draw(fim(Own.OPEN), Language.EN).alternative()).contains(" It is still open in one. ");
    }

    @Test
    void namesTheFirstInWordsAndCountsTheOthers() {
        List<Row> rows = IntStream.range(0, 1000).mapToObj(row -> fim(Own.YES)).toList();
        assertThat(SharePicture.draw("anteile", rows, Samples.SURVEY, Language.DE)
                        .alternative())
                .contains("Bei 1000 gehört Ihre Kommune zum markierten Anteil: „FIM“ (≈ 29 %), „FIM“ (≈ 29 %),"
                        + " „FIM“ (≈ 29 %) und 997 weitere.");
    }

    @Test
    void saysWhoseSharesTheyAre() {
        Row row = new Row("Zweck", "Kommunen, die FIM kennen", fim(Own.NO).parts(), false);
        assertThat(texts(row, Language.DE))
                .contains(
                        "Anteile von: Kommunen, die FIM",
                        "Anteile der 412 befragten Kommunen, soweit nichts anderes dabeisteht; Befragung 2018/19");
    }

    @Test
    void saysOnceWhoseSharesAllOfThemAre() {
        Survey survey = new Survey("412", "2018/19", "Kommunen, die Angaben zu ihrer Strategie machten");
        assertThat(words(SharePicture.draw("anteile", List.of(STRATEGY), survey, Language.DE)))
                .contains("Anteile von: Kommunen, die Angaben zu ihrer Strategie machten; Befragung 2018/19");
        Row row = new Row("Zweck", "Kommunen, die FIM kennen", fim(Own.NO).parts(), false);
        assertThat(words(SharePicture.draw("anteile", List.of(row), survey, Language.EN)))
                .contains("Shares of: Kommunen, die Angaben zu ihrer Strategie machten (unless stated otherwise);"
                        + " survey of 2018/19");
    }

    @Test
    void doesNotRepeatTheWordsThatTheLabelEndsWith() {
        assertThat(texts(single("Verantwortung: CDO", "CDO", "15 %"), Language.DE))
                .contains("15 %")
                .doesNotContain("CDO 15 %");
        assertThat(texts(single("Verantwortung: VCDO", "CDO", "15 %"), Language.DE))
                .contains("CDO 15 %");
        String cut =
                "Verantwortung für die Digitalisierung der gesamten Verwaltung der Kommune und aller ihrer Betriebe,"
                        + " Einrichtungen und Beteiligungen: CDO";
        assertThat(texts(single(cut, "CDO", "15 %"), Language.DE)).contains("CDO 15 %");
    }

    @Test
    void endsInATipWhereTheShareIsMoreAndInANotchWhereItIsLess() {
        double end = bars(single("FIM", "x", "29 %")).get(0).box().right();
        assertThat(tips(single("FIM", "x", "29 %"))).isEmpty();
        assertThat(tips(single("FIM", "x", "≈ 29 %"))).isEmpty();
        assertThat(tips(single("FIM", "x", "> 29 %"))).containsExactly(end + 7);
        assertThat(tips(single("FIM", "x", "< 29 %"))).containsExactly(end - 7);
    }

    @Test
    void refusesSeveralPartsThatMakeNoWhole() {
        assertThatThrownBy(() -> new Row("Strategie", STRATEGY.parts(), false)).hasMessageContaining("3 parts");
        assertThatThrownBy(() -> new Row("Strategie", List.of(), true)).hasMessageContaining("0 parts");
    }

    @Test
    void spreadsRowsOverSheets() {
        List<Row> rows = IntStream.range(0, 40).mapToObj(row -> fim(Own.OPEN)).toList();
        List<Picture> sheets = SharePicture.sheets("anteile", rows, Samples.SURVEY, 900, Language.DE);
        assertThat(sheets).allMatch(sheet -> sheet.height() <= 900);
        assertThat(sheets)
                .extracting(Picture::id)
                .startsWith("anteile", "anteile-2")
                .doesNotHaveDuplicates();
        assertThat(sheets.stream()
                        .flatMap(sheet -> Drawing.of(sheet).texts().stream())
                        .filter(text -> text.words().equals("FIM")))
                .hasSize(40);
    }

    private static Row fim(Own own) {
        return new Row("FIM", List.of(new Part("bekannt", 0.29, "≈ 29 %", own)), false);
    }

    private static Picture draw(Row row, Language language) {
        return SharePicture.draw("anteile", List.of(row), Samples.SURVEY, language);
    }

    private static Row single(String label, String part, String figure) {
        return new Row(label, List.of(new Part(part, 0.29, figure, Own.NO)), false);
    }

    private static List<String> texts(Row row, Language language) {
        return words(draw(row, language));
    }

    private static List<String> words(Picture picture) {
        return Drawing.of(picture).texts().stream().map(Lettering::words).toList();
    }

    /** How far the open lines at the ends of bars reach. */
    private static List<Double> tips(Row row) {
        return Drawing.of(draw(row, Language.DE)).elements().stream()
                .filter(element -> element.getTagName().equals("path"))
                .filter(element -> element.getAttribute("fill").equals("none"))
                .map(element -> element.getAttribute("d").split("[ML ]+"))
                .map(points -> Double.parseDouble(points[3]))
                .toList();
    }

    /** The shares' bars, without the legend and the frame. */
    private static List<Area> bars(Row row) {
        return Drawing.of(draw(row, Language.DE)).areas().stream()
                .filter(area -> area.box().top() > 20 && !area.colour().equals(Paint.WHITE))
                .toList();
    }

    private static double width(Area area) {
        return area.box().right() - area.box().left();
    }

    /** Where the last filled pointer stands: the first is the legend's. */
    private static double pointer(Row row) {
        List<Double> tips = Drawing.of(draw(row, Language.DE)).elements().stream()
                .filter(element -> element.getTagName().equals("path"))
                .filter(element -> element.getAttribute("fill").equals(Paint.INK))
                .map(element -> element.getAttribute("d").split("[A-Z ]+"))
                .map(points -> Double.parseDouble(points[points.length - 2]))
                .toList();
        assertThat(tips).hasSize(2);
        return tips.get(1);
    }
}
