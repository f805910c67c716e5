package de.ratwerk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ratwerk.exchange.Entry.Accepted;
import de.ratwerk.exchange.Entry.Rejected;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as spreadsheets write them, and as nobody should. */
class WorkbookTest {
    @TempDir
    private Path folder;

    @Test
    void numbersTruthsDaysAndResultsAreRead() throws IOException {
        Path file = book(book -> {
            XSSFSheet sheet = table(
                    book,
                    "Umfrage",
                    "Name der Kommune",
                    "Bevölkerungszahl",
                    "WLAN-Hotspots",
                    "Stand",
                    "Chatbot",
                    "Note für die Breitbandversorgung");
            XSSFRow row = row(sheet, 1, "Adorf");
            row.createCell(1).setCellValue(48210);
            row.createCell(2).setCellValue(true);
            CellStyle day = book.createCellStyle();
            day.setDataFormat((short) 14);
            row.createCell(3).setCellValue(LocalDate.of(2026, 10, 1));
            row.getCell(3).setCellStyle(day);
            row.createCell(4).setCellFormula("\"gep\"&\"lant\"");
            row.createCell(5).setCellFormula("1+2");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        Profile profile = Reading.profiles(file).get(0);
        assertThat(profile.asOf()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(profile.answers())
                .extracting(Answer::values)
                .containsExactly(List.of("Adorf"), List.of("48210"), List.of("planned"), List.of("yes"), List.of("3"));
        assertThat(profile.answer("municipality.population")
                        .orElseThrow()
                        .place()
                        .column())
                .isEqualTo(2);
    }

    @Test
    void theZeroThatANumberLostIsPutBackAndThatIsSaid() throws IOException {
        Path file = book(book -> {
            XSSFSheet sheet = table(book, "Umfrage", "Name der Kommune", "Amtlicher Gemeindeschlüssel");
            row(sheet, 1, "Adorf").createCell(1).setCellValue(5315000);
            row(sheet, 2, "Bdorf").createCell(1).setCellValue(12345678);
            row(sheet, 3, "Cdorf").createCell(1).setCellValue("05315004");
            row(sheet, 4, "Ddorf").createCell(1).setCellValue("5315000");
            row(sheet, 5, "Edorf").createCell(1).setCellValue(531500);
        });
        List<Entry> entries = Reading.all(file);
        assertThat(entries.subList(0, 3))
                .extracting(entry -> Reading.profile(entry)
                        .answer("municipality.ags")
                        .map(Answer::value)
                        .orElse(""))
                .containsExactly("05315000", "12345678", "05315004");
        assertThat(((Accepted) entries.get(0)).notes())
                .extracting(Problem::kind)
                .containsExactly("leading-zero");
        assertThat(((Accepted) entries.get(1)).notes()).isEmpty();
        assertThat(kinds(entries.get(3))).containsExactly("bad-ags");
        assertThat(kinds(entries.get(4))).containsExactly("bad-ags");
    }

    @Test
    void aFormulaWithAFaultIsNoAnswer() throws IOException {
        Path file = book(book -> {
            XSSFSheet sheet = table(book, "Umfrage", "Name der Kommune", "Bevölkerungszahl", "Chatbot");
            XSSFRow row = row(sheet, 1, "Adorf");
            row.createCell(1).setCellFormula("1/0");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            row.createCell(2).setCellFormula("A1"); // never worked out
        });
        assertThat(kinds(Reading.all(file).get(0))).containsExactly("formula-fault", "formula-fault");
    }

    @Test
    void mergedCellsAreNoAnswersForTheRowsTheyCover() throws IOException {
        Path file = book(book -> {
            XSSFSheet sheet = table(book, "Umfrage", "Name der Kommune", "Chatbot");
            row(sheet, 1, "Adorf").createCell(1).setCellValue("geplant");
            row(sheet, 2, "Bdorf");
            row(sheet, 3, "Cdorf");
            sheet.addMergedRegion(CellRangeAddress.valueOf("B2:B3"));
        });
        List<Entry> entries = Reading.all(file);
        assertThat(entries.get(0)).isInstanceOf(Accepted.class);
        assertThat(kinds(entries.get(1))).containsExactly("merged-cells");
        assertThat(entries.get(2)).isInstanceOf(Accepted.class);
    }

    @Test
    void emptyRowsArePassedOverAndTextBeyondTheHeadingsIsNot() throws IOException {
        Path file = book(book -> {
            XSSFSheet sheet = table(book, "Umfrage", "Name der Kommune");
            row(sheet, 1, "Adorf");
            sheet.createRow(2).createCell(0).setCellValue(" ");
            row(sheet, 7, "Bdorf").createCell(3).setCellValue("Bemerkung");
        });
        List<Entry> entries = Reading.all(file);
        assertThat(entries).extracting(entry -> entry.place().line()).containsExactly(2, 8);
        assertThat(kinds(entries.get(1))).containsExactly("cell-without-heading");
    }

    @Test
    void theFirstSheetToBeSeenIsReadOrTheOneThatIsNamed() throws IOException {
        Path file = book(book -> {
            row(table(book, "verborgen", "Name der Kommune"), 1, "Adorf");
            row(table(book, "Umfrage", "Name der Kommune"), 1, "Bdorf");
            row(table(book, "Archiv", "Name der Kommune"), 1, "Cdorf");
            book.setSheetVisibility(0, SheetVisibility.HIDDEN);
            book.setActiveSheet(1);
        });
        assertThat(Reading.profiles(file)).extracting(Profile::name).containsExactly("Bdorf");
        assertThat(Reading.all(sheet("archiv"), file))
                .extracting(entry -> Reading.profile(entry).name())
                .containsExactly("Cdorf");
        assertThatThrownBy(() -> Reading.all(sheet("Archv"), file))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.problems()).extracting(Problem::kind).containsExactly("missing-sheet");
                    assertThat(String.valueOf(refused.problems().get(0).hint())).contains("Archiv");
                });
    }

