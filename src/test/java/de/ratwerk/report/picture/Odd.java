package de.ratwerk.report.picture;

import de.ratwerk.report.paper.Picture;
import de.ratwerk.report.paper.Specimen;
import de.ratwerk.report.picture.RoadmapPicture.Card;
import de.ratwerk.report.picture.RoadmapPicture.Lane;
import de.ratwerk.report.picture.SharePicture.Own;
import de.ratwerk.report.picture.SharePicture.Part;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Pictures of anything that may come: titles short and endless, odd characters, few rows and many. */
final class Odd {
    private static final List<String> WORDS = List.of(
            "Straße",
            "und",
            "Digitalisierungsstrategie",
            "E-Government",
            "Glasfaser",
            "im",
            "OZG",
            "Donaudampfschifffahrtsgesellschaftskapitänsmützenverordnungsbeauftragte",
            "Bad",
            "„Nordsee“",
            "Ärger",
            "Mecklenburg-Vorpommersche-Verwaltungsgemeinschafts-Ordnung",
            "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
            "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii",
            "漢字漢字漢字漢字漢字漢字漢字",
            "🙂🙂",
            "é́",
            "</text>",
            "]]>",
            "&amp;",
            Specimen.HOSTILE,
            "\u0000\t\n\r",
            "\ud800",
            "a\u00a0b\u00a0c",
            "und/oder/aber/auch/nicht/sonst/irgendwie/anders",
            "-",
            "ﬁ",
            "2\u202f%");

    private final Random random;
    private final Language language;

    Odd(long seed) {
        this.random = new Random(seed);
        this.language = random.nextBoolean() ? Language.DE : Language.EN;
    }

    /** One of each sort. */
    List<Picture> all() {
        return List.of(shares(), scores(), ranks(), roadmap(), positions(), due(), places(), parts(), counted());
    }

    String title() {
        int words = 1 + random.nextInt(random.nextInt(6) == 0 ? 25 : 6);
        return String.join(
                " ",
                IntStream.range(0, words)
                        .mapToObj(word -> WORDS.get(random.nextInt(WORDS.size())))
                        .toList());
    }

    private @Nullable Integer some(int most) {
        return random.nextInt(5) == 0 ? null : (Integer) random.nextInt(most);
    }

    private Picture positions() {
        List<PositionPicture.Group> groups = new ArrayList<>();
        for (int group = 1 + random.nextInt(5); group > 0; group--) {
            List<PositionPicture.Status> statuses = new ArrayList<>();
            for (int status = 1 + random.nextInt(5); status > 0; status--) {
                statuses.add(new PositionPicture.Status(Shade.values()[random.nextInt(5)], title(), some(300)));
            }
            groups.add(new PositionPicture.Group(title(), statuses));
        }
        return PositionPicture.draw("stellung", groups, 1 + random.nextInt(1500), "k. A.", language);
    }

    private Picture due() {
        int most = 1 + random.nextInt(4_000);
        List<DuePicture.Row> rows = new ArrayList<>();
        for (int row = 1 + random.nextInt(30); row > 0; row--) {
            List<@Nullable Integer> phases = Arrays.asList(some(most), some(most), some(most));
            Integer due = phases.contains(null)
                    ? null
                    : (Integer) phases.stream().mapToInt(Integer::intValue).sum();
            rows.add(new DuePicture.Row(title(), due, phases, some(most), some(most)));
        }
        return DuePicture.sheets("faellig", rows, List.of("Jetzt", title(), "Später"), 5 * most, "k. A.", 760, language)
                .get(0);
    }

    private Picture places() {
        List<String> actions = IntStream.range(0, 1 + random.nextInt(20))
                .mapToObj(at -> title())
                .toList();
        List<PlacePicture.Place> places = new ArrayList<>();
        for (int place = 1 + random.nextInt(45); place > 0; place--) {
            places.add(new PlacePicture.Place(
                    title(),
                    actions.stream()
                            .map(action -> new PlacePicture.Becomes(
                                    random.nextInt(4) - 1, PlacePicture.Other.values()[random.nextInt(3)]))
                            .toList()));
        }
        return PlacePicture.sheets("orte", actions, places, List.of("Jetzt", title(), "Später"), 760, language)
                .get(0);
    }

