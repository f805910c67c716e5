package de.ratwerk.report.picture;

import de.ratwerk.report.paper.Picture;
import de.ratwerk.text.Language;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where many places stand: for each comparison group a bar of how many have which status. */
public final class PositionPicture {
    private static final double LABEL = 184;
    private static final int LABEL_LINES = 3;
    private static final double LEFT = 200;
    private static final double HEIGHT = 24;
    private static final double GAP = 20;

    private PositionPicture() {}

    /**
     * A status.
     *
     * @param words what it is called
     * @param places how many have it, null if that is not told
     */
    public record Status(
            Shade shade, String words, @Nullable Integer places) {}

    /** A comparison group with its statuses, which together are all places. */
    public record Group(String title, List<Status> statuses) {
        public Group {
            statuses = List.copyOf(statuses);
        }
    }

    /**
     * Draws the groups below one another.
     *
     * @param id the picture's name in its paper
     * @param places how many there are
     * @param withheld what stands for a number that is not told
     */
    public static Picture draw(String id, List<Group> groups, int places, String withheld, Language language) {
        Stack stack = new Stack(LEFT, Svg.WIDTH - LEFT - 1, HEIGHT, places);
        stack.moveTo(2);
        for (Group group : groups) {
            double top = stack.y();
            List<String> lines = Type.STRONG.wrap(group.title(), LABEL, LABEL_LINES);
            double label = stack.svg().lines(0, top + 16, lines, Type.STRONG, Paint.INK);
            List<Stack.Part> parts = parts(group, withheld, language);
            stack.bar(Bars.drawn(parts, places, withheld));
            stack.moveTo(top + HEIGHT + 7);
            stack.keys(LEFT, Svg.WIDTH, parts, true);
            stack.moveTo(Math.max(stack.y(), label - 8) + GAP);
        }
        String title = language.say("Wo die Orte stehen", "Where the places stand");
        String words = Alternative.of(groups.size(), language, told -> words(told, groups, places, withheld));
        return stack.svg().picture(id, language, title, words, Math.max(stack.y() - GAP, 1));
    }

    /** All statuses with their figures, those that are not told without a length. */
    private static List<Stack.Part> parts(Group group, String withheld, Language language) {
        return group.statuses().stream()
                .map(status -> status.places() == null
                        ? new Stack.Part(Shade.WITHHELD, status.words(), 0, withheld)
                        : new Stack.Part(
                                status.shade(), status.words(), status.places(), language.whole(status.places())))
                .toList();
    }

    private static List<String> words(Alternative told, List<Group> groups, int places, String withheld) {
        Language language = told.language();
        String listed = told.list(
                groups,
                groups.size(),
                group -> Alternative.cut(group.title(), told.letters()) + " ("
                        + group.statuses().stream()
                                .map(status -> Alternative.cut(status.words(), told.letters()) + ": "
                                        + (status.places() == null ? withheld : language.whole(status.places())))
                                .collect(Collectors.joining("; "))
                        + ")");
        return List.of(
                language.say(
                                "Das Bild zeigt, wo " + Bars.places(places, language) + " in "
                                        + (groups.size() == 1
                                                ? "einer Vergleichsgruppe"
                                                : groups.size() + " Vergleichsgruppen")
                                        + (places == 1 ? " steht" : " stehen"),
                                "The picture shows where " + Bars.places(places, language)
                                        + (places == 1 ? " stands in " : " stand in ")
                                        + (groups.size() == 1
                                                ? "one comparison group"
                                                : groups.size() + " comparison groups"))
                        + (listed.isEmpty() ? "" : ": " + listed) + ".",
                language.say("Alle Zahlen stehen in der Tabelle dazu.", "All figures stand in the table beside it."));
    }
}
