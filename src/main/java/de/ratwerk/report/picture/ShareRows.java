package de.ratwerk.report.picture;

import de.ratwerk.report.picture.SharePicture.Own;
import de.ratwerk.report.picture.SharePicture.Part;
import de.ratwerk.report.picture.SharePicture.Row;
import de.ratwerk.report.picture.Svg.Anchor;
import de.ratwerk.text.Language;
import java.util.List;

/** The rows of a share picture, each drawn below the one before. */
final class ShareRows {
    private static final double LABEL = 184;
    private static final int LABEL_LINES = 4;
    private static final double LEFT = 200;
    private static final double STRIP = Svg.WIDTH - LEFT - 1;
    /** Between two rows; the pointer to the own answer, or the word that there is none, stands in it. */
    private static final double GAP = 19;
    /** High enough for two lines. */
    private static final double WHOLE = 32;

    private static final double SINGLE = 20;
    private static final double INSET = 6;
    /** How far a bar's end runs out or in where its figure is a bound. */
    private static final double TIP = 7;

    private static final Paint OWN = Paint.outlined(Paint.ACCENT, Paint.ACCENT);
    private static final Paint OTHER = Paint.outlined(Paint.LIGHT, Paint.LINE);
    private static final Paint FRAME = Paint.outlined(Paint.WHITE, Paint.LINE);

    private final Svg svg = new Svg();
    private final Language language;
    private double y;

    ShareRows(Language language) {
        this.language = language;
    }

    Svg svg() {
        return svg;
    }

    double height() {
        return y;
    }

    void legend() {
        double at = 1;
        pointer(at + 5, 17, Paint.fill(Paint.INK));
        at = key(at + 15, language.say("Ihre Kommune", "your municipality"), Type.STRONG);
        svg.rect(at, 5.5, 18, 11, OWN);
        at = key(at + 24, language.say("ihre Antwort", "its answer"), Type.PLAIN);
        svg.rect(at, 5.5, 18, 11, OTHER);
        at = key(at + 24, language.say("andere Antwort", "another answer"), Type.PLAIN);
        svg.rect(at, 5.5, 18, 11, FRAME);
        key(at + 24, language.say("alle Übrigen", "all others"), Type.PLAIN);
        y = 26;
    }

    private double key(double x, String words, Type type) {
        svg.text(x, 15, words, type, Paint.INK);
        return x + type.width(words) + 20;
    }

    void source(String words) {
        y = svg.lines(0, y + 26, Type.SMALL.wrap(words, Svg.WIDTH), Type.SMALL, Paint.FAINT) - 8;
    }

    void row(Row row) {
        double top = y + GAP;
        double strip = row.whole() ? WHOLE : SINGLE;
        boolean named = row.whole() ? whole(row, top) : single(row, top);
        double below = named ? top + strip : flow(row, top + strip);
        without(row, top);
        y = Math.max(label(row, top, strip), below);
    }

    /** The question, its first line at the height of the bar's. */
    private double label(Row row, double top, double strip) {
        List<String> lines = Type.PLAIN.wrap(row.label(), LABEL, LABEL_LINES);
        boolean alone = lines.size() == 1 && row.base() == null;
        double next = svg.lines(0, alone ? top + strip / 2 + 4 : top + 12, lines, Type.PLAIN, Paint.INK);
        if (row.base() != null) {
            String base = language.say("Anteile von: ", "shares of: ") + row.base();
            next = svg.lines(0, next, Type.SMALL.wrap(base, LABEL, 3), Type.SMALL, Paint.FAINT);
        }
        return next - 10;
    }

    /** Adjacent parts; gives whether each could be named within itself. */
    private boolean whole(Row row, double top) {
        double sum = Math.max(1, row.parts().stream().mapToDouble(Part::share).sum());
        boolean named = row.parts().stream().allMatch(part -> isRoomFor(part, widthOf(part, sum)));
        svg.rect(LEFT, top, STRIP, WHOLE, FRAME);
        double x = LEFT;
        for (Part part : row.parts()) {
            double width = widthOf(part, sum);
            part(part, x, top, width, WHOLE);
            if (named) {
                String colour = colourOf(part);
                double inset = Math.min(INSET, (width - widest(part)) / 2);
                svg.text(x + inset, top + 13, part.label(), Type.SMALL, colour);
                svg.text(x + inset, top + 26, part.figure(), Type.SMALL_STRONG, colour);
            } else if (Type.SMALL_STRONG.fits(part.figure(), width - 8)) {
                svg.text(x + width / 2, top + 20, part.figure(), Type.SMALL_STRONG, colourOf(part), Anchor.MIDDLE);
            }
            x += width;
        }
        return named;
    }

