package de.ratwerk.report.docx;

import de.ratwerk.report.paper.Specimen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the specimen to a file, for looking at. */
final class SpecimenFile {
    private SpecimenFile() {}

    /** Writes it to the file given. */
    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0]), DocxReport.standard().of(Specimen.paper()));
    }
}
