package de.ratwerk.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.sheet.Cell.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workbook hands out of its sheets, and how much it bears. */
class WorkbookTest {
    @TempDir
    private Path folder;

    @Test
    void sheetsComeInTheirOrderAndSayWhetherTheyAreSeen() throws IOException {
        Path file = book(book -> {
            book.createSheet("verborgen");
            book.createSheet("Umfrage").createRow(4).createCell(2).setCellValue("Adorf");
            book.setSheetVisibility(0, SheetVisibility.VERY_HIDDEN);
            book.setActiveSheet(1);
        });
        try (Workbook book = Workbook.open(file)) {
            assertThat(book.sheets()).extracting(Workbook.Sheet::name).containsExactly("verborgen", "Umfrage");
            assertThat(book.sheets()).extracting(Workbook.Sheet::hidden).containsExactly(true, false);
            assertThat(rows(book, 0)).isEmpty();
            assertThat(rows(book, 1)).singleElement().satisfies(row -> {
                assertThat(row.number()).isEqualTo(5);
                assertThat(row.texts()).containsExactly("", "", "Adorf");
                assertThat(row.cells().get(2).place().column()).isEqualTo(3);
            });
        }
    }

    @Test
    void sharedTextsAndNumbersAreToldApart() throws IOException {
        Path file = book(book -> {
            XSSFSheet sheet = book.createSheet("Umfrage");
            sheet.createRow(0).createCell(0).setCellValue("Zeile\rEnde");
            sheet.createRow(1).createCell(0).setCellValue("fett");
            sheet.createRow(2).createCell(0).setCellValue(17);
        });
        try (Workbook book = Workbook.open(file)) {
            List<Row> rows = rows(book, 0);
            assertThat(rows).extracting(row -> row.texts().get(0)).containsExactly("Zeile\rEnde", "fett", "17");
            assertThat(rows)
                    .extracting(row -> row.cells().get(0).kind())
                    .containsExactly(Kind.TEXT, Kind.TEXT, Kind.NUMBER);
        }
    }

    @Test
    void aWorkbookPackedInAWayThatNobodyUnpacksIsRefused() throws IOException {
        Path file = book(
                book -> book.createSheet("Umfrage").createRow(0).createCell(0).setCellValue("a"));
        byte[] bytes = Repacked.byZstandard(Files.readAllBytes(file));
        Files.write(file, bytes);
        for (Content content : List.of(Content.of(file), Content.of("umfrage.xlsx", bytes))) {
            assertThatThrownBy(() -> {
                        try (Workbook book = Workbook.open(content)) {
                            rows(book, 0);
                        }
                    })
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(problem -> problem.kind())
                                    .containsExactly("broken-workbook"));
        }
    }

    @Test
    void escapesOfAWorkbookAreUndone() throws Exception {
        SharedTexts texts =
                SharedTexts.of("t.xlsx", xml("<sst><si><t>a_x000A_b</t></si><si><t>_x005F_x000A_</t></si></sst>"));
        assertThat(texts.text(0)).isEqualTo("a\nb");
        assertThat(texts.text(1)).isEqualTo("_x000A_");
    }

    @Test
    void soundsBesideATextAreNotRead() throws Exception {
        SharedTexts texts = SharedTexts.of("t.xlsx", xml("<sst><si><r><t>Ort</t></r><rPh><t>ooo</t></rPh></si></sst>"));
        assertThat(texts.text(0)).isEqualTo("Ort");
    }

    @Test
    void moreTextThanAReaderShouldBearIsRefused() {
        InputStream endless = new Endless("<sst><si><t>", "nochmal ");
        assertThatThrownBy(() -> SharedTexts.of("t.xlsx", endless))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::kind)
                                .containsExactly("workbook-too-large"));
    }

    @Test
    void aCellThatNeverEndsIsRefused() throws Exception {
        Path file = book(book -> book.createSheet("Umfrage"));
        try (Workbook book = Workbook.open(file);
                Rows rows = rows(book, new Endless(BEGINS + "<row><c t=\"str\"><v>", "nochmal "))) {
            assertThatThrownBy(rows::next)
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(Problem::kind)
                                    .containsExactly("broken-workbook"));
        }
    }

    @Test
    void aRowIsHandedOutBeforeTheNextIsRead() throws Exception {
        Path file = book(book -> book.createSheet("Umfrage"));
        try (Workbook book = Workbook.open(file);
                Rows rows =
                        rows(book, new Endless(BEGINS, "<row><c t=\"inlineStr\"><is><t>Adorf</t></is></c></row>"))) {
            for (int number = 1; number < 5_000; number++) {
                Row row = rows.next();
                assertThat(row).isNotNull();
                assertThat(row.number()).isEqualTo(number);
            }
        }
    }

    private static final String BEGINS =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

    private static Rows rows(Workbook book, InputStream sheet) throws Exception {
        return new XlsxRows("endless.xlsx", book, sheet, MergedCells.in(InputStream.nullInputStream()));
    }

    private static List<Row> rows(Workbook book, int sheet) throws IOException {
        List<Row> all = new ArrayList<>();
        try (Rows rows = book.rows(book.sheets().get(sheet))) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }

    private static InputStream xml(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
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

    /** A part that repeats its second text for ever. */
    private static final class Endless extends InputStream {
        private final byte[] again;
        private byte[] block;
        private int position;

        Endless(String first, String again) {
            this.block = first.getBytes(StandardCharsets.UTF_8);
            this.again = again.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            if (position == block.length) {
                block = again;
                position = 0;
            }
            return block[position++];
        }

        @Override
        public int read(byte[] into, int from, int length) {
            for (int i = 0; i < length; i++) {
                into[from + i] = (byte) read();
            }
            return length;
        }
    }
}
