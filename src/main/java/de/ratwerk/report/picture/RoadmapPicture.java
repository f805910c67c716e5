package de.ratwerk.report.picture;

import de.ratwerk.report.paper.Picture;
import de.ratwerk.report.picture.Svg.Anchor;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The order of the actions: a lane for each phase, in it a card for each action. Every card names the actions it comes
 * after; an arrow joins two cards only where they stand side by side or one right below the other, so that none crosses
 * a text.
 */
public final class RoadmapPicture {
    private static final int ACROSS = 3;
    private static final double INSET = 12;
    private static final double GAP = 18;
    private static final double CARD = (Svg.WIDTH - 2 * INSET - (ACROSS - 1) * GAP) / ACROSS;
    private static final double BADGE = 30;
    private static final double PADDING = 9;
    private static final double LINES = CARD - BADGE - PADDING - 2;
    /** So many actions that may come first are named on a card, the others counted; the table beside names all. */
    private static final int NAMED = 2;
    /** So many lanes are told in words. */
    private static final int TOLD = 4;

    private final Svg svg = new Svg();
    private final Language language;
    private double y;

    private RoadmapPicture(Language language) {
        this.language = language;
    }

    /**
     * A phase.
     *
     * @param title its name, such as "Jetzt"
     * @param cards its actions in their order; may be empty
     */
    public record Lane(String title, List<Card> cards) {
        public Lane {
            cards = List.copyOf(cards);
        }
    }

    /**
     * An action.
     *
     * @param rank its place in the list, from 1
     * @param title any length
     * @param after the ranks of the actions that come before it
     * @param ifDue titles of actions that would come before it if they turned out to be due
     */
    public record Card(int rank, String title, List<Integer> after, List<String> ifDue) {
        public Card {
            after = List.copyOf(after);
            ifDue = List.copyOf(ifDue);
        }
    }

    /** What is written on a card. */
    private record Text(List<String> title, List<String> after, List<String> ifDue) {
        double height() {
            return PADDING
                    + title.size() * Type.PLAIN.leading()
                    + (after.isEmpty() ? 0 : 4 + after.size() * Type.SMALL.leading())
                    + (ifDue.isEmpty() ? 0 : 10 + ifDue.size() * Type.SMALL.leading())
                    + PADDING
                    - 2;
        }
    }

    /**
     * Draws the lanes below one another, in the order given.
     *
     * @param id the picture's name in its paper
     */
    public static Picture draw(String id, List<Lane> lanes, Language language) {
        RoadmapPicture drawing = new RoadmapPicture(language);
        lanes.forEach(drawing::lane);
        String title = language.say("Fahrplan der Maßnahmen", "Roadmap of the actions");
        return drawing.svg.picture(
                id,
                language,
                title,
                Alternative.of(TOLD, language, told -> words(told, lanes)),
                Math.max(drawing.y - 10, 1));
    }

    /**
     * The same on as many pictures as it takes for none to be higher than {@code most}; the later ids end in -2, -3. A lane
     * that goes on in the next picture says so.
     */
    public static List<Picture> sheets(String id, List<Lane> lanes, int most, Language language) {
        List<Lane> rows = lanes.stream().flatMap(lane -> split(lane, language)).toList();
        return Sheets.of(id, rows, most, (name, some) -> draw(name, joined(some, language), language));
    }

    /** A lane of each row of cards, the second and later ones marked as going on. */
    private static Stream<Lane> split(Lane lane, Language language) {
        List<List<Card>> rows = rows(lane.cards());
        return rows.size() < 2
                ? Stream.of(lane)
                : IntStream.range(0, rows.size())
                        .mapToObj(
                                at -> new Lane(at == 0 ? lane.title() : goingOn(lane.title(), language), rows.get(at)));
    }

