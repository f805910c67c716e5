package de.ratwerk.report.picture;

import de.ratwerk.report.paper.Picture;
import de.ratwerk.report.picture.RoadmapPicture.Card;
import de.ratwerk.report.picture.RoadmapPicture.Lane;
import de.ratwerk.report.picture.SharePicture.Own;
import de.ratwerk.report.picture.SharePicture.Part;
import de.ratwerk.report.picture.SharePicture.Survey;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** One picture of each sort, as a report might hold it. */
final class Samples {
    static final Survey SURVEY = new Survey("412", "2018/19");

    private Samples() {}

    static List<Picture> all(Language language) {
        return List.of(
                shares(language),
                scores(language),
                ranks(language),
                roadmap(language),
                positions(language),
                due(language),
                places(language),
                parts(language),
                counted(language));
    }

    static Picture positions(Language language) {
        return PositionPicture.draw(
                "stellung",
                List.of(
                        new PositionPicture.Group(
                                "E-Government",
                                List.of(
                                        new PositionPicture.Status(Shade.FULL, "vergleichsweise gut aufgestellt", 11),
                                        new PositionPicture.Status(Shade.REST, "noch nicht", 8),
                                        new PositionPicture.Status(Shade.OPEN, "offen, Antworten fehlen", 11))),
                        new PositionPicture.Group(
                                "Digitalisierungsstrategie",
                                List.of(
                                        new PositionPicture.Status(Shade.FULL, "vorhanden", 20),
                                        new PositionPicture.Status(Shade.HALF, "in Entwicklung", null),
                                        new PositionPicture.Status(Shade.REST, "keine", null)))),
                30,
                "k. A.",
                language);
    }

    static Picture due(Language language) {
        List<Integer> withheld = Arrays.asList(null, null, null);
        return DuePicture.sheets(
                        "faellig",
                        List.of(
                                new DuePicture.Row(
                                        "Fehlende Basiskomponenten übernehmen", 27, List.of(16, 10, 1), 2, 1),
                                new DuePicture.Row("Überblick über die eigenen Daten", 12, withheld, 9, 9),
                                new DuePicture.Row("Freies WLAN an öffentlichen Orten", null, withheld, null, 21)),
                        List.of("Jetzt", "Als Nächstes", "Später"),
                        30,
                        "k. A.",
                        760,
                        language)
                .get(0);
    }

    static Picture places(Language language) {
        return PlacePicture.sheets(
                        "orte",
                        List.of("Fehlende Basiskomponenten übernehmen", "Überblick über die eigenen Daten"),
                        List.of(
                                new PlacePicture.Place(
                                        "Neuwerdingen",
                                        List.of(
                                                PlacePicture.Becomes.due(0),
                                                PlacePicture.Becomes.other(PlacePicture.Other.OPEN))),
                                new PlacePicture.Place(
                                        "Samtgemeinde Oberes Beispieltal an der Ulm",
                                        List.of(
                                                PlacePicture.Becomes.due(2),
                                                PlacePicture.Becomes.other(PlacePicture.Other.IN_PLACE)))),
                        List.of("Jetzt", "Als Nächstes", "Später"),
                        760,
                        language)
                .get(0);
    }

    static Picture parts(Language language) {
        return PartsPicture.sheets(
                        "teile",
                        List.of("Fehlende Basiskomponenten übernehmen", "Überblick über die eigenen Daten"),
                        List.of(
                                new PartsPicture.Part("Bayern", 20, List.of(17, 9)),
                                new PartsPicture.Part("Mecklenburg-Vorpommern", 10, Arrays.asList(null, 0))),
                        760,
                        language)
                .get(0);
    }

    static Picture counted(Language language) {
        CountedPicture.Span span = new CountedPicture.Span(0.3, 0.3);
        return CountedPicture.sheets(
                        "gezaehlt",
                        List.of(
                                new CountedPicture.Row(
                                        "Digitalisierungsstrategie vorhanden",
                                        "Kommunen",
                                        new CountedPicture.Span(0.14, 0.14),
                                        "14 %",
                                        span,
                                        "30 %",
                                        new CountedPicture.Span(0.19, 0.42),
                                        CountedPicture.Verdict.MORE),
                                new CountedPicture.Row(
                                        "FIM bekannt",
                                        "Kommunen mit Fortbildungen",
                                        new CountedPicture.Span(0.7, 0.8),
                                        "70–80 %",
                                        new CountedPicture.Span(0.73, 0.83),
                                        "73 %–83 %",
                                        null,
                                        CountedPicture.Verdict.ALIKE)),
                        760,
                        language)
                .get(0);
    }

    static Picture shares(Language language) {
        return SharePicture.draw(
                "anteile", language == Language.DE ? germanShares() : englishShares(), SURVEY, language);
    }

