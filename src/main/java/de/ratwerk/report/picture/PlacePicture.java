package de.ratwerk.report.picture;

import de.ratwerk.report.paper.Picture;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What becomes of each action at each place: actions from top to bottom, places from left to right with their names
 * running upwards. A cell is told by its lightness and by a sign: one, two or three strokes for the phases, a ring of
 * dashes for what is open, a tick for what is in place, nothing for what is not due.
 */
public final class PlacePicture {
    /** So many columns are told apart at a glance; more go on a further sheet. */
    private static final int ACROSS = 30;

    private static final int NAMED = 3;
    private static final double WIDEST = 26;
    private static final double NARROWEST = 13;
    private static final double HEIGHT = 14;
    private static final double LABEL = 236;
    private static final int LABEL_LINES = 2;
    private static final double LONGEST_NAME = 146;
    private static final int FIFTH = 5;

    private final Svg svg = new Svg();
    private final List<String> phases;
    private final List<Place> places;
    private final double cell;
    private final double left;
    private double y;

    private PlacePicture(List<Place> places, List<String> phases) {
        this.phases = phases;
        this.places = places;
        this.cell = Math.min(WIDEST, Math.max(NARROWEST, (Svg.WIDTH - LABEL - 10) / Math.max(1, places.size())));
        this.left = LABEL + 8;
    }

    /** What becomes of an action where it is not due in a phase. */
    public enum Other {
        /** Missing answers decide. */
        OPEN,
        /** What it aims at is in place. */
        IN_PLACE,
        /** It is not due for another reason. */
        NOT_DUE
    }

    /**
     * What becomes of an action at a place.
     *
     * @param phase the number of its phase, from 0; -1 if it is due in none
     * @param other what else; counts only where it is due in no phase
     */
    public record Becomes(int phase, Other other) {
        /** Due in a phase, counted from 0. */
        public static Becomes due(int phase) {
            return new Becomes(phase, Other.NOT_DUE);
        }

        /** Not due. */
        public static Becomes other(Other other) {
            return new Becomes(-1, other);
        }

        private boolean due() {
            return phase >= 0;
        }
    }

    /**
     * A place.
     *
     * @param name any length
     * @param becomes what becomes of each action, in the order of the actions
     */
    public record Place(String name, List<Becomes> becomes) {
        public Place {
            becomes = List.copyOf(becomes);
        }

        private long due() {
            return becomes.stream().filter(Becomes::due).count();
        }

        private Place only(int from, int to) {
            return new Place(name, becomes.subList(from, to));
        }
    }

    /**
     * Draws places by actions on as many pictures as it takes: first all actions of the first places, then of the next.
     *
     * @param id the first picture's name in its paper; the others' end in -2, -3
     * @param actions their titles, any length
     * @param phases the names of the phases
     * @param most how high a picture may be
     */
    public static List<Picture> sheets(
            String id, List<String> actions, List<Place> places, List<String> phases, int most, Language language) {
        List<Picture> sheets = new ArrayList<>();
        for (List<Place> some : across(places)) {
            Sheets.of(
                            id,
                            IntStream.range(0, actions.size()).boxed().toList(),
                            most,
                            (name, rows) -> draw(name, rows, actions, some, phases, language))
                    .forEach(sheet -> sheets.add(renamed(sheet, id, sheets.size() + 1)));
        }
        return sheets;
    }

    /** Columns in sheets of about as many each. */
    private static List<List<Place>> across(List<Place> places) {
        int sheets = (places.size() + ACROSS - 1) / ACROSS;
        return IntStream.range(0, sheets)
                .mapToObj(at -> places.subList(places.size() * at / sheets, places.size() * (at + 1) / sheets))
                .toList();
    }

    private static Picture renamed(Picture sheet, String id, int number) {
        String name = number == 1 ? id : id + "-" + number;
        String svg = sheet.svg()
                .replace("\"" + sheet.id() + "-title", "\"" + name + "-title")
                .replace(" " + sheet.id() + "-desc", " " + name + "-desc")
                .replace("\"" + sheet.id() + "-desc", "\"" + name + "-desc");
        return new Picture(name, svg, sheet.width(), sheet.height(), sheet.alternative());
    }

    private static Picture draw(
            String id,
            List<Integer> rows,
            List<String> actions,
            List<Place> places,
            List<String> phases,
            Language language) {
        int from = rows.get(0);
        int to = rows.get(rows.size() - 1) + 1;
        List<Place> some = places.stream().map(place -> place.only(from, to)).toList();
        PlacePicture drawing = new PlacePicture(some, phases);
        drawing.legend(language);
        drawing.names();
        for (int at = from; at < to; at++) {
            drawing.row(actions.get(at), at - from);
        }
        String title = language.say("Orte und Maßnahmen", "Places and actions");
        String words = Alternative.of(NAMED, language, told -> words(told, rows.size(), some));
        return drawing.svg.picture(id, language, title, words, drawing.y + 2);
    }