    /** Lanes without those that only go on with the one before. */
    private static List<Lane> joined(List<Lane> rows, Language language) {
        List<Lane> lanes = new ArrayList<>();
        for (Lane row : rows) {
            Lane before = lanes.isEmpty() ? row : lanes.get(lanes.size() - 1);
            boolean goesOn =
                    List.of(before.title(), goingOn(before.title(), language)).contains(row.title());
            if (lanes.isEmpty() || !goesOn) {
                lanes.add(row);
            } else {
                List<Card> cards = new ArrayList<>(before.cards());
                cards.addAll(row.cards());
                lanes.set(lanes.size() - 1, new Lane(before.title(), cards));
            }
        }
        return lanes;
    }

    private static String goingOn(String title, Language language) {
        return title + language.say(" (Fortsetzung)", " (continued)");
    }

    private void lane(Lane lane) {
        List<List<Card>> rows = rows(lane.cards());
        List<String> title = Type.HEADING.wrap(lane.title(), Svg.WIDTH - 2 * INSET);
        double cards = rows.stream().mapToDouble(row -> heightOf(row) + GAP).sum();
        double head = 14 + title.size() * Type.HEADING.leading();
        double empty = rows.isEmpty() ? 22 : 0;
        svg.rect(0, y, Svg.WIDTH, head + cards + empty, Paint.fill(Paint.GROUND));
        svg.lines(INSET, y + 21, title, Type.HEADING, Paint.INK);
        if (rows.isEmpty()) {
            String words = language.say("keine Maßnahme", "no action");
            svg.text(INSET, y + head + 8, words, Type.PLAIN, Paint.FAINT);
        }
        y += head;
        for (int at = 0; at < rows.size(); at++) {
            row(rows.get(at), at + 1 < rows.size() ? rows.get(at + 1) : List.of());
        }
        y += empty + 10;
    }

    private void row(List<Card> cards, List<Card> below) {
        double height = heightOf(cards);
        for (int at = 0; at < cards.size(); at++) {
            Card card = cards.get(at);
            double x = INSET + at * (CARD + GAP);
            card(card, x, height);
            if (at + 1 < cards.size() && cards.get(at + 1).after().contains(card.rank())) {
                arrow(x + CARD, y + 17, 1, 0);
            }
            if (at < below.size() && below.get(at).after().contains(card.rank())) {
                arrow(x + 15, y + height, 0, 1);
            }
        }
        y += height + GAP;
    }

    private void card(Card card, double x, double height) {
        Text text = text(card);
        svg.rect(x + 0.5, y + 0.5, CARD - 1, height - 1, Paint.outlined(Paint.WHITE, Paint.LINE));
        svg.rect(x, y, BADGE - 6, 24, Paint.fill(Paint.ACCENT));
        svg.text(x + (BADGE - 6) / 2, y + 16.5, String.valueOf(card.rank()), Type.STRONG, Paint.WHITE, Anchor.MIDDLE);
        double left = x + BADGE + 2;
        double at = svg.lines(left, y + PADDING + 8, text.title(), Type.PLAIN, Paint.INK);
        at += text.after().isEmpty() ? 0 : 4;
        at = svg.lines(left, at, text.after(), Type.SMALL_STRONG, Paint.FAINT);
        if (!text.ifDue().isEmpty()) {
            svg.path(false, Paint.dashes(Paint.LINE), left, at - 5, x + CARD - PADDING, at - 5);
            svg.lines(left, at + 10, text.ifDue(), Type.SMALL, Paint.FAINT);
        }
    }

    /** From the edge of one card to that of the next: along x or along y. */
    private void arrow(double x, double top, int right, int down) {
        double tip = GAP - 2;
        double neck = tip - 6;
        svg.path(false, Paint.line(Paint.INK, 1.5), x + right * 2, top + down * 2, x + right * neck, top + down * neck);
        svg.path(
                true,
                Paint.fill(Paint.INK),
                x + right * tip,
                top + down * tip,
                x + right * neck - down * 4,
                top + down * neck - right * 4,
                x + right * neck + down * 4,
                top + down * neck + right * 4);
    }

