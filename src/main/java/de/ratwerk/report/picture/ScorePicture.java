package de.ratwerk.report.picture;

import de.ratwerk.report.paper.Picture;
import de.ratwerk.report.picture.Svg.Anchor;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.util.List;

/** What the score of each action is made of: one bar of points, in segments for the criteria. */
public final class ScorePicture {
    private static final double TITLE = 22;
    private static final double LEFT = 262;
    /** A hundred points. */
    private static final double FULL = 328;

    private static final double BAR = 20;
    private static final double GAP = 12;
    /** From dark to light; neighbours differ by a quarter of the scale of lightness, the lightest are outlined. */
    private static final List<Segment> SEGMENTS = List.of(
            new Segment(Paint.outlined("#0f1d3a", "#0f1d3a"), Paint.WHITE),
            new Segment(Paint.outlined("#3a679e", "#3a679e"), Paint.WHITE),
            new Segment(Paint.outlined("#a9c0dc", Paint.FAINT), Paint.INK),
            new Segment(Paint.outlined("#f4f7fb", Paint.FAINT), Paint.INK));

    private final Svg svg = new Svg();
    private final Language language;
    private double y;

    private ScorePicture(Language language) {
        this.language = language;
    }

    private record Segment(Paint paint, String ink) {}

    /**
     * An action and its points.
     *
     * @param rank its place in the list, from 1
     * @param title any length
     * @param points for each criterion, in the order of the criteria; not negative
     * @param total their sum as the advice has it, in [0, 100]
     */
    public record Row(int rank, String title, List<BigDecimal> points, BigDecimal total) {
        public Row {
            points = List.copyOf(points);
        }
    }

    /**
     * Draws the rows below one another, in the order given.
     *
     * @param id the picture's name in its paper
     * @param criteria the names of one to four criteria
     * @throws IllegalArgumentException if there are more criteria than that or a row has not a number for each
     */
    public static Picture draw(String id, List<String> criteria, List<Row> rows, Language language) {
        check(criteria, rows);
        ScorePicture drawing = new ScorePicture(language);
        drawing.legend(criteria);
        drawing.scale(rows);
        rows.forEach(drawing::row);
        String title = language.say("Punkte der Maßnahmen nach Kriterien", "Points of the actions by criterion");
        return drawing.svg.picture(
                id, language, title, Alternative.of(1, language, told -> words(told, rows)), drawing.y + 2);
    }

    /** The same on as many pictures as it takes for none to be higher than {@code most}; the later ids end in -2, -3. */
    public static List<Picture> sheets(String id, List<String> criteria, List<Row> rows, int most, Language language) {
        return Sheets.of(id, rows, most, (name, some) -> draw(name, criteria, some, language));
    }

    private static void check(List<String> criteria, List<Row> rows) {
        if (criteria.isEmpty() || criteria.size() > SEGMENTS.size()) {
            throw new IllegalArgumentException(criteria.size() + " criteria");
        }
        for (Row row : rows) {
            if (row.points().size() != criteria.size()) {
                throw new IllegalArgumentException(
                        row.points().size() + " numbers for " + criteria.size() + " criteria: " + row.title());
            }
        }
    }

    private void legend(List<String> criteria) {
        double x = 0.5;
        y = 15;
        for (int at = 0; at < criteria.size(); at++) {
            String name = Type.PLAIN.wrap(criteria.get(at), Svg.WIDTH - 30, 1).get(0);
            if (x > 1 && x + 24 + Type.PLAIN.width(name) > Svg.WIDTH) {
                x = 0.5;
                y += 20;
            }
            svg.rect(x, y - 9.5, 18, 11, SEGMENTS.get(at).paint());
            svg.text(x + 24, y, name, Type.PLAIN, Paint.INK);
            x += 24 + Type.PLAIN.width(name) + 20;
        }
    }

