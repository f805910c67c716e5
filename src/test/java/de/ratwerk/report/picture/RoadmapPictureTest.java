package de.ratwerk.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Golden;
import de.ratwerk.report.paper.Picture;
import de.ratwerk.report.picture.Drawing.Area;
import de.ratwerk.report.picture.Drawing.Lettering;
import de.ratwerk.report.picture.RoadmapPicture.Card;
import de.ratwerk.report.picture.RoadmapPicture.Lane;
import de.ratwerk.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoadmapPictureTest {
    @Test
    void staysAsItIs() {
        Golden.check(
                Path.of("src/test/resources/golden/pictures/roadmap.de.svg"),
                Samples.roadmap(Language.DE).svg());
    }

    @Test
    void everyCardNamesWhatItComesAfter() {
        assertThat(texts(draw(card(1), card(2, 1), card(3, 1, 2))))
                .contains("nach Nr.\u00a01", "nach Nr.\u00a01 und 2");
    }

    @Test
    void drawsAnArrowOnlyToTheNextCardAndToTheOneBelow() {
        assertThat(heads(draw(card(1), card(2), card(3, 1)))).isZero();
        assertThat(heads(draw(card(1), card(2, 1), card(3, 2)))).isEqualTo(2);
        assertThat(heads(draw(card(1), card(2), card(3), card(4, 1)))).isEqualTo(1);
        assertThat(heads(draw(card(1), card(2), card(3), card(4, 3)))).isZero();
    }

    @Test
    void keepsCardsApartAndTheirTextsWithinThem() {
        Drawing drawing = Drawing.of(thirty(List.of("Straße", "Donaudampfschifffahrtsgesellschaftskapitän"))
                .get(0));
        List<Area> cards = drawing.areas().stream()
                .filter(area -> area.colour().equals(Paint.WHITE))
                .toList();
        assertThat(cards).hasSize(30);
        for (int one = 0; one < cards.size(); one++) {
            Area card = cards.get(one);
            assertThat(cards.subList(one + 1, cards.size()))
                    .noneMatch(other -> card.box().overlaps(other.box()));
        }
    }

    @Test
    void countsWhatItDoesNotNameOnACard() {
        List<String> ifDue = IntStream.range(0, 9)
                .mapToObj(at -> "Vorhaben " + (char) ('A' + at))
                .toList();
        Picture picture = draw(new Card(1, "Strategie", List.of(), ifDue));
        assertThat(texts(picture)).contains("falls fällig, zuerst:", "„Vorhaben B“", "und 7 weitere");
        assertThat(texts(draw(new Card(1, "Strategie", List.of(), ifDue.subList(0, 3)))))
                .contains("„Vorhaben B“", "und eine weitere");
    }

    @Test
    void tellsInWordsHowManyActionsAreInALaneAndHowManyWait() {
        assertThat(Samples.roadmap(Language.DE).alternative())
                .isEqualTo("Der Fahrplan hat 3 Phasen: „Jetzt“ mit 4 Maßnahmen, „Als Nächstes“ mit keiner Maßnahme und"
                        + " „Später“ mit einer Maßnahme. 3 warten auf andere. Eine weitere wartet vielleicht"
                        + " auf andere. Was worauf wartet, steht in der Tabelle dazu.");
        assertThat(Samples.roadmap(Language.EN).alternative())
                .isEqualTo(
                        "The roadmap has 3 phases: \"Now\" with 4 actions, \"Next\" with no action and \"Later\" with"
                                + " one action. 3 wait for others. One more may have to wait for others. What waits for"
                                + " what stands in the table beside it.");
        assertThat(draw(card(1)).alternative())
                .contains("Der Fahrplan hat eine Phase: ", " Keine wartet auf eine andere. ");
    }

    @Test
    void doesNotTellInWordsThatNoneWaitsWhereOneMay() {
        assertThat(draw(new Card(1, "Strategie", List.of(), List.of("Daten"))).alternative())
                .contains("mit einer Maßnahme. Eine wartet vielleicht auf andere. Was");
    }

    @Test
    void goesOnInTheNextPictureWhereAPageIsFull() {
        List<Picture> sheets = thirty(List.of("Strategie")).subList(1, 3);
        assertThat(sheets).allMatch(sheet -> sheet.height() <= 500);
        assertThat(texts(sheets.get(0))).contains("Jetzt").doesNotContain("Jetzt (Fortsetzung)");
        assertThat(texts(sheets.get(1))).containsOnlyOnce("Jetzt (Fortsetzung)").doesNotContain("Jetzt");
    }

    /** All thirty on one picture, followed by the sheets they fill. */
    private static List<Picture> thirty(List<String> words) {
        List<Card> cards = IntStream.rangeClosed(1, 30)
                .mapToObj(rank -> new Card(
                        rank, words.get(rank % words.size()), rank > 3 ? List.of(rank - 3) : List.of(), List.of()))
                .toList();
        List<Lane> lanes = List.of(new Lane("Jetzt", cards));
        List<Picture> pictures = new ArrayList<>();
        pictures.add(RoadmapPicture.draw("fahrplan", lanes, Language.DE));
        pictures.addAll(RoadmapPicture.sheets("fahrplan", lanes, 500, Language.DE));
        return pictures;
    }

    private static Card card(int rank, Integer... after) {
        return new Card(rank, "Strategie", List.of(after), List.of());
    }

    private static Picture draw(Card... cards) {
        return RoadmapPicture.draw("fahrplan", List.of(new Lane("Jetzt", List.of(cards))), Language.DE);
    }

    private static List<String> texts(Picture picture) {
        return Drawing.of(picture).texts().stream().map(Lettering::words).toList();
    }

    private static long heads(Picture picture) {
        return Drawing.of(picture).elements().stream()
                .filter(element -> element.getTagName().equals("path"))
                .filter(element -> element.getAttribute("fill").equals(Paint.INK))
                .count();
    }
}
