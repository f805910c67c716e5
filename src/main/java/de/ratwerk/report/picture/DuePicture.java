package de.ratwerk.report.picture;

import de.ratwerk.report.paper.Picture;
import de.ratwerk.report.picture.Svg.Anchor;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For how many places each action is due: a bar of the phases in which it is, then of those whose open answers decide. */
public final class DuePicture {
    private static final int NAMED = 3;
    private static final double LABEL = 248;
    private static final int LABEL_LINES = 3;
    private static final double LEFT = 262;
    private static final double WIDTH = 328;
    private static final double HEIGHT = 18;
    private static final double GAP = 9;

    private DuePicture() {}

    /**
     * An action.
     *
     * @param title any length; at most three lines of it are drawn
     * @param due for how many it is due, null if that is not told
     * @param phases the same by phase, as many as there are phases; null where not told
     * @param open for how many the open answers decide, null if that is not told
     * @param others for how many it is neither, null if that is not told
     */
    public record Row(
            String title,
            @Nullable Integer due,
            List<@Nullable Integer> phases,
            @Nullable Integer open,
            @Nullable Integer others) {
        public Row {
            phases = Collections.unmodifiableList(new ArrayList<>(phases));
        }
    }

    /**
     * Draws the actions below one another, in the order given, on as many pictures as it takes.
     *
     * @param id the first picture's name in its paper; the others' end in -2, -3
     * @param phases the names of the phases
     * @param places how many there are
     * @param withheld what stands for a number that is not told
     * @param most how high a picture may be
     */
    public static List<Picture> sheets(
            String id, List<Row> rows, List<String> phases, int places, String withheld, int most, Language language) {
        return Sheets.of(id, rows, most, (name, some) -> draw(name, some, phases, places, withheld, language));
    }

    private static Picture draw(
            String id, List<Row> rows, List<String> phases, int places, String withheld, Language language) {
        Stack stack = new Stack(LEFT, WIDTH, HEIGHT, places);
        Svg svg = stack.svg();
        stack.moveTo(1);
        stack.keys(0, LEFT + WIDTH, legend(rows, phases, withheld, language), false);
        String head = language.say("fällig", "due");
        svg.text(Svg.WIDTH - 1, 11, head, Type.SMALL, Paint.FAINT, Anchor.END);
        stack.moveTo(stack.y() + 4);
        rows.forEach(row -> row(stack, row, phases, places, withheld, language));
        String title = language.say("Maßnahmen nach der Zahl der Orte", "Actions by the number of places");
        String words = Alternative.of(NAMED, language, told -> words(told, rows, places));
        return svg.picture(id, language, title, words, stack.y());
    }

    private static void row(Stack stack, Row row, List<String> phases, int places, String withheld, Language language) {
        double top = stack.y();
        List<String> lines = Type.PLAIN.wrap(row.title(), LABEL, LABEL_LINES);
        double height = Math.max(lines.size() * Type.PLAIN.leading(), HEIGHT) + GAP;
        double first = top + (height - lines.size() * Type.PLAIN.leading()) / 2 + 11.5;
        stack.svg().lines(0, first, lines, Type.PLAIN, Paint.INK);
        stack.moveTo(top + (height - HEIGHT) / 2);
        stack.bar(parts(row, phases, places, withheld, language));
        String figure = row.due() == null ? withheld : language.whole(row.due());
        double baseline = stack.y() + HEIGHT / 2 + 4.5;
        stack.svg().text(Svg.WIDTH - 1, baseline, figure, Type.STRONG, Paint.INK, Anchor.END);
        stack.moveTo(top + height);
    }

    /** The phases, what of them is not told, then what is open; of the whole what is not told at all comes last. */
    private static List<Stack.Part> parts(
            Row row, List<String> phases, int places, String withheld, Language language) {
        List<Stack.Part> parts = new ArrayList<>();
        int told = 0;
        for (int at = 0; at < row.phases().size(); at++) {
            Integer number = row.phases().get(at);
            if (number != null) {
                parts.add(new Stack.Part(phase(at), phases.get(at), number, language.whole(number)));
                told += number;
            }
        }
        if (row.due() != null && row.due() > told) {
            parts.add(new Stack.Part(Shade.WITHHELD, "", row.due() - told, language.whole(row.due() - told)));
        }
        if (row.open() != null) {
            parts.add(new Stack.Part(Shade.OPEN, "", row.open(), language.whole(row.open())));
        }
        if (row.due() == null || row.open() == null) {
            int known = (row.due() == null ? told : row.due())
                    + (row.open() == null ? 0 : row.open())
                    + (row.others() == null ? 0 : row.others());
            parts.add(new Stack.Part(Shade.WITHHELD, "", Math.max(0, places - known), withheld));
        }
        return parts;
    }

    private static List<Stack.Part> legend(List<Row> rows, List<String> phases, String withheld, Language language) {
        List<Stack.Part> legend = new ArrayList<>();
        for (int at = 0; at < phases.size(); at++) {
            legend.add(new Stack.Part(phase(at), phases.get(at), 0, ""));
        }
        legend.add(new Stack.Part(
                Shade.OPEN, language.say("offen: Antworten entscheiden", "open: answers decide"), 0, ""));
        boolean all = rows.stream()
                .allMatch(row -> row.due() != null
                        && row.open() != null
                        && row.phases().stream().noneMatch(number -> number == null));
        if (!all) {
            String words = withheld + language.say(": zurückgehalten", ": withheld");
            legend.add(new Stack.Part(Shade.WITHHELD, words, 0, ""));
        }
        return legend;
    }

    /** The shade of a phase, counted from 0. */
    static Shade phase(int at) {
        return List.of(Shade.FULL, Shade.HALF, Shade.PALE).get(Math.min(at, 2));
    }

    private static List<String> words(Alternative told, List<Row> rows, int places) {
        Language language = told.language();
        List<Row> due =
                rows.stream().filter(row -> row.due() != null && row.due() > 0).toList();
        String first = told.list(
                due.subList(0, Math.min(NAMED, due.size())),
                NAMED,
                row -> told.quoted(row.title()) + " (" + language.whole(row.due() == null ? 0 : row.due()) + ")");
        return List.of(
                language.say(
                        "Das Bild zeigt für " + Alternative.actions(rows.size(), language) + ", in wie vielen von "
                                + Bars.inPlaces(places, language) + " sie fällig oder offen "
                                + (rows.size() == 1 ? "ist." : "sind."),
                        "The picture shows for " + Alternative.actions(rows.size(), language) + " in how many of "
                                + Bars.inPlaces(places, language) + " they are due or open."),
                due.isEmpty() || first.isEmpty() || told.named() < Math.min(NAMED, due.size())
                        ? ""
                        : language.say("Am häufigsten fällig: ", "Most often due: ") + first + ".",
                language.say("Alle Zahlen stehen in der Tabelle dazu.", "All figures stand in the table beside it."));
    }
}