    /** Names the points along the top and draws a line from each through all rows. */
    private void scale(List<Row> rows) {
        y += 28;
        double bottom = y + rows.stream().mapToDouble(ScorePicture::heightOf).sum() + 6;
        for (int points = 0; points <= 100; points += 25) {
            double x = LEFT + points * FULL / 100;
            svg.path(false, Paint.line(Paint.GUIDE, 1), x, y + 5, x, bottom);
            svg.text(x, y, String.valueOf(points), Type.SMALL, Paint.FAINT, Anchor.MIDDLE);
        }
        svg.text(Svg.WIDTH, y, language.say("Punkte", "points"), Type.SMALL, Paint.FAINT, Anchor.END);
        y += 4;
    }

    private void row(Row row) {
        List<String> lines = lines(row);
        double height = heightOf(row);
        double middle = y + height / 2;
        double first = middle - lines.size() * Type.PLAIN.leading() / 2.0 + 11.5;
        svg.text(16, first, String.valueOf(row.rank()), Type.STRONG, Paint.INK, Anchor.END);
        svg.lines(TITLE, first, lines, Type.PLAIN, Paint.INK);
        double x = LEFT;
        for (int at = 0; at < row.points().size(); at++) {
            x = segment(row.points().get(at), SEGMENTS.get(at), x, middle - BAR / 2);
        }
        svg.text(Svg.WIDTH, middle + 4, language.number(row.total()), Type.STRONG, Paint.INK, Anchor.END);
        y += height;
    }

    private double segment(BigDecimal points, Segment segment, double x, double top) {
        double width = Math.min(points.doubleValue() * FULL / 100, LEFT + FULL - x);
        if (width <= 0) {
            return x;
        }
        String words = language.number(points);
        // A pixel of white on either side sets it off from its neighbours.
        svg.rect(x + 1, top, Math.max(width - 2, 1), BAR, segment.paint());
        if (Type.SMALL.fits(words, width - 8)) {
            svg.text(x + width / 2, top + 14, words, Type.SMALL, segment.ink(), Anchor.MIDDLE);
        }
        return x + width;
    }

    private static List<String> lines(Row row) {
        return Type.PLAIN.wrap(row.title(), LEFT - TITLE - 18);
    }

    private static double heightOf(Row row) {
        return Math.max(BAR, lines(row).size() * Type.PLAIN.leading()) + GAP;
    }

    private static List<String> words(Alternative told, List<Row> rows) {
        Language language = told.language();
        BigDecimal most = rows.stream().map(Row::total).reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal least = rows.stream().map(Row::total).reduce(most, BigDecimal::min);
        String highest = language.say("Die höchste Summe ist ", "The highest total is ")
                + total(told, rows, most, language.say(" von 100 Punkten", " out of 100 points"));
        String lowest = language.say(", die niedrigste ", ", the lowest ") + total(told, rows, least, "");
        return List.of(
                language.say("Das Bild zeigt die Punkte für ", "The picture shows the points of ")
                        + Alternative.actions(rows.size(), language)
                        + ranks(rows, told)
                        + language.say(", geteilt nach Kriterien.", ", divided by criterion."),
                told.named() == 0 || rows.isEmpty() ? "" : highest + (rows.size() == 1 ? "" : lowest) + ".",
                language.say("Alle Zahlen stehen in der Tabelle dazu.", "All figures stand in the table beside it."));
    }

    /** Which of the actions they are: of a list over several pages, each picture shows some. */
    private static String ranks(List<Row> rows, Alternative told) {
        if (rows.isEmpty()) {
            return "";
        }
        int first = rows.get(0).rank();
        int last = rows.get(rows.size() - 1).rank();
        return told.language().say(" (Platz ", first == last ? " (rank " : " (ranks ")
                + told.language().span(first, last) + ")";
    }

    /** A total and the action that has it; where several have it, the first of them and how many others. */
    private static String total(Alternative told, List<Row> rows, BigDecimal total, String unit) {
        List<Row> same =
                rows.stream().filter(row -> row.total().compareTo(total) == 0).toList();
        return told.language().number(total) + unit + " (" + told.list(same, 1, row -> told.quoted(row.title())) + ")";
    }
}