    @Test
    void aWorkbookThatGrowsBeyondMeasureIsNotRead() throws IOException {
        Path file = changed(
                xml -> "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + " ".repeat(50_000_000) + "</sheetData></worksheet>");
        assertThatThrownBy(() -> Reading.all(file))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::kind)
                                .containsExactly("zip-bomb"));
    }

    @Test
    void entitiesAreNotFollowed() throws IOException {
        Path secret = Reading.file(folder, "secret.txt", "geheim");
        Path file = changed(xml -> xml.replace(
                        "<worksheet ", "<!DOCTYPE w [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><worksheet ")
                .replace("Adorf", "&e;"));
        String told;
        try {
            told = Reading.all(file).toString();
        } catch (RefusedException e) {
            told = e.problems().toString();
        }
        assertThat(told).contains("broken-workbook").doesNotContain("geheim");
    }

    @Test
    void whatCannotBeReadFromSomeRowOnIsToldAndWhatWasBeforeStays() throws IOException {
        Path file = changed(xml -> xml.replace("</sheetData>", "<row r=\"3\"><c r=\"A3\"></row></sheetData>"));
        List<Entry> entries = Reading.all(file);
        assertThat(Reading.profile(entries.get(0)).name()).isEqualTo("Adorf");
        assertThat(kinds(entries.get(1))).containsExactly("broken-workbook");
        assertThat(entries).hasSize(2);
    }

    private static List<String> kinds(Entry entry) {
        assertThat(entry).isInstanceOf(Rejected.class);
        return ((Rejected) entry).problems().stream().map(Problem::kind).toList();
    }

    private Columns sheet(String name) {
        return Columns.read(Reading.file(folder, "mapping.yaml", "schema: ratwerk.columns/1", "sheet: " + name));
    }

    private Path book(Consumer<XSSFWorkbook> content) throws IOException {
        Path file = folder.resolve("t.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            content.accept(book);
            book.write(out);
        }
        return file;
    }

    private static XSSFSheet table(XSSFWorkbook book, String name, String... headings) {
        XSSFSheet sheet = book.createSheet(name);
        XSSFRow row = sheet.createRow(0);
        for (String heading : headings) {
            row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(heading);
        }
        return sheet;
    }

    private static XSSFRow row(XSSFSheet sheet, int number, String name) {
        XSSFRow row = sheet.createRow(number);
        row.createCell(0).setCellValue(name);
        return row;
    }

    /** A workbook of one municipality whose sheet was tampered with. */
    private Path changed(java.util.function.UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Outlet outlet = Outlet.workbook(bytes, Language.DE)) {
            outlet.write(Profile.empty("Adorf"));
        }
        Path file = folder.resolve("changed.xlsx");
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray()));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(XlsxPackage.FIRST_SHEET)
                                ? change.apply(new String(part, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : part);
                out.closeEntry();
            }
        }
        return file;
    }
}
