package de.ratwerk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lines of text for a terminal: wrapped to a width, indented, with emphasis where the terminal can show it. */
public final class Page {
    private static final int NARROWEST = 80;
    private static final int WIDEST = 120;
    private static final String RESET = "\u001b[0m";

    private final StringBuilder text = new StringBuilder();
    private final int width;
    private final boolean colour;

    /** How a piece of text is set off; never the only carrier of a meaning. */
    public enum Style {
        BOLD("\u001b[1m"),
        HEADING("\u001b[1;34m"),
        FAINT("\u001b[2m");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }

    /**
     * An empty page.
     *
     * @param width the width of the terminal in columns, taken into the range of 80 to 120
     * @param colour whether to emphasise with a terminal's escape codes
     */
    public Page(int width, boolean colour) {
        this.width = Math.min(WIDEST, Math.max(NARROWEST, width));
        this.colour = colour;
    }

    /** An empty line. */
    public Page blank() {
        text.append('\n');
        return this;
    }

    /** A heading, set off from what stands before it. */
    public Page heading(String words) {
        return blank().line(Style.HEADING, words.toUpperCase(Locale.ROOT));
    }

    /** The width in columns. */
    public int width() {
        return width;
    }

    /** One line in a style. */
    public Page line(Style style, String words) {
        text.append(styled(style, words)).append('\n');
        return this;
    }

    /** One line as it is. */
    public Page text(String line) {
        text.append(line.stripTrailing()).append('\n');
        return this;
    }

    /** A line with words at its left and right ends; where they do not fit the right ones come on a line of their own. */
    public Page ends(String left, String right, Style style) {
        int gap = width - left.length() - right.length();
        if (gap < 2) {
            paragraph("", left, Style.BOLD);
            text.append(" ".repeat(Math.max(0, width - right.length())))
                    .append(right)
                    .append('\n');
        } else {
            text.append(styled(style, left))
                    .append(" ".repeat(gap))
                    .append(right)
                    .append('\n');
        }
        return this;
    }

    /** Wrapped words behind a label; further lines are indented to where the words began. */
    public Page paragraph(String label, String words) {
        return append(label, words, null);
    }

    /** The same in a style. */
    public Page paragraph(String label, String words, Style style) {
        return append(label, words, style);
    }

    private Page append(String label, String words, @Nullable Style style) {
        String indent = " ".repeat(label.length());
        String before = label;
        for (String line : wrapped(words, width - label.length())) {
            text.append(before)
                    .append(style == null ? line : styled(style, line))
                    .append('\n');
            before = indent;
        }
        return this;
    }

    /** Words on lines of a width; only a word that is longer stands out. */
    public static List<String> wrapped(String words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private String styled(Style style, String words) {
        return colour ? style.code + words + RESET : words;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