    /** A bar out of the whole; gives whether it could be named within the bar or beside it. */
    private boolean single(Row row, double top) {
        Part part = row.parts().get(0);
        double width = Math.min(1, part.share()) * STRIP;
        String name = name(row, part);
        svg.rect(LEFT, top, STRIP, SINGLE, FRAME);
        part(part, LEFT, top, width, SINGLE);
        double tip = tip(part, width, top);
        if (part.own() == Own.NO) {
            point(LEFT + (width + STRIP) / 2, top);
        }
        if (Type.SMALL_STRONG.fits(name, width + Math.min(tip, 0) - 2 * INSET)) {
            svg.text(LEFT + INSET, top + 14, name, Type.SMALL_STRONG, colourOf(part));
            return true;
        }
        double free = width + Math.max(tip, 0) + INSET;
        if (Type.SMALL_STRONG.fits(name, STRIP - free - INSET)) {
            svg.text(LEFT + free, top + 14, name, Type.SMALL_STRONG, Paint.INK);
            return true;
        }
        return false;
    }

    /**
     * Where the figure is a bound, the bar does not end sharp: it runs out to a tip where the share is more, and is
     * notched where it is less. Gives how far that changes the bar's length, negative for a notch.
     */
    private double tip(Part part, double width, double top) {
        boolean more = part.figure().startsWith(">");
        if (!more && !part.figure().startsWith("<")) {
            return 0;
        }
        double tip = more ? Math.min(TIP, STRIP - width) : -Math.min(TIP, width / 2);
        Paint own = part.own() == Own.YES ? OWN : OTHER;
        double end = LEFT + width;
        double middle = top + SINGLE / 2;
        double bottom = top + SINGLE;
        String fill = more ? own.fill() : Paint.WHITE;
        // One pixel back or forth, so that it covers the bar's own end.
        double base = more ? end - 1 : end + 1;
        svg.path(true, Paint.fill(fill), base, top + 0.5, end + tip, middle, base, bottom - 0.5);
        svg.path(false, Paint.line(Paint.LINE, 1), end, top, end + tip, middle, end, bottom);
        return tip;
    }

    private void part(Part part, double x, double top, double width, double height) {
        svg.rect(x, top, width, height, part.own() == Own.YES ? OWN : OTHER);
        if (part.own() == Own.YES) {
            point(x + width / 2, top);
        }
    }

    /** The names of the parts in their order below the bar, where there is no room for them within. */
    private double flow(Row row, double bottom) {
        double x = LEFT;
        double baseline = bottom + 14;
        for (Part part : row.parts()) {
            Type type = part.own() == Own.YES ? Type.SMALL_STRONG : Type.SMALL;
            for (String line : type.wrap(name(row, part), STRIP)) {
                if (x > LEFT && x + type.width(line) > LEFT + STRIP) {
                    x = LEFT;
                    baseline += type.leading();
                }
                svg.text(x, baseline, line, type, Paint.INK);
                x += type.width(line) + 16;
            }
        }
        return baseline + 4;
    }

    /** Where no part can be pointed at: an empty pointer at the bar's end, and the reason. */
    private void without(Row row, double top) {
        String why = switch (row.own()) {
            case OPEN -> language.say("noch offen", "still open");
            case UNCLEAR -> language.say("nicht eindeutig", "not clear");
            case NO -> row.whole() ? language.say("keine davon", "none of these") : "";
            case YES -> "";
        };
        if (!why.isEmpty()) {
            double right = LEFT + STRIP;
            svg.text(right, top - 5, why, Type.SMALL, Paint.FAINT, Anchor.END);
            pointer(right - Type.SMALL.width(why) - 11, top - 3, Paint.outlined(Paint.WHITE, Paint.INK));
        }
    }

    /** Points at a place of the bar; near its ends it stays within it. */
    private void point(double x, double top) {
        pointer(Math.min(Math.max(x, LEFT + 5), LEFT + STRIP - 5), top, Paint.fill(Paint.INK));
    }

    private void pointer(double tip, double top, Paint paint) {
        svg.path(true, paint, tip - 5, top - 10, tip + 5, top - 10, tip, top - 2);
    }

    /** A part's words and figure; the figure only, where the row's label is drawn to its end and ends with the words. */
    private static String name(Row row, Part part) {
        String label = Characters.clean(row.label());
        String words = Characters.clean(part.label());
        boolean told = label.equals(words) || label.endsWith(" " + words);
        boolean drawn = Type.PLAIN.wrap(label, LABEL).size() <= LABEL_LINES;
        return !row.whole() && told && drawn ? part.figure() : SharePicture.name(part);
    }

    private static double widthOf(Part part, double sum) {
        return part.share() / sum * STRIP;
    }

    private static boolean isRoomFor(Part part, double width) {
        return widest(part) + 6 <= width;
    }

    private static double widest(Part part) {
        return Math.max(Type.SMALL.width(part.label()), Type.SMALL_STRONG.width(part.figure()));
    }

    private static String colourOf(Part part) {
        return part.own() == Own.YES ? Paint.WHITE : Paint.INK;
    }
}
