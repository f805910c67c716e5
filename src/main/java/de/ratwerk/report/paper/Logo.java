package de.ratwerk.report.paper;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A municipality's or a consultant's sign, for the head of a report. It only adorns: what it says stands in words too.
 *
 * @param bytes the file as it is; not to be changed
 * @param format what the first bytes say it is
 * @param width its natural width in pixels
 * @param height its natural height in pixels
 */
public record Logo(byte[] bytes, Format format, int width, int height) {
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST_PIXELS = 4_000;

    /** What kinds of files every format of a report can show. */
    public enum Format {
        PNG("png", 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a),
        JPEG("jpeg", 0xff, 0xd8, 0xff);

        private final String extension;
        private final int[] begin;

        Format(String extension, int... begin) {
            this.extension = extension;
            this.begin = begin;
        }

        /** The usual end of a file's name, without the dot. */
        public String extension() {
            return extension;
        }

        /** The media type, such as {@code image/png}. */
        public String mediaType() {
            return "image/" + extension;
        }

        private boolean begins(byte[] bytes) {
            for (int i = 0; i < begin.length; i++) {
                if (i >= bytes.length || (bytes[i] & 0xff) != begin[i]) {
                    return false;
                }
            }
            return true;
        }

        private static @Nullable Format of(byte[] bytes) {
            for (Format format : values()) {
                if (format.begins(bytes)) {
                    return format;
                }
            }
            return null;
        }
    }

    /**
     * Reads a logo.
     *
     * @throws RefusedException if the file cannot be read, is larger than 2 MiB, or is no PNG and no JPEG
     */
    public static Logo read(Path file) {
        byte[] bytes;
        try {
            bytes = FirstBytes.of(file, MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw tooLarge(file.toString());
            }
        } catch (IOException e) {
            throw refused(
                    file.toString(),
                    "unreadable-file",
                    "Das Logo lässt sich nicht lesen.",
                    "The logo cannot be read.",
                    "Gibt es die Datei, und darf sie gelesen werden?",
                    "Does the file exist, and may it be read?");
        }
        return of(file.toString(), bytes);
    }

    /**
     * Takes the bytes of a logo.
     *
     * @param name the name of the file, as problems are to name it; no file of this system need be called so
     * @throws RefusedException if they are more than 2 MiB, or no PNG and no JPEG
     */
    public static Logo of(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw tooLarge(name);
        }
        Format format = Format.of(bytes);
        if (format == null) {
            throw refused(
                    name,
                    "not-a-picture",
                    "Das Logo ist weder ein PNG- noch ein JPEG-Bild.",
                    "The logo is neither a PNG nor a JPEG picture.",
                    "Das Logo als PNG oder JPEG speichern; bei SVG-Dateien kann das jedes Zeichenprogramm.",
                    "Save the logo as PNG or JPEG; any drawing program does so with SVG files.");
        }
        return measured(name, bytes, format);
    }

    private static Logo measured(String name, byte[] bytes, Format format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.extension());
        ImageReader reader = readers.next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            Logo logo = new Logo(bytes, format, reader.getWidth(0), reader.getHeight(0));
            if (logo.width() > MOST_PIXELS || logo.height() > MOST_PIXELS) {
                throw tooLarge(name); // before it is unpacked
            }
            BufferedImage image = format == Format.PNG ? reader.read(0) : null;
            return image != null && image.getColorModel() instanceof IndexColorModel
                    ? new Logo(inFullColour(image), format, logo.width(), logo.height())
                    : logo;
        } catch (RefusedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw refused(
                    name,
                    "damaged-picture",
                    "Das Logo beginnt wie ein Bild, ist aber beschädigt.",
                    "The logo begins like a picture but is damaged.",
                    "Öffnet ein Bildbetrachter die Datei?",
                    "Does a picture viewer open the file?");
        } finally {
            reader.dispose();
        }
    }

    /** Palettes, single bits among them, are not drawn rightly everywhere. */
    private static byte[] inFullColour(BufferedImage image) throws IOException {
        BufferedImage full = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = full.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(full, "png", bytes);
        return bytes.toByteArray();
    }

    private static RefusedException tooLarge(String name) {
        return refused(
                name,
                "picture-too-large",
                "Das Logo ist zu groß: höchstens 2 MiB und 4.000 Pixel je Seite sind möglich.",
                "The logo is too large: at most 2 MiB and 4,000 pixels a side are possible.",
                "Für einen Bericht genügen 600 Pixel Breite.",
                "A width of 600 pixels is enough for a report.");
    }

    private static RefusedException refused(
            String name, String kind, String german, String english, String hintDe, String hintEn) {
        return new RefusedException(
                Problem.at(Place.of(name), kind, german, english).hint(hintDe, hintEn));
    }
}
