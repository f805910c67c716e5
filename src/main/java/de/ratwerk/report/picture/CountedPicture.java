package de.ratwerk.report.picture;

import de.ratwerk.report.paper.Picture;
import de.ratwerk.report.picture.Svg.Anchor;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shares that were published beside those that were counted: the published one as a bar, the counted one as a dot with
 * the interval in which chance leaves it. Where both differ the dot is full and the figure strong.
 */
public final class CountedPicture {
    private static final int NAMED = 3;
    private static final double LABEL = 226;
    private static final int LABEL_LINES = 3;
    private static final double LEFT = 240;
    private static final double STRIP = 250;
    private static final double PUBLISHED = 556;
    private static final double RIGHT = Svg.WIDTH - 1;
    private static final double BAR = 12;
    private static final double GAP = 9;

    private final Svg svg = new Svg();
    private final Language language;
    private double y;

    private CountedPicture(Language language) {
        this.language = language;
    }

    /** From one share to another, in [0, 1]. */
    public record Span(double from, double to) {}

    /** How the counted share compares. */
    public enum Verdict {
        /** Less than was published, by more than chance explains. */
        LESS,
        /** Chance explains the difference, or it is not known. */
        ALIKE,
        /** More than was published, by more than chance explains. */
        MORE
    }

    /**
     * A share.
     *
     * @param label what those have in common that are counted
     * @param among who is the whole
     * @param published where it was published, null if as no share
     * @param publishedFigure the same as it is printed: "45 %", "> 95 %"
     * @param counted what was counted
     * @param countedFigure the same as it is printed
     * @param chance the interval of all such places, null if it is not told
     */
    public record Row(
            String label,
            String among,
            @Nullable Span published,
            String publishedFigure,
            Span counted,
            String countedFigure,
            @Nullable Span chance,
            Verdict verdict) {}

    /**
     * Draws the shares below one another, in the order given, on as many pictures as it takes.
     *
     * @param id the first picture's name in its paper; the others' end in -2, -3
     * @param most how high a picture may be
     */
    public static List<Picture> sheets(String id, List<Row> rows, int most, Language language) {
        return Sheets.of(id, rows, most, (name, some) -> draw(name, some, language));
    }

    private static Picture draw(String id, List<Row> rows, Language language) {
        CountedPicture drawing = new CountedPicture(language);
        drawing.legend();
        drawing.heads();
        String before = "";
        for (Row row : rows) {
            drawing.row(row, !row.among().equals(before));
            before = row.among();
        }
        String title = language.say("Anteile hier und in der Befragung", "Shares here and in the survey");
        String words = Alternative.of(NAMED, language, told -> words(told, rows));
        return drawing.svg.picture(id, language, title, words, drawing.y);
    }

    private void legend() {
        List<Keys.Key> keys = new ArrayList<>();
        keys.add(new Keys.Key(
                language.say("in der Befragung", "in the survey"),
                (x, top) -> svg.rect(x, top + 1, 11, 10, published())));
        keys.add(new Keys.Key(
                language.say("hier, mit Zufallsbereich", "here, with the range of chance"),
                (x, top) -> dot(x + 6, top + 6, new Span(0, 0), x, x + 12, false)));
        keys.add(new Keys.Key(
                language.say("hier, nicht durch Zufall erklärt", "here, not explained by chance"),
                (x, top) -> dot(x + 6, top + 6, new Span(0, 0), x, x + 12, true)));
        y = Keys.draw(svg, 0, Svg.WIDTH, 1, keys);
    }

    private void heads() {
        y += 14;
        svg.text(PUBLISHED, y, language.say("Befragung", "survey"), Type.SMALL, Paint.FAINT, Anchor.END);
        svg.text(RIGHT, y, language.say("hier", "here"), Type.SMALL, Paint.FAINT, Anchor.END);
        svg.text(LEFT, y, "0 %", Type.SMALL, Paint.FAINT, Anchor.START);
        svg.text(LEFT + STRIP, y, "100 %", Type.SMALL, Paint.FAINT, Anchor.END);
        y += 6;
    }

