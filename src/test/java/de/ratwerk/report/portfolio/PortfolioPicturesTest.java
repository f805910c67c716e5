package de.ratwerk.report.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.report.paper.Picture;
import de.ratwerk.report.portfolio.PortfolioDocument.Action;
import de.ratwerk.report.portfolio.PortfolioDocument.Member;
import de.ratwerk.text.Language;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PortfolioPicturesTest {
    private static final PortfolioDocument EVERYTHING = PortfolioSpecimen.everything(Language.DE);
    private static final PortfolioDocument ANONYMISED = PortfolioSpecimen.anonymised(Language.DE);

    /** The grounds of the three phases. */
    private static final List<String> PHASES = List.of("#1a4b84", "#6f9bcb", "#c9daee");

    static Stream<PortfolioDocument> documents() {
        return Stream.of(
                EVERYTHING,
                PortfolioSpecimen.everything(Language.EN),
                PortfolioSpecimen.hostile(Language.DE),
                ANONYMISED,
                PortfolioSpecimen.sixty(Language.DE),
                PortfolioSpecimen.large(Language.DE),
                PortfolioSpecimen.nothingDue(Language.DE));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noPictureIsHigherThanAPageAndAllHaveNamesOfTheirOwn(PortfolioDocument document) {
        List<Picture> all = all(document);
        assertThat(all).allSatisfy(picture -> {
            assertThat(picture.height()).isLessThanOrEqualTo(PortfolioPictures.HIGHEST);
            assertThat(picture.width()).isEqualTo(640);
            assertThat(picture.alternative()).hasSizeBetween(40, 350).endsWith(".");
        });
        assertThat(all).extracting(Picture::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noTextBecomesMarkup(PortfolioDocument document) {
        for (Picture picture : all(document)) {
            assertThat(elements(picture, "script")).isEmpty();
            assertThat(elements(picture, "text")).isNotEmpty();
        }
    }

    @Test
    void theSameDocumentGivesTheSamePictures() {
        assertThat(all(PortfolioSpecimen.everything(Language.DE))).isEqualTo(all(EVERYTHING));
    }

    @Test
    void everyNumberOfAPositionIsInThePicture() {
        List<String> texts = texts(pictures(EVERYTHING).positions());
        EVERYTHING
                .position()
                .forEach(position -> position.statuses()
                        .forEach(status -> assertThat(texts).contains(status.words() + " " + status.members())));
    }

    @Test
    void whatIsWithheldIsHatchedAndSaysSo() {
        Picture positions = pictures(ANONYMISED).positions();
        assertThat(texts(positions)).contains("keine k. A.", "offen, Antworten fehlen k. A.", "k. A.");
        List<String> due = figures(pictures(ANONYMISED).due(ANONYMISED.actions()));
        assertThat(due)
                .isEqualTo(ANONYMISED.actions().stream()
                        .map(action -> action.due() == null ? "k. A." : String.valueOf(action.due()))
                        .toList());
    }

    @Test
    void everyActionHasItsBarWithItsNumber() {
        assertThat(figures(pictures(EVERYTHING).due(EVERYTHING.actions())))
                .isEqualTo(EVERYTHING.actions().stream()
                        .map(action -> String.valueOf(action.due()))
                        .toList());
    }

    @Test
    void aBarIsAsLongAsItsNumber() {
        Action first = EVERYTHING.actions().get(0);
        Picture picture = pictures(EVERYTHING).due(List.of(first)).get(0);
        for (int phase = 0; phase < PHASES.size(); phase++) {
            // The first of a colour is the legend's.
            Element bar = filled(picture, PHASES.get(phase)).get(1);
            int number = Objects.requireNonNull(first.phases().get(phase).members());
            assertThat(Double.parseDouble(bar.getAttribute("width"))).isCloseTo(328.0 * number / 30, within());
        }
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.01);
    }

    @ParameterizedTest
    @MethodSource("few")
    void everyCellIsWhatTheDocumentSays(PortfolioDocument document) {
        List<Picture> sheets = pictures(document).places(document.actions());
        List<String> codes = List.of("now", "next", "later");
        for (int phase = 0; phase < PHASES.size(); phase++) {
            String colour = PHASES.get(phase);
            String code = codes.get(phase);
            long cells = sheets.stream()
                    .mapToLong(sheet -> filled(sheet, colour).size() - 1)
                    .sum();
            assertThat(cells)
                    .isEqualTo(document.members().stream()
                            .flatMap(member -> member.actions().values().stream())
                            .filter(code::equals)
                            .count());
        }
    }

    static Stream<PortfolioDocument> few() {
        return Stream.of(EVERYTHING, PortfolioSpecimen.sixty(Language.DE));
    }

    @Test
    void everyPlaceIsNamedAboveItsColumn() {
        PortfolioDocument sixty = PortfolioSpecimen.sixty(Language.DE);
        List<String> texts = new ArrayList<>();
        pictures(sixty).places(sixty.actions()).forEach(sheet -> texts.addAll(texts(sheet)));
        for (Member member : sixty.members()) {
            String end = member.name().substring(member.name().length() - 3);
            assertThat(texts).anyMatch(text -> text.endsWith(end));
        }
    }

    @Test
    void theShareOfEachPartIsInItsCell() {
        Picture picture = pictures(EVERYTHING).parts(EVERYTHING.actions()).get(0);
        List<String> texts = texts(picture);
        EVERYTHING.parts().parts().forEach(part -> {
            assertThat(texts).contains(part.name() + " (" + part.members() + ")");
            part.due()
                    .values()
                    .forEach(number ->
                            assertThat(texts).contains(String.valueOf(Math.round(100f * number / part.members()))));
        });
    }

    @Test
    void thePublishedAndTheCountedShareStandSideBySide() {
        List<Picture> sheets = pictures(EVERYTHING).shares(EVERYTHING.shares());
        assertThat(texts(sheets.get(0)))
                .contains("14 %", "30\u00a0% ↑", "41 %", "10\u00a0% ↓", "≈ 60 %", "60\u00a0%", "70–80 %")
                .noneMatch(text -> text.contains("Verwaltungsspitze"));
        assertThat(sheets.get(0).alternative())
                .contains("Mehr, als Zufall erklärt, sind es hier bei „Digitalisierungsstrategie vorhanden“.")
                .contains("Weniger, als Zufall erklärt, sind es hier bei „keine Digitalisierungsstrategie“.");
    }

    @Test
    void theWordsNameWhatIsDueForMost() {
        Picture due = pictures(EVERYTHING).due(EVERYTHING.actions()).get(0);
        Action first = EVERYTHING.actions().get(0);
        assertThat(due.alternative())
                .contains("12 Maßnahmen", "30 Orten", first.title())
                .contains("(" + first.due() + ")");
    }

    private static List<Picture> all(PortfolioDocument document) {
        PortfolioPictures pictures = pictures(document);
        List<Picture> all = new ArrayList<>(List.of(pictures.positions()));
        all.addAll(pictures.due(document.actions()));
        if (!document.members().isEmpty() && document.members().size() <= 60) {
            all.addAll(pictures.places(document.actions()));
        }
        all.addAll(pictures.parts(document.actions()));
        all.addAll(pictures.shares(document.shares()));
        return all;
    }

    private static PortfolioPictures pictures(PortfolioDocument document) {
        return new PortfolioPictures(document, new PortfolioWords(document));
    }

    /** The numbers at the right edge, below the heading there. */
    private static List<String> figures(List<Picture> sheets) {
        return sheets.stream()
                .flatMap(sheet -> elements(sheet, "text").stream()
                        .filter(text -> text.getAttribute("x").equals("639.00"))
                        .map(Element::getTextContent)
                        .skip(1))
                .toList();
    }

    private static List<Element> filled(Picture picture, String colour) {
        return elements(picture, "rect").stream()
                .filter(rect -> rect.getAttribute("fill").equals(colour))
                .toList();
    }

    private static List<String> texts(Picture picture) {
        return elements(picture, "text").stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(Picture picture, String name) {
        assertThat(picture.svg()).doesNotMatch(Pattern.compile("(?s).*<!.*"));
        try {
            NodeList found = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(picture.svg())))
                    .getElementsByTagName(name);
            List<Element> elements = new ArrayList<>();
            for (int at = 0; at < found.getLength(); at++) {
                elements.add((Element) found.item(at));
            }
            return elements;
        } catch (Exception e) {
            throw new AssertionError("no well-formed XML:\n" + picture.svg(), e);
        }
    }
}