    private Picture parts() {
        List<String> actions = IntStream.range(0, 1 + random.nextInt(20))
                .mapToObj(at -> title())
                .toList();
        List<PartsPicture.Part> parts = new ArrayList<>();
        for (int part = 1 + random.nextInt(17); part > 0; part--) {
            int all = 1 + random.nextInt(2_500);
            List<@Nullable Integer> due = new ArrayList<>();
            actions.forEach(action -> due.add(some(all + 1)));
            parts.add(new PartsPicture.Part(title(), all, due));
        }
        return PartsPicture.sheets("teile", actions, parts, 760, language).get(0);
    }

    private Picture counted() {
        List<CountedPicture.Row> rows = new ArrayList<>();
        for (int row = 1 + random.nextInt(20); row > 0; row--) {
            rows.add(new CountedPicture.Row(
                    title(),
                    title(),
                    random.nextBoolean() ? null : span(),
                    "≈ 45 %",
                    span(),
                    "45 %–100 %",
                    random.nextBoolean() ? null : span(),
                    CountedPicture.Verdict.values()[random.nextInt(3)]));
        }
        return CountedPicture.sheets("gezaehlt", rows, 760, language).get(0);
    }

    private CountedPicture.Span span() {
        double from = random.nextDouble();
        return new CountedPicture.Span(from, from + (1 - from) * random.nextDouble());
    }

    private Picture shares() {
        List<SharePicture.Row> rows = new ArrayList<>();
        for (int row = 1 + random.nextInt(30); row > 0; row--) {
            boolean whole = random.nextBoolean();
            List<Part> parts = new ArrayList<>();
            double left = 1;
            for (int part = whole ? 1 + random.nextInt(5) : 1; part > 0; part--) {
                double share = whole && part == 1 ? left : left * random.nextDouble();
                left -= share;
                String figure = List.of("≈ ", "> ", "< ", "").get(random.nextInt(4)) + random.nextInt(101) + "\u00a0%";
                parts.add(new Part(title(), share, figure, Own.values()[random.nextInt(4)]));
            }
            rows.add(new SharePicture.Row(title(), random.nextBoolean() ? null : title(), parts, whole));
        }
        SharePicture.Survey survey = new SharePicture.Survey("412", "2018/19", random.nextBoolean() ? null : title());
        return SharePicture.draw("anteile", rows, survey, language);
    }

    private Picture scores() {
        List<String> criteria = IntStream.range(0, 4)
                .mapToObj(at -> random.nextInt(4) == 0 ? title() : "Abstand")
                .toList();
        List<ScorePicture.Row> rows = new ArrayList<>();
        for (int rank = 1, last = 1 + random.nextInt(30); rank <= last; rank++) {
            List<BigDecimal> points = new ArrayList<>();
            BigDecimal total = BigDecimal.ZERO;
            for (int at = 0; at < 4; at++) {
                points.add(BigDecimal.valueOf(random.nextInt(251), 1));
                total = total.add(points.get(at));
            }
            rows.add(new ScorePicture.Row(rank, title(), points, total));
        }
        return ScorePicture.draw("punkte", criteria, rows, language);
    }

    private Picture ranks() {
        int actions = 1 + random.nextInt(30);
        List<RankPicture.Row> rows = new ArrayList<>();
        for (int rank = 1; rank <= Math.min(10, actions); rank++) {
            double[] weights =
                    random.doubles(actions).map(one -> Math.pow(one, 8)).toArray();
            double sum = java.util.Arrays.stream(weights).sum();
            List<Double> shares =
                    java.util.Arrays.stream(weights).mapToObj(one -> one / sum).toList();
            rows.add(new RankPicture.Row(rank, title(), shares));
        }
        return RankPicture.draw("plaetze", rows, language);
    }

    private Picture roadmap() {
        List<Lane> lanes = new ArrayList<>();
        int rank = 1;
        for (int lane = 0; lane < 3; lane++) {
            List<Card> cards = new ArrayList<>();
            for (int card = random.nextInt(11); card > 0; card--) {
                List<Integer> after = random.ints(1, Math.max(rank, 2))
                        .limit(random.nextInt(Math.min(rank, 12)))
                        .distinct()
                        .sorted()
                        .boxed()
                        .toList();
                List<String> ifDue = IntStream.range(0, Math.max(0, random.nextInt(12) - 6))
                        .mapToObj(at -> title())
                        .toList();
                cards.add(new Card(rank++, title(), after, ifDue));
            }
            lanes.add(new Lane(random.nextInt(5) == 0 ? title() : "Jetzt", cards));
        }
        return RoadmapPicture.draw("fahrplan", lanes, language);
    }
}
