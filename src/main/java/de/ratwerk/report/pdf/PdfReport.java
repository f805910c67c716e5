package de.ratwerk.report.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import de.ratwerk.report.paper.Logo;
import de.ratwerk.report.paper.Paper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * A paper as a PDF file on A4, tagged after PDF/UA-1 (ISO 14289-1), with bookmarks, a table of contents and all its fonts.
 * The same paper gives the same bytes.
 */
public final class PdfReport {
    private static final float VERSION = 1.7f;

    static {
        // What the library remarks about style sheets is of no use to those who ask for a report.
        XRLog.setLoggingEnabled(false);
    }

    private static final PdfReport STANDARD = new PdfReport(null);

    private final @Nullable Logo logo;

    private PdfReport(@Nullable Logo logo) {
        this.logo = logo;
    }

    /** Without a logo. */
    public static PdfReport standard() {
        return STANDARD;
    }

    /** The same with a logo at its head. */
    public PdfReport withLogo(Logo logo) {
        return new PdfReport(logo);
    }

    /** The file. */
    public byte[] of(Paper paper) {
        String pages = PdfPages.of(paper, logo);
        long id = UUID.nameUUIDFromBytes(pages.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
        try (PDDocument document = Loader.loadPDF(set(pages, paper, id))) {
            new StructureMender(document, text(pages)).mend();
            new Metadata(paper).describe(document);
            // Made anew from what the file says of itself: the first one knew the time of day.
            document.getDocument().getTrailer().removeItem(COSName.ID);
            return saved(document, id);
        } catch (IOException e) {
            throw new UncheckedIOException("a report could not be set", e);
        }
    }

    /** Saved once, because only then the fonts are cut down to what is used and say which characters they show. */
    private static byte[] set(String pages, Paper paper, long id) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            Locale locale = Locale.forLanguageTag(paper.language().code());
            builder.usePDDocument(document);
            builder.withHtmlContent(pages, null);
            builder.usePdfUaAccessibility(true);
            builder.usePdfVersion(VERSION);
            builder.withProducer(Metadata.PRODUCER);
            builder.useReplacementText(String.valueOf(Glyphs.BOX));
            builder.useSVGDrawer(new BatikSVGDrawer());
            builder.useHyphenation(Hyphenation.of(paper.language())::hyphenated);
            builder.useUnicodeLineBreaker(new LineBreaks(locale));
            Fonts.unpacked().addTo(builder, document);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                return saved(renderer.createPDFKeepOpen(), id);
            }
        }
    }

    private static byte[] saved(PDDocument document, long id) throws IOException {
        document.setDocumentId(id);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** What the markup says, without its tags. */
    private static String text(String markup) {
        return markup.replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("</?(p|div|h\\d|li|td|th|dt|dd|caption)\\b[^>]*>", " ")
                .replaceAll("<[^>]+>", "")
                .replaceAll("\\s+", " ");
    }
}
