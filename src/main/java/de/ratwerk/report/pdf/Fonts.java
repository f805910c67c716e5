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
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Fira Sans. Pictures can be lettered from files only, so the fonts are unpacked into the folder for temporary files, and
 * again should somebody have cleared it.
 */
final class Fonts {
    /** The name that style sheets and pictures ask for. */
    static final String FAMILY = "Fira Sans";

    private static @Nullable Fonts unpacked;

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
            String folder = System.getProperty("java.io.tmpdir");
            throw new UncheckedIOException(
                    "Im Ordner " + folder + " (java.io.tmpdir) lässt sich nicht schreiben; ein PDF braucht ihn für"
                            + " Schriften. / cannot be written; a PDF needs it for fonts.",
                    e);
        }
    }

    private static Path unpacked(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = resource(name)) {
            Files.copy(in, file);
        }
        file.toFile().deleteOnExit();
        return file;
    }

    /**
     * The fonts as files.
     *
     * @throws UncheckedIOException with one sentence for the user if they cannot be written
     */
    static synchronized Fonts unpacked() {
        Fonts known = unpacked;
        if (known == null || !known.files.values().stream().allMatch(Files::exists)) {
            known = new Fonts();
            unpacked = known;
        }
        return known;
    }

    /** The font as it is read for one use; to be closed. */
    static TrueTypeFont read(Cut cut) throws IOException {
        try (InputStream in = resource(cut.file)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream("/de/ratwerk/report/font/" + name), name);
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
    private static final class Supplier extends PDFontSupplier {
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
