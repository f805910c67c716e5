package de.ratwerk.report.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The two cuts of Fira Sans that pictures are lettered in, and how wide their characters are. */
enum Face {
    REGULAR("FiraSans-Regular.ttf", 400),
    /**
     * It bears the weight of a bold: Batik takes 600 for a medium, which openhtmltopdf does not find. Where there is no
     * bolder cut, browsers too draw 700 with the semi-bold.
     */
    SEMI_BOLD("FiraSans-SemiBold.ttf", 700);

    /** What another font may need, in parts of the size, for a character that Fira Sans does not have. */
    private static final float FOREIGN = 1.4f;

    private final int weight;
    private final float[] advances;

    Face(String file, int weight) {
        this.weight = weight;
        this.advances = advances(file);
    }

    /** The CSS weight: 400 or 700. */
    int weight() {
        return weight;
    }

    /** How wide a text is, in the unit of the size. No kerning: that would only make it narrower. */
    double width(String text, double size) {
        return text.codePoints()
                        .mapToDouble(point -> point < advances.length ? advances[point] : FOREIGN)
                        .sum()
                * size;
    }

    /** Of every character of the basic plane, how far it moves the pen in parts of the size. */
    private static float[] advances(String file) {
        try (InputStream in = Objects.requireNonNull(
                        Face.class.getResourceAsStream("/de/ratwerk/report/font/" + file), file);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            float[] advances = new float[Character.MAX_VALUE + 1];
            Arrays.fill(advances, FOREIGN);
            for (int point = 0; point < advances.length; point++) {
                int glyph = glyphs.getGlyphId(point);
                if (glyph > 0) {
                    advances[point] = (float) font.getAdvanceWidth(glyph) / font.getUnitsPerEm();
                }
            }
            return advances;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
