package de.ratwerk.report.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A cut and a size of the lettering. It measures and breaks text with the font's own widths.
 *
 * @param face the cut
 * @param size in CSS pixels; 11 is the smallest that a picture uses
 */
record Type(Face face, double size) {
    /** Not 12: openhtmltopdf 1.1 takes a font for text of that very size that it has not scaled. */
    private static final double USUAL = 12.5;

    static final Type PLAIN = new Type(Face.REGULAR, USUAL);
    static final Type STRONG = new Type(Face.SEMI_BOLD, USUAL);
    static final Type SMALL = new Type(Face.REGULAR, 11);
    static final Type SMALL_STRONG = new Type(Face.SEMI_BOLD, 11);
    static final Type HEADING = new Type(Face.SEMI_BOLD, 14);

    /** A word is not cut so that fewer letters than these stand alone. */
    private static final int ALONE = 3;

    /** So many of the last letters of a name are kept where it is shortened. */
    private static final int LAST = 5;

    /** From one line to the next. */
    double leading() {
        return size + 3;
    }

    double width(String text) {
        return face.width(Characters.clean(text), size);
    }

    boolean fits(String text, double width) {
        return width(text) <= width;
    }

    /** The lines a text takes: broken at spaces, and within a word only where the word is wider than a line. */
    List<String> wrap(String text, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : Characters.clean(text).split(" ")) {
            List<String> pieces = pieces(word, width);
            String joined = line.isEmpty() ? pieces.get(0) : line + " " + pieces.get(0);
            if (!line.isEmpty() && !fits(joined, width)) {
                lines.add(line);
                joined = pieces.get(0);
            }
            line = joined;
            for (String piece : pieces.subList(1, pieces.size())) {
                lines.add(line);
                line = piece;
            }
        }
        lines.add(line);
        return lines;
    }

    /** As many lines of a text as there is room for; the last ends in an ellipsis if something is left out. */
    List<String> wrap(String text, double width, int most) {
        List<String> lines = wrap(text, width);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        String last = kept.get(most - 1);
        while (!fits(last + "…", width) && !last.isEmpty()) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        kept.set(most - 1, last.replaceAll("[\\s,;:–-]+$", "") + "…");
        return kept;
    }

    /** One line of a text; of what is too long the beginning and the last letters, for many names differ only there. */
    String shortened(String text, double width) {
        String clean = Characters.clean(text);
        if (fits(clean, width)) {
            return clean;
        }
        int[] letters = clean.codePoints().toArray();
        int last = Math.min(LAST, letters.length);
        String end = "…" + new String(letters, letters.length - last, last).strip();
        int first = letters.length - last;
        while (first > 0 && !fits(new String(letters, 0, first).strip() + end, width)) {
            first--;
        }
        return new String(letters, 0, first).strip() + end;
    }

    private List<String> pieces(String word, double width) {
        List<String> pieces = new ArrayList<>();
        String rest = word;
        while (!fits(rest, width)) {
            int end = breakOf(rest, width);
            String piece = rest.substring(0, end);
            pieces.add(piece.endsWith("-") || piece.endsWith("/") ? piece : piece + "-");
            rest = rest.substring(end);
        }
        pieces.add(rest);
        return pieces;
    }

    /** Where a word that is too wide is cut: after its last hyphen or slash that fits, or else as late as it can be. */
    private int breakOf(String word, double width) {
        int end = word.offsetByCodePoints(0, 1);
        int hyphen = 0;
        for (int next = end; next < word.length(); next = word.offsetByCodePoints(next, 1)) {
            char last = word.charAt(next - 1);
            boolean natural = last == '-' || last == '/';
            if (!fits(word.substring(0, next) + (natural ? "" : "-"), width)) {
                break;
            }
            hyphen = natural && next > ALONE ? next : hyphen;
            end = next;
        }
        if (hyphen > 0) {
            return hyphen;
        }
        return Math.max(Math.min(end, Math.max(word.length() - ALONE, 1)), 1);
    }
}
