package de.ratwerk.report.picture;

import java.util.List;

/** What the signs of a picture mean. */
final class Keys {
    private static final double SIZE = 12;
    private static final double BESIDE = 5;
    private static final double APART = 16;
    private static final double LINE = 18;

    private Keys() {}

    /** Draws a sign whose upper left corner is given. */
    interface Sign {
        void draw(double x, double top);
    }

    /**
     * A sign with its meaning.
     *
     * @param sign at most 12 pixels wide and high
     */
    record Key(String words, Sign sign) {}

    /** Draws them side by side, in as many lines as it takes; gives where the line below them begins. */
    static double draw(Svg svg, double from, double to, double top, List<Key> keys) {
        double x = from;
        double y = top;
        for (Key key : keys) {
            String words =
                    Type.SMALL.wrap(key.words(), to - from - SIZE - BESIDE, 1).get(0);
            double width = SIZE + BESIDE + Type.SMALL.width(words);
            if (x > from && x + width > to) {
                x = from;
                y += LINE;
            }
            key.sign().draw(x + 0.5, y + 0.5);
            svg.text(x + SIZE + BESIDE, y + 10.5, words, Type.SMALL, Paint.INK);
            x += width + APART;
        }
        return y + LINE;
    }
}
