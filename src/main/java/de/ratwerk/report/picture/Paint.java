package de.ratwerk.report.picture;

import org.jspecify.annotations.Nullable;

/**
 * How a shape is filled and outlined. The colours that carry a meaning differ in lightness, so that they can be told
 * apart in grey.
 *
 * @param fill a colour such as {@code #171a2b}, or none
 * @param outline the colour of the outline, null if there is none
 * @param width of the outline, in CSS pixels
 * @param dashed whether the outline is dashed
 */
record Paint(String fill, @Nullable String outline, double width, boolean dashed) {
    /** Text, and marks that must not be missed. */
    static final String INK = "#171a2b";
    /** Text that only some readers need. */
    static final String FAINT = "#4a5063";
    /** Lines and outlines; at least 3:1 on white and on the light grounds. */
    static final String LINE = "#626a7e";
    /** Lines that only guide the eye and say nothing. */
    static final String GUIDE = "#d3d8e0";
    /** What the picture is about. */
    static final String ACCENT = "#1a4b84";
    /** The ground of what stands beside it. */
    static final String LIGHT = "#e4e8ee";
    /** The ground that groups things. */
    static final String GROUND = "#f1f3f6";

    static final String WHITE = "#ffffff";

    static Paint fill(String colour) {
        return new Paint(colour, null, 0, false);
    }

    static Paint outlined(String fill, String outline) {
        return new Paint(fill, outline, 1, false);
    }

    static Paint line(String colour, double width) {
        return new Paint("none", colour, width, false);
    }

    static Paint dashes(String colour) {
        return new Paint("none", colour, 1, true);
    }
}
