package de.ratwerk.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import de.ratwerk.report.AdviceDocument;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxInLibreOfficeTest {
    @TempDir
    private Path folder;

    @Test
    void anotherOfficeReadsTheWorkbook() throws IOException, InterruptedException {
        AdviceDocument document = Workbooks.document("examples/strategy-in-the-making", Language.DE);
        Path book = folder.resolve("mappe.xlsx");
        Files.write(book, new XlsxReport().of(document));
        Process office;
        try {
            office = new ProcessBuilder(
                            "soffice",
                            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                            "--headless",
                            "--convert-to",
                            "csv:Text - txt - csv (StarCalc):59,34,76,1",
                            "--outdir",
                            folder.toString(),
                            book.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("office.log").toFile())
                    .start();
        } catch (IOException e) {
            if (System.getenv("CI") != null) {
                throw e;
            }
            abort("LibreOffice is not installed");
            return;
        }
        assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();
        String text = Files.readString(folder.resolve("mappe.csv"));
        assertThat(text).startsWith("\"Maßnahmen – Neuwerdingen, Stand 1. Oktober 2026\";");
        assertThat(text).doesNotContain("Err:", "#REF!", "#NAME?", "#VALUE!");
        document.actions().forEach(action -> assertThat(text).contains(action.title()));
    }
}
