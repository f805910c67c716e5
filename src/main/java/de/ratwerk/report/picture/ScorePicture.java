package de.ratwerk.report.picture;

import de.ratwerk.report.paper.Picture;
import de.ratwerk.report.picture.Svg.Anchor;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
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
            new Segment(Paint.outlined("#a9c0dc", Paint.LINE), Paint.INK),
            new Segment(Paint.outlined("#f4f7fb", Paint.LINE), Paint.INK));

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
        if (criteria.isEmpty() || criteria.size() > SEGMENTS.size()) {
            throw new IllegalArgumentException(criteria.size() + " criteria");
        }
        ScorePicture drawing = new ScorePicture(language);
        drawing.legend(criteria);
        drawing.scale(rows);
        rows.forEach(drawing::row);
        String title = language.say("Punkte der Maßnahmen nach Kriterien", "Points of the actions by criterion");
        return drawing.svg.picture(id, language, title, words(criteria, rows, language), drawing.y + 2);
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

    private static String words(List<String> criteria, List<Row> rows, Language language) {
        List<String> sentences = new ArrayList<>();
        sentences.add(language.say(
                "Ein Balken je Maßnahme, geteilt nach den Kriterien, von höchstens 100 Punkten.",
                "One bar for each action, divided by criterion, out of 100 points at most."));
        for (Row row : rows) {
            List<String> parts = new ArrayList<>();
            for (int at = 0; at < criteria.size(); at++) {
                parts.add(criteria.get(at) + " " + language.number(row.points().get(at)));
            }
            sentences.add(language.say("Nr. ", "No. ") + row.rank() + ", " + language.quoted(row.title()) + ": "
                    + language.number(row.total()) + language.say(" Punkte, davon ", " points, of which ")
                    + String.join("; ", parts) + ".");
        }
        return String.join(" ", sentences);
    }
}
