package de.ratwerk.report.paper;

/**
 * A picture, drawn once and the same in every format.
 *
 * @param id names it among the pictures of a paper: lower-case letters, digits and hyphens
 * @param svg an SVG document without a prolog: an {@code svg} element with {@code viewBox}, its text in "Fira Sans", no
 *     style sheet, no script, no reference to anything outside
 * @param width its natural width in CSS pixels; at most 640, so that it fits the text's width on A4
 * @param height its natural height in CSS pixels
 * @param alternative what it shows, for those who do not see it
 */
public record Picture(String id, String svg, int width, int height, String alternative) {}