    private static List<SharePicture.Row> germanShares() {
        return List.of(
                whole(
                        "Digitalisierungsstrategie",
                        new Part("vorhanden", 0.14, "14 %", Own.NO),
                        new Part("in Entwicklung", 0.45, "45 %", Own.YES),
                        new Part("keine", 0.41, "41 %", Own.NO)),
                whole(
                        "Basiskomponenten des E-Governments im Einsatz",
                        new Part("keine", 0.16, "16 %", Own.NO),
                        new Part("eine oder zwei", 0.32, "32 %", Own.UNCLEAR),
                        new Part("drei und mehr", 0.52, "52 %", Own.UNCLEAR)),
                whole(
                        "Bestandsaufnahme der Daten",
                        new Part("intensiv", 0.05, "5 %", Own.NO),
                        new Part("in hohem Maße", 0.22, "22 %", Own.NO),
                        new Part("in geringem Maße", 0.49, "49 %", Own.NO),
                        new Part("gar nicht", 0.24, "24 %", Own.YES)),
                single("Föderales Informationsmanagement (FIM)", "bekannt", 0.29, "≈ 29 %", Own.YES),
                new SharePicture.Row(
                        "Wofür FIM genutzt wird",
                        "Kommunen, die FIM kennen",
                        List.of(new Part("Leistungen", 0.62, "62 %", Own.NO)),
                        false),
                single("Fortbildungen zu Fachverfahren", "angeboten", 0.95, "> 95 %", Own.NO),
                single(
                        "Fortbildungen zu Technologietrends und zu den Folgen für die Organisation der Verwaltung",
                        "angeboten",
                        0.25,
                        "< 25 %",
                        Own.OPEN),
                single("Wirtschaft vor Ort", "unterstützt", 0.37, "37 %", Own.UNCLEAR));
    }

    private static List<SharePicture.Row> englishShares() {
        return List.of(
                whole(
                        "Digitalisation strategy",
                        new Part("in place", 0.14, "14%", Own.OPEN),
                        new Part("being developed", 0.45, "45%", Own.OPEN),
                        new Part("none", 0.41, "41%", Own.OPEN)),
                single("Federal information management (FIM)", "known", 0.29, "≈ 29%", Own.NO));
    }

    private static SharePicture.Row whole(String label, Part... parts) {
        return new SharePicture.Row(label, List.of(parts), true);
    }

    private static SharePicture.Row single(String label, String part, double share, String figure, Own own) {
        return new SharePicture.Row(label, List.of(new Part(part, share, figure, own)), false);
    }

    static Picture scores(Language language) {
        List<String> criteria = language == Language.DE
                ? List.of("Abstand", "Beleg", "Hebel", "Machbarkeit")
                : List.of("gap", "evidence", "leverage", "ease");
        return ScorePicture.draw(
                "punkte",
                criteria,
                List.of(
                        score(1, title(1, language), "30.0", "20.0", "6.0", "20.0", "76.0"),
                        score(2, title(2, language), "40.0", "0", "3.0", "12.5", "55.5"),
                        score(3, title(3, language), "4.0", "25.0", "1.5", "2.5", "33.0")),
                language);
    }

    private static ScorePicture.Row score(int rank, String title, String... points) {
        List<BigDecimal> numbers = List.of(points).stream().map(BigDecimal::new).toList();
        int last = numbers.size() - 1;
        return new ScorePicture.Row(rank, title, numbers.subList(0, last), numbers.get(last));
    }

    static Picture ranks(Language language) {
        return RankPicture.draw(
                "plaetze",
                List.of(
                        new RankPicture.Row(1, title(1, language), shares(0.83, 0.12, 0.046, 0.004)),
                        new RankPicture.Row(2, title(2, language), shares(0.17, 0.55, 0.2, 0.08)),
                        new RankPicture.Row(
                                3, title(3, language), shares(0, 0.33, 0.3, 0.09, 0, 0.2, 0, 0, 0, 0, 0.05, 0.03))),
                language);
    }

    private static List<Double> shares(double... shares) {
        return java.util.Arrays.stream(shares).boxed().toList();
    }

    static Picture roadmap(Language language) {
        return RoadmapPicture.draw(
                "fahrplan",
                List.of(
                        new Lane(
                                language.say("Jetzt", "Now"),
                                List.of(
                                        new Card(1, title(1, language), List.of(), List.of()),
                                        new Card(2, title(2, language), List.of(1), List.of()),
                                        new Card(3, title(3, language), List.of(), List.of(title(4, language))),
                                        new Card(4, title(5, language), List.of(1, 3), List.of()))),
                        new Lane(language.say("Als Nächstes", "Next"), List.of()),
                        new Lane(
                                language.say("Später", "Later"),
                                List.of(new Card(5, title(4, language), List.of(2), List.of())))),
                language);
    }

    static String title(int number, Language language) {
        return switch (number) {
            case 1 ->
                language.say(
                        "Digitalisierung der Verwaltung von der Spitze aus führen",
                        "Lead the digitalisation of the administration from the top");
            case 2 -> language.say("Digitalisierungsstrategie erarbeiten", "Draw up a digitalisation strategy");
            case 3 ->
                language.say(
                        "Vor jedem Vorhaben fragen, wer schon eine Lösung hat",
                        "Before every project, ask who already has a solution");
            case 4 ->
                language.say(
                        "Verwaltungsleistungen und OZG in der Strategie verankern",
                        "Anchor administrative services and the OZG in the strategy");
            default -> language.say("Zusammenarbeit im E-Government beginnen", "Begin to cooperate in e-government");
        };
    }
}