    private Text text(Card card) {
        return new Text(
                Type.PLAIN.wrap(card.title(), LINES),
                card.after().isEmpty() ? List.of() : Type.SMALL_STRONG.wrap(after(card, language), LINES),
                card.ifDue().isEmpty() ? List.of() : ifDue(card));
    }

    private List<String> ifDue(Card card) {
        List<String> lines =
                new ArrayList<>(Type.SMALL.wrap(language.say("falls fällig, zuerst:", "if due, first:"), LINES));
        card.ifDue().stream()
                .limit(NAMED)
                .forEach(title -> lines.addAll(Type.SMALL.wrap(language.quoted(title), LINES)));
        int others = card.ifDue().size() - NAMED;
        if (others > 0) {
            String words = language.say("und ", "and ") + Alternative.others(others, language);
            lines.addAll(Type.SMALL.wrap(words, LINES));
        }
        return lines;
    }

    private double heightOf(List<Card> row) {
        return row.stream().mapToDouble(card -> text(card).height()).max().orElse(0);
    }

    private static List<List<Card>> rows(List<Card> cards) {
        List<List<Card>> rows = new ArrayList<>();
        for (int from = 0; from < cards.size(); from += ACROSS) {
            rows.add(cards.subList(from, Math.min(from + ACROSS, cards.size())));
        }
        return rows;
    }

    private static String after(Card card, Language language) {
        List<String> ranks = card.after().stream().map(String::valueOf).toList();
        return language.say("nach Nr.", ranks.size() == 1 ? "after no." : "after nos.")
                + Language.NO_BREAK_SPACE
                + language.allOf(ranks);
    }

    private static List<String> words(Alternative told, List<Lane> lanes) {
        Language language = told.language();
        String listed = told.list(
                lanes,
                TOLD,
                lane -> told.quoted(lane.title())
                        + language.say(" mit ", " with ")
                        + cards(lane.cards().size(), language));
        List<Card> cards = lanes.stream().flatMap(lane -> lane.cards().stream()).toList();
        List<Card> first = cards.stream().filter(card -> card.after().isEmpty()).toList();
        int waiting = cards.size() - first.size();
        int perhaps =
                (int) first.stream().filter(card -> !card.ifDue().isEmpty()).count();
        return List.of(
                language.say("Der Fahrplan hat ", "The roadmap has ") + phases(lanes.size(), language)
                        + (listed.isEmpty() ? "" : ": " + listed) + ".",
                waiting == 0 && perhaps > 0 ? "" : waits(waiting, language),
                perhaps == 0 ? "" : waitsPerhaps(perhaps, waiting > 0, language),
                language.say(
                        "Was worauf wartet, steht in der Tabelle dazu.",
                        "What waits for what stands in the table beside it."));
    }

    private static String cards(int number, Language language) {
        return language.say(
                Alternative.count(number, "keiner Maßnahme", "einer Maßnahme", "Maßnahmen"),
                Alternative.count(number, "no action", "one action", "actions"));
    }

    private static String phases(int number, Language language) {
        return language.say(
                Alternative.count(number, "keine Phase", "eine Phase", "Phasen"),
                Alternative.count(number, "no phase", "one phase", "phases"));
    }

    private static String waits(int number, Language language) {
        return language.say(
                Alternative.count(
                        number, "Keine wartet auf eine andere.", "Eine wartet auf andere.", "warten auf andere."),
                Alternative.count(number, "None waits for another.", "One waits for others.", "wait for others."));
    }

    /** Of actions that wait for nothing yet, but would if another turned out to be due. */
    private static String waitsPerhaps(int number, boolean more, Language language) {
        return language.say(
                (number == 1 ? "Eine" : number) + (more ? " weitere" : "") + (number == 1 ? " wartet" : " warten")
                        + " vielleicht auf andere.",
                (number == 1 ? "One" : number) + (more ? " more" : "") + " may have to wait for others.");
    }
}
