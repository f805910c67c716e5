package de.ratwerk.report.pdf;

import de.ratwerk.report.pdf.Fonts.Cut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/** Which characters of one paper the fonts can set. What they cannot set becomes a box, and is remembered. */
final class Glyphs {
    /** WHITE VERTICAL RECTANGLE, which the fonts have; stands for a character that they do not have. */
    static final char BOX = '\u25af';

    private static final int REPLACEMENT = 0xfffd;
    private static final BitSet SET = inAllCuts();

    private final SortedSet<Integer> missing = new TreeSet<>();

    /** The text with a box for every character that cannot be set; letters and their accents as one character. */
    String shown(String text) {
        return inMarkup(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /** The same for text among markup, in which no characters may be joined. */
    String inMarkup(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> append(sign, shown));
        return shown.toString();
    }

    private void append(int sign, StringBuilder shown) {
        if (sign == '\n' || sign == Hyphenation.SOFT_HYPHEN || SET.get(sign)) {
            shown.appendCodePoint(sign);
            return;
        }
        switch (Character.getType(sign)) {
            case Character.SPACE_SEPARATOR -> shown.append(Character.isWhitespace(sign) ? ' ' : '\u00a0');
            case Character.DASH_PUNCTUATION -> shown.append('-');
            case Character.FORMAT -> {
                // shows nothing by itself
            }
            default -> {
                shown.append(BOX);
                if (sign != REPLACEMENT) {
                    missing.add(sign);
                }
            }
        }
    }

    /** The characters that became boxes so far, as {@code U+1F600}, in their order. */
    List<String> missing() {
        return missing.stream().map("U+%04X"::formatted).toList();
    }

    private static BitSet inAllCuts() {
        BitSet all = new BitSet();
        all.set(0, Character.MAX_VALUE + 1);
        for (Cut cut : Cut.values()) {
            all.and(in(cut));
        }
        return all;
    }

    /** Fira Sans has no character beyond the basic plane. */
    private static BitSet in(Cut cut) {
        BitSet set = new BitSet();
        try (TrueTypeFont font = Fonts.read(cut)) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int sign = 0; sign <= Character.MAX_VALUE; sign++) {
                set.set(sign, glyphs.getGlyphId(sign) != 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return set;
    }
}
