package de.ratwerk.report.xlsx;

import de.ratwerk.report.office.SteadyZip;
import de.ratwerk.report.paper.ShownText;
import de.ratwerk.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Listings as a workbook (Office Open XML), each on a sheet of its own. It holds no formula, no macro and nobody's name;
 * the same listings give the same bytes.
 *
 * @param title what it is
 * @param subject whom it is about, any characters
 * @param heading the same as it stands at the head of every sheet, with the day if there is one
 * @param day the day that it bears, or null if none is known
 * @param listings at least one
 */
public record Workbook(
        Language language,
        String title,
        String subject,
        String heading,
        @Nullable LocalDate day,
        List<Listing<?>> listings) {
    public Workbook {
        listings = List.copyOf(listings);
    }

    /** The file. */
    public byte[] bytes() {
        XSSFWorkbook book = new XSSFWorkbook();
        Look look = new Look(book);
        listings.forEach(listing -> write(book, look, listing));
        properties(book);
        return SteadyZip.of(written(book));
    }

    private <R> void write(XSSFWorkbook book, Look look, Listing<R> listing) {
        new SheetWriter<>(book, look, listing).write(heading, new Inputs(language));
    }

    /** The workbook lives in memory alone. It is not closed, for closing would write all of it a second time. */
    private static byte[] written(XSSFWorkbook book) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            book.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        book.getPackage().revert();
        return bytes.toByteArray();
    }

    private void properties(XSSFWorkbook book) {
        PackagePropertiesPart properties =
                book.getProperties().getCoreProperties().getUnderlyingProperties();
        properties.setTitleProperty(title);
        properties.setSubjectProperty(ShownText.of(subject));
        properties.setLanguageProperty(language.code());
        properties.setCreatorProperty(Optional.empty());
        properties.setCreatedProperty(Optional.empty());
        if (day != null) {
            created(properties, day);
        }
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