    private void row(Row row, boolean newWhole) {
        if (newWhole) {
            y += 8;
            String among = language.say("Basis: ", "Base: ") + row.among();
            y = svg.lines(0, y + 8, Type.SMALL.wrap(among, LEFT + STRIP, 2), Type.SMALL, Paint.FAINT) - 6;
        }
        List<String> lines = Type.PLAIN.wrap(row.label(), LABEL, LABEL_LINES);
        double height = Math.max(BAR, lines.size() * Type.PLAIN.leading()) + GAP;
        double middle = y + height / 2;
        double first = middle - lines.size() * Type.PLAIN.leading() / 2 + 11.5;
        svg.lines(0, first, lines, Type.PLAIN, Paint.INK);
        svg.rect(LEFT, middle - BAR / 2, STRIP, BAR, Paint.outlined(Paint.WHITE, Paint.GUIDE));
        if (row.published() != null) {
            bar(row.published(), middle);
        }
        boolean differs = row.verdict() != Verdict.ALIKE;
        Span chance = row.chance() == null ? row.counted() : row.chance();
        dot(at(row.counted().from()), middle, span(row.counted()), at(chance.from()), at(chance.to()), differs);
        svg.text(PUBLISHED, middle + 4, row.publishedFigure(), Type.SMALL, Paint.INK, Anchor.END);
        Type type = differs ? Type.SMALL_STRONG : Type.SMALL;
        svg.text(RIGHT, middle + 4, row.countedFigure() + sign(row.verdict()), type, Paint.INK, Anchor.END);
        y += height;
    }

    private static String sign(Verdict verdict) {
        return switch (verdict) {
            case LESS -> " ↓";
            case ALIKE -> "";
            case MORE -> " ↑";
        };
    }

    /** Up to the published share; from the lower to the upper bound, where it is a span, only outlined. */
    private void bar(Span published, double middle) {
        svg.rect(LEFT, middle - BAR / 2, published.from() * STRIP, BAR, published());
        if (published.to() > published.from()) {
            double from = at(published.from());
            svg.rect(from, middle - BAR / 2, at(published.to()) - from, BAR, Paint.dashes(Paint.LINE));
        }
        double tick = at(published.to());
        svg.path(false, Paint.line(Paint.LINE, 2), tick, middle - BAR / 2 - 2, tick, middle + BAR / 2 + 2);
    }

    private static Paint published() {
        return Paint.outlined("#c9daee", Paint.LINE);
    }

    /** Whiskers from one x to another, on them a dot, or a beam where the counted share is itself a span. */
    private void dot(double x, double middle, Span beam, double from, double to, boolean differs) {
        double weight = differs ? 2 : 1;
        svg.path(false, Paint.line(Paint.INK, weight), from, middle, to, middle);
        svg.path(false, Paint.line(Paint.INK, weight), from, middle - 3, from, middle + 3);
        svg.path(false, Paint.line(Paint.INK, weight), to, middle - 3, to, middle + 3);
        double half = differs ? 4 : 3.5;
        double end = x + beam.to() - beam.from();
        Paint paint = new Paint(differs ? Paint.INK : Paint.WHITE, Paint.INK, 1.5, false);
        svg.path(
                true,
                paint,
                x - half,
                middle,
                x,
                middle - half,
                end,
                middle - half,
                end + half,
                middle,
                end,
                middle + half,
                x,
                middle + half);
    }

    /** How long a counted span is drawn. */
    private static Span span(Span counted) {
        return new Span(0, (counted.to() - counted.from()) * STRIP);
    }

    private static double at(double share) {
        return LEFT + Math.max(0, Math.min(1, share)) * STRIP;
    }

    private static List<String> words(Alternative told, List<Row> rows) {
        Language language = told.language();
        return List.of(
                language.say(
                        "Das Bild zeigt "
                                + Alternative.count(rows.size(), "keinen Anteil", "einen Anteil", "Anteile")
                                + " der Befragung neben dem, was hier gezählt ist.",
                        "The picture shows "
                                + Alternative.count(rows.size(), "no share", "one share", "shares")
                                + " of the survey beside what is counted here."),
                differ(
                        told,
                        rows,
                        Verdict.MORE,
                        language.say(
                                "Mehr, als Zufall erklärt, sind es hier bei ", "More here than chance explains: ")),
                differ(
                        told,
                        rows,
                        Verdict.LESS,
                        language.say(
                                "Weniger, als Zufall erklärt, sind es hier bei ", "Fewer here than chance explains: ")),
                language.say("Alle Zahlen stehen in der Tabelle dazu.", "All figures stand in the table beside it."));
    }

    private static String differ(Alternative told, List<Row> rows, Verdict verdict, String begin) {
        Language language = told.language();
        List<Row> some = rows.stream().filter(row -> row.verdict() == verdict).toList();
        if (some.isEmpty()) {
            return "";
        }
        int shown = Math.min(told.named(), some.size());
        String first = shown == 0
                ? language.say(some.size() + " davon", some.size() + " of them")
                : told.list(some.subList(0, shown), shown, row -> told.quoted(row.label()))
                        + (some.size() > shown
                                ? language.say(
                                        " und " + (some.size() - shown) + " mehr",
                                        " and " + (some.size() - shown) + " more")
                                : "");
        return begin + first + ".";
    }
}
