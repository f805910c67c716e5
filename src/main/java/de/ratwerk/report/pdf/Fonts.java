package de.ratwerk.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Fira Sans, as files: pictures can be lettered from nothing else. The files live as long as the program. */
final class Fonts {
    /** The name that style sheets and pictures ask for. */
    static final String FAMILY = "Fira Sans";

    private static final Fonts UNPACKED = new Fonts();

    /** The cuts that reports use. */
    enum Cut {
        REGULAR("FiraSans-Regular.ttf", 400),
        SEMI_BOLD("FiraSans-SemiBold.ttf", 600);

        private final String file;
        private final int weight;

        Cut(String file, int weight) {
            this.file = file;
            this.weight = weight;
        }
    }

    private final Map<Cut, Path> files = new EnumMap<>(Cut.class);

    private Fonts() {
        try {
            Path folder = Files.createTempDirectory("ratwerk-fonts");
            folder.toFile().deleteOnExit();
            for (Cut cut : Cut.values()) {
                files.put(cut, unpacked(folder, cut.file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the fonts could not be unpacked", e);
        }
    }

    private static Path unpacked(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in =
                Objects.requireNonNull(Fonts.class.getResourceAsStream("/de/ratwerk/report/font/" + name), name)) {
            Files.copy(in, file);
        }
        file.toFile().deleteOnExit();
        return file;
    }

    static Fonts unpacked() {
        return UNPACKED;
    }

    /** The font as it is read for one use; to be closed. */
    TrueTypeFont read(Cut cut) throws IOException {
        return new TTFParser()
                .parse(new RandomAccessReadBufferedFile(
                        Objects.requireNonNull(files.get(cut)).toFile()));
    }

    /** Makes every cut known to a builder, for text and for pictures, embedded in parts. */
    void addTo(PdfRendererBuilder builder, PDDocument document) {
        for (Cut cut : Cut.values()) {
            // Only files reach pictures, and only if pictures are named as their use.
            builder.useFont(
                    Objects.requireNonNull(files.get(cut)).toFile(),
                    FAMILY,
                    cut.weight,
                    FontStyle.NORMAL,
                    true,
                    EnumSet.of(FSFontUseCase.SVG));
            builder.useFont(new Supplier(document, cut), FAMILY, cut.weight, FontStyle.NORMAL, true);
        }
        // Were no font at hand for a family that a style sheet names, text and all later pages would vanish silently.
        builder.useFont(
                Objects.requireNonNull(files.get(Cut.REGULAR)).toFile(),
                "Last resort",
                Cut.REGULAR.weight,
                FontStyle.NORMAL,
                true,
                EnumSet.of(FSFontUseCase.FALLBACK_FINAL));
    }

    /** A font without ligatures: they are wrong where German compounds meet, and end up in copied text. */
    private final class Supplier extends PDFontSupplier {
        private final PDDocument document;
        private final Cut cut;

        Supplier(PDDocument document, Cut cut) {
            super(null);
            this.document = document;
            this.cut = cut;
        }

        @Override
        @SuppressWarnings("MustBeClosedChecker") // the document closes it when it is saved
        public PDFont supply() {
            try {
                TrueTypeFont font = read(cut);
                font.setEnableGsub(false);
                return PDType0Font.load(document, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException(cut.file, e);
            }
        }
    }
}
