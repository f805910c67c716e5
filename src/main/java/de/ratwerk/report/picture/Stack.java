package de.ratwerk.report.picture;

import de.ratwerk.report.picture.Svg.Anchor;
import java.util.List;

/** Bars below one another, each made of parts of a whole that is the same for all; what is left of it stays empty. */
final class Stack {
    /** Less room than this on both sides of a number would make it look cut. */
    private static final double MARGIN = 2;

    private static final double KEY = 12;

    private final Svg svg = new Svg();
    private final double left;
    private final double width;
    private final double height;
    private final int whole;
    private double y;

    /**
     * @param left where the bars begin
     * @param width how wide the whole is
     * @param height how high a bar is
     * @param whole what all parts of a bar may add up to; at least 1
     */
    Stack(double left, double width, double height, int whole) {
        this.left = left;
        this.width = width;
        this.height = height;
        this.whole = Math.max(1, whole);
    }

    /**
     * A part of a bar.
     *
     * @param words what it is, in a few words
     * @param number how long it is
     * @param figure the number as it is printed; may be words
     */
    record Part(Shade shade, String words, int number, String figure) {}

    Svg svg() {
        return svg;
    }

    /** Where the next thing is drawn. */
    double y() {
        return y;
    }

    void moveTo(double itsY) {
        y = itsY;
    }

    /** A bar at the current height. */
    void bar(List<Part> parts) {
        svg.rect(left, y, width, height, Paint.outlined(Paint.WHITE, Paint.GUIDE));
        double x = left;
        for (Part part : parts) {
            double length = Math.min(width * part.number() / whole, left + width - x);
            if (length > 0) {
                part.shade().draw(svg, x, y, length, height);
                figure(part, x, length);
            }
            x += length;
        }
    }

    private void figure(Part part, double x, double length) {
        double room = Type.SMALL_STRONG.width(part.figure()) + 2 * MARGIN;
        if (room > length) {
            return;
        }
        double middle = x + length / 2;
        if (part.shade() == Shade.WITHHELD) {
            svg.rect(middle - room / 2, y + 1, room, height - 2, Paint.fill(Paint.WHITE));
        }
        double baseline = y + height / 2 + 4;
        svg.text(
                middle, baseline, part.figure(), Type.SMALL_STRONG, part.shade().ink(), Anchor.MIDDLE);
    }

    /** What the shades mean, from x on in as many lines as it takes; the first at the current height. */
    void keys(double from, double to, List<Part> parts, boolean figures) {
        y = Keys.draw(
                svg,
                from,
                to,
                y,
                parts.stream()
                        .map(part -> new Keys.Key(
                                figures ? part.words() + " " + part.figure() : part.words(),
                                (x, top) -> part.shade().draw(svg, x, top, KEY, KEY)))
                        .toList());
    }
}
