package de.ratwerk.report.docx;

import de.ratwerk.problem.RefusedException;
import de.ratwerk.report.paper.Block.Heading;
import de.ratwerk.report.paper.Block.Items;
import de.ratwerk.report.paper.FirstBytes;
import de.ratwerk.report.paper.Paper;
import de.ratwerk.report.paper.Words;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;

/**
 * A Word document whose page, styles, headers and footers a report takes over. The report stands where a paragraph says
 * {@code {{Bericht}}} or {@code {{report}}}, and what stands around that stays; without such a paragraph the report stands
 * in place of all the text. {@code {{Titel}}}, {@code {{Kommune}}} and {@code {{Datum}}}, or {@code {{title}}},
 * {@code {{municipality}}} and {@code {{date}}}, are filled in wherever they stand. Immutable.
 */
public final class DocxTemplate {
    private static final Paper TRIAL = new Paper(
            Language.DE,
            "-",
            "-",
            null,
            List.of(
                    new Heading(1, "-", "a", false),
                    new Items(true, List.of(Words.plain("-"))),
                    new Items(false, List.of(Words.plain("-")))));

    private final byte[] bytes;

    private DocxTemplate(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads a template: a Word document (DOCX) or a Word template (DOTX), without macros and without a password.
     *
     * @throws RefusedException if the file cannot be read or is no such document
     */
    public static DocxTemplate read(Path file) {
        Refusal refusal = new Refusal(file.toString());
        byte[] bytes;
        try {
            bytes = FirstBytes.of(file, Sealed.MOST_PACKED + 1L);
            if (bytes.length > Sealed.MOST_PACKED) {
                throw refusal.tooLarge();
            }
        } catch (IOException e) {
            throw refusal.unreadable();
        }
        Sealed.check(bytes, refusal);
        return checked(bytes, refusal);
    }

    /**
     * Takes the bytes of a template.
     *
     * @param name the name of the file, as problems are to name it; no file of this system need be called so
     * @throws RefusedException if they are no such document
     */
    public static DocxTemplate of(String name, byte[] bytes) {
        Refusal refusal = new Refusal(name);
        if (bytes.length > Sealed.MOST_PACKED) {
            throw refusal.tooLarge();
        }
        Sealed.check(bytes, refusal);
        return checked(bytes, refusal);
    }

    private static DocxTemplate checked(byte[] bytes, Refusal refusal) {
        try (Docx docx = Docx.of(bytes)) {
            if (docx.isStrict()) {
                throw refusal.strict();
            }
            if (docx.hasMacros()) {
                throw refusal.macros();
            }
            if (!docx.isDocument()) {
                throw refusal.otherKind(docx.mainType());
            }
            docx.related("styles").forEach(docx::xml);
            docx.related("numbering").forEach(docx::xml);
            docx.related("header").forEach(docx::xml);
            docx.related("footer").forEach(docx::xml);
            if (Xml.at(docx.document().getDocumentElement(), "body") == null) {
                throw refusal.damaged();
            }
            if (Placeholders.reports(docx.document()).size() > 1) {
                throw refusal.twice();
            }
            if (Placeholders.reports(docx.document()).isEmpty() && namesReport(docx)) {
                throw refusal.notAlone();
            }
            DocxTemplate template = new DocxTemplate(bytes);
            DocxReport.standard().withTemplate(template).of(TRIAL); // whatever cannot be written in is told now
            return template;
        } catch (RefusedException e) {
            throw e;
        } catch (IOException | InvalidFormatException | RuntimeException e) {
            throw refusal.damaged();
        } catch (NoClassDefFoundError e) { // packed in a way for which no unpacker comes along, such as Zstandard
            throw refusal.damaged();
        }
    }

    private static boolean namesReport(Docx docx) {
        return Stream.concat(
                        Stream.of(docx.document()),
                        Stream.of("header", "footer")
                                .flatMap(kind -> docx.related(kind).stream())
                                .map(docx::xml))
                .anyMatch(Placeholders::namesReport);
    }

    /** The template to be written in. */
    Docx open() {
        try {
            Docx docx = Docx.of(bytes);
            docx.becomeDocument();
            return docx;
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("a template read before", e);
        }
    }
}
