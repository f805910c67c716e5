package de.ratwerk.report.picture;

import de.ratwerk.report.paper.Picture;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.batik.bridge.ExternalResourceSecurity;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.bridge.NoLoadExternalResourceSecurity;
import org.apache.batik.bridge.NoLoadScriptSecurity;
import org.apache.batik.bridge.ScriptSecurity;
import org.apache.batik.bridge.UserAgent;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.apache.batik.util.ParsedURL;
import org.jspecify.annotations.Nullable;

/** A drawing as pixels: on white, its text in the fonts that Ratwerk carries. */
public final class Raster {

    private Raster() {}

    /**
     * A picture as a PNG file.
     *
     * @param scale pixels for each CSS pixel of the picture's natural size; above 0
     * @throws IllegalArgumentException if the picture is no SVG that can be drawn
     */
    public static byte[] png(Picture picture, double scale) {
        Canvas canvas = new Canvas();
        canvas.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) Math.round(picture.width() * scale));
        canvas.addTranscodingHint(SVGAbstractTranscoder.KEY_HEIGHT, (float) Math.round(picture.height() * scale));
        canvas.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        try {
            canvas.transcode(new TranscoderInput(new StringReader(picture.svg())), new TranscoderOutput());
        } catch (TranscoderException e) {
            throw new IllegalArgumentException("picture " + picture.id() + " cannot be drawn: " + e.getMessage(), e);
        }
        return encoded(Objects.requireNonNull(canvas.drawn, "a picture drawn"));
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Keeps what is drawn, draws text in our fonts, and loads nothing. */
    private static final class Canvas extends ImageTranscoder {
        private @Nullable BufferedImage drawn;

        @Override
        public BufferedImage createImage(int width, int height) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        }

        @Override
        public void writeImage(BufferedImage image, TranscoderOutput output) {
            drawn = image;
        }

        @Override
        protected UserAgent createUserAgent() {
            return new SVGAbstractTranscoderUserAgent() {
                @Override
                public FontFamilyResolver getFontFamilyResolver() {
                    return FiraSans.resolver();
                }

                @Override
                public ExternalResourceSecurity getExternalResourceSecurity(ParsedURL resource, ParsedURL document) {
                    return new NoLoadExternalResourceSecurity();
                }

                @Override
                public ScriptSecurity getScriptSecurity(String type, ParsedURL script, ParsedURL document) {
                    return new NoLoadScriptSecurity(type);
                }
            };
        }
    }
}