    private void legend(Language language) {
        List<Keys.Key> keys = new ArrayList<>();
        for (int at = 0; at < phases.size(); at++) {
            Becomes phase = Becomes.due(at);
            keys.add(new Keys.Key(phases.get(at), (x, top) -> cell(phase, x, top, 12, 12)));
        }
        keys.add(key(Other.OPEN, language.say("offen", "open")));
        keys.add(key(Other.IN_PLACE, language.say("vorhanden", "in place")));
        keys.add(key(Other.NOT_DUE, language.say("nicht fällig", "not due")));
        y = Keys.draw(svg, 0, Svg.WIDTH, 1, keys) + 6;
    }

    private Keys.Key key(Other other, String words) {
        return new Keys.Key(words, (x, top) -> {
            svg.rect(x, top, 12, 12, Paint.outlined(Paint.WHITE, Paint.GUIDE));
            cell(Becomes.other(other), x, top, 12, 12);
        });
    }

    /** The places' names above their columns. */
    private void names() {
        List<String> names = places.stream()
                .map(place -> Type.SMALL.shortened(place.name(), LONGEST_NAME))
                .toList();
        double longest = names.stream().mapToDouble(Type.SMALL::width).max().orElse(0);
        double bottom = y + longest;
        for (int at = 0; at < names.size(); at++) {
            svg.upwards(left + at * cell + cell / 2 + 3.5, bottom, names.get(at), Type.SMALL, Paint.INK);
        }
        y = bottom + 6;
    }

    private void row(String action, int index) {
        List<String> lines = Type.SMALL.wrap(action, LABEL, LABEL_LINES);
        double height = Math.max(HEIGHT, lines.size() * Type.SMALL.leading()) + 3;
        double right = left + places.size() * cell;
        svg.lines(0, y + (height - lines.size() * Type.SMALL.leading()) / 2 + 10.5, lines, Type.SMALL, Paint.INK);
        for (int at = 0; at < places.size(); at++) {
            double x = left + at * cell;
            cell(places.get(at).becomes().get(index), x + 0.5, y + 0.5, cell - 1, height - 1);
            if (at % FIFTH == 0) {
                svg.path(false, Paint.line(Paint.GUIDE, 1), x, y, x, y + height);
            }
        }
        svg.path(false, Paint.line(Paint.GUIDE, 1), right, y, right, y + height);
        y += height;
        svg.path(false, Paint.line(Paint.GUIDE, 1), 0, y, right, y);
    }

    private void cell(Becomes becomes, double x, double top, double width, double height) {
        double middle = x + width / 2;
        double centre = top + height / 2;
        if (becomes.due()) {
            Shade shade = DuePicture.phase(becomes.phase());
            shade.draw(svg, x + 0.5, top + 0.5, width - 1, height - 1);
            strokes(becomes.phase() + 1, middle, centre, shade.ink());
        } else if (becomes.other() == Other.OPEN) {
            Shade.OPEN.draw(svg, x + 0.5, top + 0.5, width - 1, height - 1);
        } else if (becomes.other() == Other.IN_PLACE) {
            svg.path(
                    false,
                    Paint.line(Paint.INK, 1.5),
                    middle - 3.5,
                    centre,
                    middle - 1,
                    centre + 3,
                    middle + 3.5,
                    centre - 3);
        }
    }

    /** As many upright strokes as the phase's number says, at most three. */
    private void strokes(int number, double middle, double centre, String ink) {
        int strokes = Math.min(number, 3);
        for (int at = 0; at < strokes; at++) {
            double x = middle + (at - (strokes - 1) / 2.0) * 2.6;
            svg.path(false, Paint.line(ink, 1.1), x, centre - 3, x, centre + 3);
        }
    }

    private static List<String> words(Alternative told, int actions, List<Place> places) {
        Language language = told.language();
        List<Place> most = places.stream()
                .filter(place -> place.due() > 0)
                .sorted(Comparator.comparingLong(Place::due).reversed())
                .limit(NAMED)
                .toList();
        String first = told.list(
                most, NAMED, place -> Alternative.cut(place.name(), told.letters()) + " (" + place.due() + ")");
        return List.of(
                language.say(
                        "Das Bild zeigt für " + Alternative.actions(actions, language) + " und "
                                + Bars.places(places.size(), language) + ", was wo fällig, offen oder vorhanden ist.",
                        "The picture shows for " + Alternative.actions(actions, language) + " and "
                                + Bars.places(places.size(), language) + " what is due, open or in place where."),
                most.isEmpty() || told.named() < most.size()
                        ? ""
                        : language.say("Am meisten davon fällig ist in: ", "Most of them are due in: ") + first + ".",
                language.say(
                        "Welche Orte es je Maßnahme sind, steht in der Tabelle dazu.",
                        "Which places these are for each action stands in the table beside it."));
    }
}
