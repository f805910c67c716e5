package de.ratwerk.report.picture;

import de.ratwerk.report.paper.Picture;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * An SVG drawing in the making: rectangles, paths and lines of text with presentation attributes only, which browsers,
 * PDF and Batik draw alike. The same calls give the same characters.
 */
final class Svg {
    /** As wide as every picture is, in CSS pixels. */
    static final int WIDTH = 640;

    /** From one line of a hatching to the next. */
    private static final double HATCH = 5;

    private final StringBuilder body = new StringBuilder();

    /** Which point of a text its x names. */
    enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String word;

        Anchor(String word) {
            this.word = word;
        }
    }

    void rect(double x, double y, double width, double height, Paint paint) {
        body.append("<rect")
                .append(attribute("x", x))
                .append(attribute("y", y))
                .append(attribute("width", Math.max(width, 0)))
                .append(attribute("height", height))
                .append(paint(paint))
                .append("/>\n");
    }

    /** A path from its first point through the others; x and y in turn. */
    void path(boolean closed, Paint paint, double... points) {
        StringBuilder way = new StringBuilder();
        for (int at = 0; at < points.length; at += 2) {
            way.append(at == 0 ? "M" : " L")
                    .append(number(points[at]))
                    .append(' ')
                    .append(number(points[at + 1]));
        }
        body.append("<path")
                .append(attribute("d", way + (closed ? " Z" : "")))
                .append(paint(paint))
                .append("/>\n");
    }

    /** Slanting lines within a rectangle, as one path. */
    void hatch(double x, double y, double width, double height, Paint paint) {
        StringBuilder way = new StringBuilder();
        for (double from = HATCH - height; from < width; from += HATCH) {
            double begin = Math.max(0, -from);
            double end = Math.min(height, width - from);
            if (end > begin) {
                way.append(way.isEmpty() ? "M" : " M")
                        .append(number(x + from + begin))
                        .append(' ')
                        .append(number(y + height - begin))
                        .append(" L")
                        .append(number(x + from + end))
                        .append(' ')
                        .append(number(y + height - end));
            }
        }
        if (!way.isEmpty()) {
            body.append("<path")
                    .append(attribute("d", way.toString()))
                    .append(paint(paint))
                    .append("/>\n");
        }
    }

    /** A line of text that runs upwards from its first letter's baseline. */
    void upwards(double baseline, double bottom, String words, Type type, String colour) {
        String turn = "rotate(-90 " + number(baseline) + " " + number(bottom) + ")";
        text(baseline, bottom, words, type, colour, Anchor.START, attribute("transform", turn));
    }

    void text(double x, double baseline, String words, Type type, String colour) {
        text(x, baseline, words, type, colour, Anchor.START);
    }

    void text(double x, double baseline, String words, Type type, String colour, Anchor anchor) {
        text(x, baseline, words, type, colour, anchor, "");
    }

    private void text(
            double x, double baseline, String words, Type type, String colour, Anchor anchor, String further) {
        body.append("<text")
                .append(attribute("x", x))
                .append(attribute("y", baseline))
                .append(attribute("font-family", "Fira Sans"))
                .append(attribute("font-size", type.size()))
                .append(attribute("font-weight", String.valueOf(type.face().weight())))
                .append(anchor == Anchor.START ? "" : attribute("text-anchor", anchor.word))
                .append(attribute("fill", colour))
                .append(further)
                .append('>')
                .append(Characters.escape(words))
                .append("</text>\n");
    }

    /** Lines below one another; gives the baseline of the line that would come next. */
    double lines(double x, double baseline, List<String> lines, Type type, String colour) {
        double at = baseline;
        for (String line : lines) {
            text(x, at, line, type, colour);
            at += type.leading();
        }
        return at;
    }

    /**
     * The drawing as a picture of a paper.
     *
     * @param id its name in the paper
     * @param title what it is, in a few words
     * @param alternative what it shows, in sentences
     */
    Picture picture(String id, Language language, String title, String alternative, double itsHeight) {
        int height = (int) Math.ceil(itsHeight);
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\""
                + attribute("width", String.valueOf(WIDTH))
                + attribute("height", String.valueOf(height))
                + attribute("viewBox", "-1 0 " + (WIDTH + 2) + " " + height)
                + attribute("role", "img")
                + attribute("xml:lang", language.code())
                + attribute("aria-labelledby", id + "-title " + id + "-desc")
                + ">\n"
                + element("title", id, title)
                + element("desc", id, alternative)
                + body
                + "</svg>\n";
        return new Picture(id, svg, WIDTH, height, Characters.clean(alternative));
    }

    private static String paint(Paint paint) {
        String fill = attribute("fill", paint.fill());
        if (paint.outline() == null) {
            return fill;
        }
        return fill
                + attribute("stroke", paint.outline())
                + attribute("stroke-width", paint.width())
                + (paint.dashed() ? attribute("stroke-dasharray", "3 3") : "");
    }

    private static String element(String name, String id, String words) {
        return "<" + name + attribute("id", id + "-" + name) + ">" + Characters.escape(words) + "</" + name + ">\n";
    }

    private static String attribute(String name, double value) {
        return attribute(name, number(value));
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + Characters.escape(value) + "\"";
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
