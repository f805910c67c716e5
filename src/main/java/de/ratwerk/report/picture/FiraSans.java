package de.ratwerk.report.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import org.apache.batik.bridge.FontFace;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.gvt.font.AWTGVTFont;
import org.apache.batik.gvt.font.GVTFont;
import org.apache.batik.gvt.font.GVTFontFace;
import org.apache.batik.gvt.font.GVTFontFamily;
import org.jspecify.annotations.Nullable;

/** The one family of fonts that pictures are lettered in, whatever family they name. */
final class FiraSans implements GVTFontFamily {
    private static final String NAME = "Fira Sans";
    private static final float SEMI_BOLD = 1.5f;

    private static @Nullable FontFamilyResolver known;

    private final Font regular = font("Regular");
    private final Font semiBold = font("SemiBold");
    private final Font italic = font("Italic");

    private FiraSans() {}

    /**
     * The font for whatever a picture asks for. It is read when it is first needed, and again if that failed: a disk that
     * was full may have room by now.
     *
     * @throws UncheckedIOException with one sentence for the user if Java cannot unpack it
     */
    static synchronized FontFamilyResolver resolver() {
        FontFamilyResolver resolver = known;
        if (resolver == null) {
            resolver = new Only(new FiraSans());
            known = resolver;
        }
        return resolver;
    }

    private static Font font(String style) {
        String path = "/de/ratwerk/report/font/FiraSans-" + style + ".ttf";
        try (InputStream file = FiraSans.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("missing on the class path: " + path);
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Im Ordner " + System.getProperty("java.io.tmpdir")
                            + " (java.io.tmpdir) lässt sich nicht schreiben; ein"
                            + " Bild braucht ihn für Schriften. / cannot be written; a picture needs it for fonts.",
                    e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("not a font: " + path, e);
        }
    }

    @Override
    public String getFamilyName() {
        return NAME;
    }

    @Override
    public GVTFontFace getFontFace() {
        return new GVTFontFace(NAME);
    }

    @Override
    public GVTFont deriveFont(float size, AttributedCharacterIterator text) {
        return deriveFont(size, text.getAttributes());
    }

    @Override
    @SuppressWarnings("rawtypes") // Batik's interface is older than type parameters
    public GVTFont deriveFont(float size, Map attributes) {
        return new AWTGVTFont(face(attributes.get(TextAttribute.WEIGHT), attributes.get(TextAttribute.POSTURE))
                .deriveFont(size));
    }

    private Font face(@Nullable Object weight, @Nullable Object posture) {
        if (weight instanceof Float heavy && heavy >= SEMI_BOLD) {
            return semiBold;
        }
        return posture instanceof Float slant && slant > 0 ? italic : regular;
    }

    @Override
    public boolean isComplex() {
        return false;
    }

    /** Answers every name with the one family, so that no picture depends on the fonts of a machine. */
    private record Only(GVTFontFamily family) implements FontFamilyResolver {
        @Override
        public GVTFontFamily resolve(String name) {
            return family;
        }

        @Override
        public GVTFontFamily resolve(String name, FontFace face) {
            return family;
        }

        @Override
        public GVTFontFamily loadFont(InputStream file, FontFace face) {
            return family;
        }

        @Override
        public GVTFontFamily getDefault() {
            return family;
        }

        @Override
        public GVTFontFamily getFamilyThatCanDisplay(char sign) {
            return family;
        }
    }
}
