package de.ratwerk.report.xlsx;

import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.TextReport;
import de.ratwerk.report.office.SteadyZip;
import de.ratwerk.report.paper.ShownText;
import de.ratwerk.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An advice as a workbook for Excel and its like (Office Open XML). */
public final class XlsxReport {

    /**
     * The workbook of an advice, in the document's language: actions with columns to fill in, then what they rest on. It
     * holds no formula, no macro and nobody's name; the same document gives the same bytes.
     */
    public byte[] of(AdviceDocument document) {
        XSSFWorkbook book = new XSSFWorkbook();
        Terms terms = new Terms(document);
        Look look = new Look(book);
        String subject = subject(document, terms.language());
        listings(terms).forEach(listing -> write(book, look, listing, subject, terms));
        properties(book, document, terms.language());
        return SteadyZip.of(bytes(book));
    }

    private static List<Listing<?>> listings(Terms terms) {
        List<Listing<?>> listings = new ArrayList<>(new ActionSheets(terms).listings());
        listings.addAll(new AnswerSheets(terms).listings());
        listings.addAll(new EvidenceSheets(terms).listings());
        listings.add(new MethodSheet(terms).listing());
        return listings;
    }

    /** The workbook lives in memory alone. It is not closed, for closing would write all of it a second time. */
    private static byte[] bytes(XSSFWorkbook book) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            book.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        book.getPackage().revert();
        return bytes.toByteArray();
    }

    private static <R> void write(XSSFWorkbook book, Look look, Listing<R> listing, String subject, Terms terms) {
        new SheetWriter<>(book, look, listing).write(subject, new Inputs(terms.language()));
    }

    private static String subject(AdviceDocument document, Language language) {
        return day(document)
                .map(day -> language.say(", Stand ", ", as of ") + TextReport.date(day, language))
                .map(day -> ShownText.of(document.municipality().name()) + day)
                .orElse(ShownText.of(document.municipality().name()));
    }

    private static Optional<LocalDate> day(AdviceDocument document) {
        return Optional.ofNullable(document.date())
                .or(() -> Optional.ofNullable(document.asOf()))
                .map(LocalDate::parse);
    }

    private static void properties(XSSFWorkbook book, AdviceDocument document, Language language) {
        PackagePropertiesPart properties =
                book.getProperties().getCoreProperties().getUnderlyingProperties();
        properties.setTitleProperty(language.say("Digitalisierung: Maßnahmen", "Digitalisation: actions"));
        properties.setSubjectProperty(ShownText.of(document.municipality().name()));
        properties.setLanguageProperty(document.language());
        properties.setCreatorProperty(Optional.empty());
        properties.setCreatedProperty(Optional.empty());
        day(document).ifPresent(day -> created(properties, day));
        book.getProperties().getExtendedProperties().setApplication("Ratwerk");
    }

    private static void created(PackagePropertiesPart properties, LocalDate day) {
        try {
            properties.setCreatedProperty(day + "T00:00:00Z");
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
