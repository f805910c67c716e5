package de.ratwerk.report.picture;

/** The grounds of bars and cells. They differ in lightness, and what is not known for certain is dashed or hatched. */
public enum Shade {
    /** What comes first, or is best. */
    FULL(Paint.ACCENT, Paint.WHITE),
    /** What comes next. */
    HALF("#6f9bcb", Paint.INK),
    /** What comes later. */
    PALE("#c9daee", Paint.INK),
    /** What is left. */
    REST(Paint.LIGHT, Paint.INK),
    /** What missing answers decide: dashed. */
    OPEN(Paint.WHITE, Paint.INK),
    /** What is not told: hatched. */
    WITHHELD(Paint.WHITE, Paint.INK);

    private final String ground;
    private final String ink;

    Shade(String ground, String ink) {
        this.ground = ground;
        this.ink = ink;
    }

    /** The colour of letters and signs on it. */
    String ink() {
        return ink;
    }

    void draw(Svg svg, double x, double y, double width, double height) {
        svg.rect(x, y, width, height, new Paint(ground, this == FULL ? ground : Paint.LINE, 1, this == OPEN));
        if (this == WITHHELD) {
            svg.hatch(x, y, width, height, Paint.line(Paint.LINE, 1));
        }
    }
}
