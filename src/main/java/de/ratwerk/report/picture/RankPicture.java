package de.ratwerk.report.picture;

import de.ratwerk.report.paper.Picture;
import de.ratwerk.report.picture.Svg.Anchor;
import de.ratwerk.text.Language;
import java.util.List;

/**
 * How firm the ranks are: of each action, under what share of the weightings tried it takes which rank. The darker a
 * cell, the larger the share; the action's own rank is framed.
 */
public final class RankPicture {
    /** Ranks that have a column of their own; what lies behind them shares one. */
    private static final int COLUMNS = 10;
    /** So many actions, from the first, are told in words. */
    private static final int NAMED = 3;

    private static final double TITLE = 22;
    private static final double RIGHT = Svg.WIDTH - 2;
    private static final double CELL = 34;
    private static final double HEIGHT = 26;
    private static final double GAP = 8;

    /** A step of darkness, from a least share on. No step lies where neither dark nor white letters could be read. */
    private enum Step {
        NONE(0, "#ffffff", Paint.INK),
        FEW(0.01, "#e3ebf5", Paint.INK),
        SOME(0.1, "#b9cde6", Paint.INK),
        MANY(0.25, "#86a8d2", Paint.INK),
        MOST(0.5, "#2f62a3", Paint.WHITE),
        NEARLY_ALL(0.75, "#12305c", Paint.WHITE);

        private final double from;
        private final String ground;
        private final String ink;

        Step(double from, String ground, String ink) {
            this.from = from;
            this.ground = ground;
            this.ink = ink;
        }

        static Step of(double share) {
            Step step = NONE;
            for (Step next : values()) {
                step = share >= next.from ? next : step;
            }
            return step;
        }
    }

    private final Svg svg = new Svg();
    private final Language language;
    private final int columns;
    private final boolean rest;
    private double y;

    private RankPicture(List<Row> rows, Language language) {
        int ranks = rows.stream().mapToInt(row -> row.shares().size()).max().orElse(1);
        this.language = language;
        this.rest = ranks > COLUMNS;
        this.columns = rest ? COLUMNS + 1 : ranks;
    }

    /**
     * An action and the ranks it takes.
     *
     * @param rank its rank in the list, from 1
     * @param title any length
     * @param shares under what share of the weightings it takes rank 1, 2 and so on; each in [0, 1]
     */
    public record Row(int rank, String title, List<Double> shares) {
        public Row {
            shares = List.copyOf(shares);
        }

        /** Its share of a rank, from 1. */
        double at(int itsRank) {
            return itsRank <= shares.size() ? shares.get(itsRank - 1) : 0;
        }
    }

    /**
     * Draws the rows below one another, in the order given.
     *
     * @param id the picture's name in its paper
     * @param rows the first ten actions, or fewer
     */
    public static Picture draw(String id, List<Row> rows, Language language) {
        RankPicture drawing = new RankPicture(rows, language);
        drawing.heads();
        rows.forEach(drawing::row);
        drawing.legend();
        String title = language.say("Wie fest die Plätze sind", "How firm the ranks are");
        return drawing.svg.picture(
                id, language, title, Alternative.of(NAMED, language, told -> words(told, rows)), drawing.y);
    }

    private void heads() {
        y = 14;
        double left = leftOf(1);
        svg.text(left - 12, y, language.say("Platz", "rank"), Type.SMALL, Paint.FAINT, Anchor.END);
        for (int column = 1; column <= columns; column++) {
            String words = rest && column == columns ? column + "+" : String.valueOf(column);
            svg.text(leftOf(column) + CELL / 2, y, words, Type.SMALL_STRONG, Paint.FAINT, Anchor.MIDDLE);
        }
        y += 4;
    }

