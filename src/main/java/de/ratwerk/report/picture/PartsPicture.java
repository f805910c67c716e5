package de.ratwerk.report.picture;

import de.ratwerk.report.paper.Picture;
import de.ratwerk.report.picture.Svg.Anchor;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** For what share of the places in each part of a cohort each action is due: the darker a cell, the larger the share. */
public final class PartsPicture {
    private static final int NAMED = 3;
    private static final int LABEL_LINES = 2;
    private static final double LEAST_LEFT = 228;
    private static final double MOST_LEFT = 400;
    private static final double WIDEST = 54;
    private static final double HEIGHT = 20;
    private static final double LONGEST_NAME = 150;

    private final Svg svg = new Svg();
    private final List<Part> parts;
    private final Language language;
    private final double cell;
    private final double left;
    private double y;

    private PartsPicture(List<Part> parts, Language language) {
        this.parts = parts;
        this.language = language;
        this.cell = Math.min(WIDEST, (Svg.WIDTH - LEAST_LEFT - 1) / Math.max(1, parts.size()));
        this.left = Math.min(MOST_LEFT, Svg.WIDTH - 1 - parts.size() * cell);
    }

    /**
     * A part of the cohort.
     *
     * @param name any length
     * @param places how many are in it
     * @param due for how many each action is due, in the order of the actions; null where that is not told
     */
    public record Part(String name, int places, List<@Nullable Integer> due) {
        public Part {
            due = Collections.unmodifiableList(new ArrayList<>(due));
        }

        /** In whole per cent, -1 if it is not told or nobody is in the part. */
        private int percent(int action) {
            Integer number = due.get(action);
            return number == null || places == 0 ? -1 : Math.round(100f * number / places);
        }
    }

    /** How many of a part's places, from which share on. */
    private enum Step {
        NONE(0, Paint.WHITE, Paint.FAINT),
        FEW(1, "#e6edf6", Paint.INK),
        SOME(25, "#b9cfe8", Paint.INK),
        MANY(50, "#6f9bcb", Paint.INK),
        MOST(75, Paint.ACCENT, Paint.WHITE);

        private final int from;
        private final String ground;
        private final String ink;

        Step(int from, String ground, String ink) {
            this.from = from;
            this.ground = ground;
            this.ink = ink;
        }

        static Step of(int percent) {
            Step step = NONE;
            for (Step next : values()) {
                step = percent >= next.from ? next : step;
            }
            return step;
        }
    }

    /**
     * Draws parts by actions, on as many pictures as it takes.
     *
     * @param id the first picture's name in its paper; the others' end in -2, -3
     * @param actions their titles, any length
     * @param parts at most 20
     * @param most how high a picture may be
     */
    public static List<Picture> sheets(String id, List<String> actions, List<Part> parts, int most, Language language) {
        return Sheets.of(
                id,
                IntStream.range(0, actions.size()).boxed().toList(),
                most,
                (name, rows) -> draw(name, rows, actions, parts, language));
    }

    private static Picture draw(
            String id, List<Integer> rows, List<String> actions, List<Part> parts, Language language) {
        PartsPicture drawing = new PartsPicture(parts, language);
        drawing.legend(rows);
        drawing.names();
        rows.forEach(row -> drawing.row(actions.get(row), row));
        String title =
                language.say("Anteil der Orte, in denen etwas fällig ist", "Share of places where something is due");
        String words = Alternative.of(NAMED, language, told -> words(told, rows, actions, parts));
        return drawing.svg.picture(id, language, title, words, drawing.y + 2);
    }

    private void legend(List<Integer> rows) {
        String head = language.say("Fällig in … % der Orte:", "Due in … % of places:");
        svg.text(0, 11.5, head, Type.SMALL, Paint.FAINT);
        List<Keys.Key> keys = new ArrayList<>();
        Step[] steps = Step.values();
        for (int at = 0; at < steps.length; at++) {
            Step step = steps[at];
            String words = at == 0
                    ? "0"
                    : step.from + "–" + (at + 1 < steps.length ? String.valueOf(steps[at + 1].from - 1) : "100");
            keys.add(new Keys.Key(
                    words, (x, top) -> svg.rect(x, top, 12, 12, Paint.outlined(step.ground, Paint.LINE))));
        }
        boolean all = parts.stream()
                .allMatch(part -> rows.stream().allMatch(row -> part.due().get(row) != null));
        if (!all) {
            String words = language.say("zurückgehalten", "withheld");
            keys.add(new Keys.Key(words, (x, top) -> Shade.WITHHELD.draw(svg, x, top, 12, 12)));
        }
        y = Keys.draw(svg, Type.SMALL.width(head) + 14, Svg.WIDTH, 1, keys) + 6;
    }

