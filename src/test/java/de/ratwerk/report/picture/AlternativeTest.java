package de.ratwerk.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.report.paper.Picture;
import de.ratwerk.report.picture.RoadmapPicture.Card;
import de.ratwerk.report.picture.RoadmapPicture.Lane;
import de.ratwerk.report.picture.SharePicture.Own;
import de.ratwerk.report.picture.SharePicture.Part;
import de.ratwerk.report.picture.SharePicture.Survey;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlternativeTest {
    private static final List<String> LONG =
            List.of("Straße ".repeat(25), "Verwaltungsgemeinschaft".repeat(4), "🙂".repeat(20), "&<\"„“. ".repeat(20));

    @ParameterizedTest
    @EnumSource
    void isShortWhateverThereIsToTell(Language language) {
        for (String title : LONG) {
            assertThat(extreme(title, language))
                    .extracting(Picture::alternative)
                    .allMatch(words -> words.length() <= Alternative.MOST, "is short")
                    .allMatch(words -> words.endsWith(language.say("Tabelle dazu.", "table beside it.")), "is whole");
        }
    }

    @Test
    void dropsNamesWhereEvenShortOnesAreTooMuch() {
        List<String> told = Stream.of(270, 200, 20)
                .map(length -> Alternative.of(
                        2,
                        Language.DE,
                        some -> List.of(
                                "x".repeat(length) + ".",
                                some.list(List.of("A ".repeat(90), "B ".repeat(90)), 2, some::quoted))))
                .toList();
        assertThat(told.get(0)).matches("x+\\. „[A ]+…“ und eine weitere");
        assertThat(told.get(1)).matches("x+\\. „[A ]+…“ und „[B ]+…“");
        assertThat(told.get(1).length()).isBetween(340, Alternative.MOST);
        assertThat(told.get(2).length()).isLessThan(200);
    }

    @Test
    void cutsATitleAtAWord() {
        assertThat(Alternative.cut("Strategie, die trägt", 20)).isEqualTo("Strategie, die trägt");
        assertThat(Alternative.cut("Strategie, die trägt", 19)).isEqualTo("Strategie, die…");
        assertThat(Alternative.cut("Strategie, die trägt", 13)).isEqualTo("Strategie…");
        assertThat(Alternative.cut("Im Verwaltungsgemeinschaftsrat", 12)).isEqualTo("Im Verwaltu…");
        assertThat(Alternative.cut("🙂🙂🙂", 4)).isEqualTo("🙂…");
    }

    /** A picture of each sort, of things that are all called the same. */
    private static List<Picture> extreme(String title, Language language) {
        List<SharePicture.Row> shares = Stream.of(Own.values())
                .flatMap(own -> Collections.nCopies(
                        300, new SharePicture.Row(title, title, List.of(new Part(title, 0.5, title, own)), false))
                        .stream())
                .toList();
        List<ScorePicture.Row> scores =
                IntStream.rangeClosed(1, 4).mapToObj(rank -> score(rank, title)).toList();
        List<RankPicture.Row> ranks = IntStream.rangeClosed(1, 4)
                .mapToObj(rank -> new RankPicture.Row(rank, title, Collections.nCopies(30, 0.001)))
                .toList();
        Lane lane = new Lane(title, Collections.nCopies(2, new Card(1, title, List.of(2), List.of(title))));
        return List.of(
                SharePicture.draw("anteile", shares, new Survey(title, title, title), language),
                ScorePicture.draw("punkte", List.of(title), scores, language),
                RankPicture.draw("plaetze", ranks, language),
                RoadmapPicture.draw("fahrplan", Collections.nCopies(6, lane), language));
    }

    private static ScorePicture.Row score(int rank, String title) {
        BigDecimal points = new BigDecimal("0." + "3".repeat(500)).add(BigDecimal.valueOf(rank));
        return new ScorePicture.Row(rank, title, List.of(points), points);
    }
}