    private void row(Row row) {
        List<String> lines = Type.PLAIN.wrap(row.title(), leftOf(1) - TITLE - 12);
        double height = Math.max(HEIGHT, lines.size() * Type.PLAIN.leading()) + GAP;
        double middle = y + height / 2;
        double first = middle - lines.size() * Type.PLAIN.leading() / 2.0 + 11.5;
        svg.text(16, first, String.valueOf(row.rank()), Type.STRONG, Paint.INK, Anchor.END);
        svg.lines(TITLE, first, lines, Type.PLAIN, Paint.INK);
        for (int column = 1; column <= columns; column++) {
            cell(column, share(row, column), Math.min(row.rank(), columns) == column, middle - HEIGHT / 2);
        }
        y += height;
    }

    private void cell(int column, double share, boolean own, double top) {
        Step step = Step.of(share);
        double x = leftOf(column);
        svg.rect(
                x + 1,
                top,
                CELL - 2,
                HEIGHT,
                Paint.outlined(step.ground, step == Step.NONE ? Paint.GUIDE : step.ground));
        if (own) {
            svg.rect(x + 1, top, CELL - 2, HEIGHT, Paint.line(Paint.WHITE, 6));
            svg.rect(x + 0.5, top - 0.5, CELL - 1, HEIGHT + 1, Paint.line(Paint.INK, 2));
        }
        if (step != Step.NONE) {
            svg.text(
                    x + CELL / 2,
                    top + 17,
                    String.valueOf(Math.round(100 * share)),
                    Type.SMALL,
                    step.ink,
                    Anchor.MIDDLE);
        }
    }

    private void legend() {
        y += 20;
        String words = language.say("Anteil der Gewichtungen in %:", "Share of weightings in %:");
        svg.text(0, y, words, Type.SMALL, Paint.FAINT);
        double x = Type.SMALL.width(words) + 14;
        Step[] steps = Step.values();
        for (int at = 0; at < steps.length; at++) {
            int from = (int) Math.round(100 * steps[at].from);
            int to = at + 1 < steps.length ? (int) Math.round(100 * steps[at + 1].from) : 100;
            String range = at == 0 ? language.say("unter ", "under ") + to : language.say("ab ", "from ") + from;
            svg.rect(x, y - 9.5, 14, 11, Paint.outlined(steps[at].ground, Paint.LINE));
            svg.text(x + 19, y, range, Type.SMALL, Paint.INK);
            x += 19 + Type.SMALL.width(range) + 12;
        }
        svg.rect(x + 1, y - 9, 13, 10, Paint.line(Paint.INK, 2));
        svg.text(x + 20, y, language.say("Platz in der Liste", "rank in the list"), Type.SMALL, Paint.INK);
        y += 8;
    }

    private double leftOf(int column) {
        return RIGHT - (columns - column + 1) * CELL;
    }

    private double share(Row row, int column) {
        if (!rest || column < columns) {
            return row.at(column);
        }
        return row.shares().stream()
                .skip(COLUMNS)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static List<String> words(Alternative told, List<Row> rows) {
        Language language = told.language();
        List<Row> first = rows.subList(0, Math.min(told.named(), rows.size()));
        String firm = told.list(first, NAMED, row -> words(row, told));
        return List.of(
                language.say("Das Bild zeigt für ", "The picture shows for ")
                        + Alternative.actions(rows.size(), language)
                        + language.say(", wie fest ihr Platz ist.", " how firm each rank is."),
                firm.isEmpty()
                        ? ""
                        : language.say("Auf dem eigenen Platz steht ", "")
                                + firm
                                + language.say(" der geprüften Gewichtungen.", " of the weightings tried."),
                language.say("Mehr Zahlen stehen in der Tabelle dazu.", "More figures stand in the table beside it."));
    }

    private static String words(Row row, Alternative told) {
        return told.quoted(row.title())
                + told.language().say(" (Platz " + row.rank() + ") bei ", " takes rank " + row.rank() + " under ")
                + percent(row.at(row.rank()), told.language());
    }

    private static String percent(double share, Language language) {
        return share > 0 && share < Step.FEW.from
                ? language.say("weniger als ", "less than ") + language.percent(1)
                : language.percent((int) Math.round(100 * share));
    }
}