    /** The parts' names with the number of their places, running upwards above their columns. */
    private void names() {
        List<String> names = new ArrayList<>();
        for (Part part : parts) {
            String number = " (" + language.whole(part.places()) + ")";
            double room = LONGEST_NAME - Type.SMALL.width(number);
            names.add(Type.SMALL.shortened(part.name(), room) + number);
        }
        double longest = names.stream().mapToDouble(Type.SMALL::width).max().orElse(0);
        for (int at = 0; at < names.size(); at++) {
            svg.upwards(left + at * cell + cell / 2 + 4, y + longest, names.get(at), Type.SMALL, Paint.INK);
        }
        y += longest + 6;
    }

    private void row(String action, int index) {
        List<String> lines = Type.PLAIN.wrap(action, left - 10, LABEL_LINES);
        double height = Math.max(HEIGHT, lines.size() * Type.PLAIN.leading()) + 4;
        double first = y + (height - lines.size() * Type.PLAIN.leading()) / 2 + 11.5;
        svg.lines(0, first, lines, Type.PLAIN, Paint.INK);
        for (int at = 0; at < parts.size(); at++) {
            cell(parts.get(at), index, left + at * cell + 1, y + (height - HEIGHT) / 2);
        }
        y += height;
    }

    private void cell(Part part, int index, double x, double top) {
        int percent = part.percent(index);
        if (percent < 0) {
            Shade.WITHHELD.draw(svg, x, top, cell - 2, HEIGHT);
            return;
        }
        Step step = Step.of(percent);
        String outline = step == Step.NONE ? Paint.GUIDE : step.ground;
        svg.rect(x, top, cell - 2, HEIGHT, Paint.outlined(step.ground, outline));
        String figure = String.valueOf(percent);
        if (Type.SMALL.fits(figure, cell - 3)) {
            svg.text(x + (cell - 2) / 2, top + 14, figure, Type.SMALL, step.ink, Anchor.MIDDLE);
        }
    }

    /** A cell that stands out. */
    private record Cell(String action, Part part, int percent) {}

    private static List<String> words(Alternative told, List<Integer> rows, List<String> actions, List<Part> parts) {
        Language language = told.language();
        List<Cell> largest = rows.stream()
                .map(row -> parts.stream()
                        .map(part -> new Cell(actions.get(row), part, part.percent(row)))
                        .max(Comparator.comparingInt(Cell::percent))
                        .orElseThrow())
                .filter(cell -> cell.percent() > 0)
                .sorted(Comparator.comparingInt(Cell::percent).reversed())
                .limit(NAMED)
                .toList();
        String first = told.list(
                largest,
                NAMED,
                cell -> told.quoted(cell.action()) + " ("
                        + Alternative.cut(cell.part().name(), told.letters()) + " " + language.percent(cell.percent())
                        + ")");
        return List.of(
                language.say(
                        "Das Bild zeigt für " + Alternative.actions(rows.size(), language) + " und "
                                + Alternative.count(parts.size(), "keinen Teil", "einen Teil", "Teile")
                                + " der Orte, bei welchem Anteil "
                                + (rows.size() == 1 ? "sie fällig ist." : "sie fällig sind."),
                        "The picture shows for " + Alternative.actions(rows.size(), language) + " and "
                                + Alternative.count(parts.size(), "no part", "one part", "parts")
                                + " of the places for what share they are due."),
                largest.isEmpty() || told.named() < largest.size()
                        ? ""
                        : language.say("Am größten ist er bei ", "It is largest for ") + first + ".",
                language.say("Alle Zahlen stehen in der Tabelle dazu.", "All figures stand in the table beside it."));
    }
}
