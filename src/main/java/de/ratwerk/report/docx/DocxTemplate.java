package de.ratwerk.report.docx;

import de.ratwerk.problem.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;

/**
 * A Word document whose page, styles, headers and footers a report takes over. The report stands where a paragraph says
 * {@code {{Bericht}}} or {@code {{report}}}, and what stands around that stays; without such a paragraph the report stands
 * in place of all the text. {@code {{Titel}}}, {@code {{Kommune}}} and {@code {{Datum}}}, or {@code {{title}}},
 * {@code {{municipality}}} and {@code {{date}}}, are filled in wherever they stand. Immutable.
 */
public final class DocxTemplate {
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
        Refusal refusal = new Refusal(file);
        byte[] bytes;
        try {
            if (Files.size(file) > Sealed.MOST_PACKED) {
                throw refusal.tooLarge();
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw refusal.unreadable();
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
            return new DocxTemplate(bytes);
        } catch (RefusedException e) {
            throw e;
        } catch (IOException | InvalidFormatException | RuntimeException e) {
            throw refusal.damaged();
        }
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
