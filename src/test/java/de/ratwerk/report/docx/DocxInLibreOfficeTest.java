package de.ratwerk.report.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import de.ratwerk.report.paper.Specimen;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document as an office program lays it out. */
class DocxInLibreOfficeTest {
    @TempDir
    private Path folder;

    @Test
    void showsAllOfThePaperInOrder() throws Exception {
        Path docx = Files.write(folder.resolve("bericht.docx"), Opened.standard(Specimen.paper()));
        try (PDDocument pdf = Loader.loadPDF(pdfOf(docx).toFile())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .containsSubsequence(
                            "Musterbericht",
                            "Musterstadt <Ost> & Söhne · 1. Oktober 2026",
                            "Das Wichtigste auf einer Seite.",
                            "Seite 1 von ",
                            "Inhalt",
                            "Erstes Kapitel",
                            "Aufzählung & Zahlen",
                            "Zweites Kapitel",
                            "Seite 2 von ",
                            "Musterbericht Musterstadt <Ost> & Söhne",
                            "Erstes Kapitel",
                            "Einfach, stark, pfad.zur.antwort, nebenbei, nach unten und nach außen",
                            "<b>&amp;</b> =1+1 | *x* _y_ `z` [a](b) \\ # „Straße“",
                            "• Punkt",
                            "• Starker Punkt",
                            "1. Erstens",
                            "2. Zweitens",
                            "Noch tiefer",
                            "Aufwand gering",
                            "Warum Ein Grund.",
                            "Noch ein Grund.",
                            "Merksatz",
                            "1. a",
                            "Zu bedenken.",
                            "Zweites Kapitel",
                            "Anteile als Balken",
                            "Eine Tabelle",
                            "Was Wie viel Wozu",
                            "Zeile 2 2,5",
                            "Zeile 13",
                            "Was Wie viel Wozu",
                            "Zeile 60 60,5",
                            "Seite " + pdf.getNumberOfPages() + " von " + pdf.getNumberOfPages());
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Musterbericht");
        }
    }

    private Path pdfOf(Path docx) throws IOException, InterruptedException {
        Process office;
        try {
            office = new ProcessBuilder(
                            "soffice",
                            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                            "--headless",
                            "--convert-to",
                            "pdf",
                            "--outdir",
                            folder.toString(),
                            docx.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(new File(folder.toFile(), "office.log"))
                    .start();
        } catch (IOException e) {
            if (System.getenv("CI") != null) {
                throw e;
            }
            return abort("LibreOffice is not installed");
        }
        assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return folder.resolve("bericht.pdf");
    }
}
