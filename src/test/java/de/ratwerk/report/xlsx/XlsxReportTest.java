package de.ratwerk.report.xlsx;

import static de.ratwerk.report.xlsx.Workbooks.cells;
import static de.ratwerk.report.xlsx.Workbooks.column;
import static de.ratwerk.report.xlsx.Workbooks.document;
import static de.ratwerk.report.xlsx.Workbooks.headings;
import static de.ratwerk.report.xlsx.Workbooks.numbers;
import static de.ratwerk.report.xlsx.Workbooks.open;
import static de.ratwerk.report.xlsx.Workbooks.texts;
import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.report.AdviceDocument;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxReportTest {
    private static final String FULL = "examples/strategy-in-the-making";
    private static final List<String> INPUTS = List.of("Zuständig", "Bis wann", "Stand", "Erledigt am", "Bemerkung");

    /** Opened once, for no test changes them. */
    private static final AdviceDocument DOCUMENT = document(FULL, Language.DE);

    private static final XSSFWorkbook BOOK = open(DOCUMENT);

    private final XSSFSheet actions = BOOK.getSheet("Maßnahmen");

    @Test
    void theSheetsStandInOrder() {
        assertThat(names(BOOK))
                .containsExactly(
                        "Maßnahmen",
                        "Punkte",
                        "Rang",
                        "Offenes",
                        "Stärken",
                        "Angaben",
                        "Vergleich",
                        "Belege",
                        "Methode");
        assertThat(names(open(document(FULL, Language.EN))))
                .containsExactly(
                        "Actions",
                        "Points",
                        "Rank",
                        "Questions",
                        "Strengths",
                        "Answers",
                        "Comparison",
                        "Evidence",
                        "Method");
        assertThat(BOOK.getActiveSheetIndex()).isZero();
    }

    @Test
    void everyActionHasItsRowAndItsColumns() {
        assertThat(headings(actions))
                .containsExactly(
                        "Nr.",
                        "Phase",
                        "Maßnahme",
                        "Empfehlung",
                        "Punkte",
                        "Aufwand",
                        "Warum",
                        "Erster Schritt",
                        "Setzt voraus",
                        "Alle Schritte",
                        "Anteil der Gewichtungen, mit denen die Maßnahme unter den ersten drei steht",
                        "Befunde der Befragung",
                        "Zuständig",
                        "Bis wann",
                        "Stand",
                        "Erledigt am",
                        "Bemerkung");
        assertThat(numbers(actions, "Nr."))
                .isEqualTo(IntStream.rangeClosed(1, DOCUMENT.actions().size())
                        .mapToObj(Double::valueOf)
                        .toList());
        assertThat(texts(actions, "Maßnahme"))
                .isEqualTo(DOCUMENT.actions().stream()
                        .map(AdviceDocument.Action::title)
                        .toList());
        assertThat(texts(actions, "Setzt voraus")).contains("nach Nr. 8", "nach Nr. 1, 2, 4, 5, 13 und 14");
        assertThat(texts(actions, "Empfehlung")).contains("H3 Ganzheitlich und integriert vorgehen!");
    }

    @ParameterizedTest
    @ValueSource(strings = {FULL, "examples/mostly-unknown", "examples/everything-well", "places/ulm"})
    void everyListHasAsManyRowsAsTheDocument(String profile) {
        AdviceDocument one = document(profile, Language.DE);
        XSSFWorkbook its = open(one);
        assertThat(rows(its, "Maßnahmen")).isEqualTo(one.actions().size());
        assertThat(rows(its, "Punkte"))
                .isEqualTo(one.actions().stream()
                        .mapToInt(action -> action.contributions().size())
                        .sum());
        assertThat(rows(its, "Offenes")).isEqualTo(one.questions().size());
        assertThat(rows(its, "Stärken")).isEqualTo((int) one.notDue().stream()
                .flatMap(notDue -> notDue.because().stream())
                .map(AdviceDocument.Because::statement)
                .distinct()
                .count());
        assertThat(rows(its, "Angaben")).isEqualTo(one.answers().size());
        assertThat(rows(its, "Vergleich"))
                .isEqualTo(one.benchmarks().stream()
                        .mapToInt(benchmark -> benchmark.parts().size())
                        .sum());
        assertThat(rows(its, "Belege")).isEqualTo(one.evidence().size());
    }

    @Test
    void whereNothingIsListedTheSheetSaysSo() {
        XSSFSheet questions =
                open(document("examples/everything-well", Language.DE)).getSheet("Offenes");
        assertThat(questions.getTables()).isEmpty();
        assertThat(questions.getRow(Workbooks.FIRST).getCell(0).getStringCellValue())
                .isEqualTo("Keine Frage ist offen, die etwas ändern kann.");
    }

    @Test
    void thePointsOfAnActionAddUpToItsScore() {
        XSSFSheet points = BOOK.getSheet("Punkte");
        List<Double> ranks = numbers(points, "Nr.");
        List<Double> parts = numbers(points, "Punkte");
        List<Double> scores = numbers(actions, "Punkte");
        for (AdviceDocument.Action action : DOCUMENT.actions()) {
            BigDecimal sum = IntStream.range(0, ranks.size())
                    .filter(row -> ranks.get(row) == action.rank())
                    .mapToObj(row -> BigDecimal.valueOf(parts.get(row)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(action.score());
            assertThat(scores.get(action.rank() - 1)).isEqualTo(action.score().doubleValue());
        }
    }

    @Test
    void figuresAreNumbersWithAFormat() {
        String share = headings(actions).get(10);
        assertThat(column(actions, share)).allSatisfy(cell -> {
            assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("0 %");
        });
        assertThat(numbers(actions, share).get(0))
                .isEqualTo(DOCUMENT.actions().get(0).robustness().topThree().doubleValue());
        assertThat(column(actions, "Punkte"))
                .allSatisfy(cell ->
                        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("0.0"));
        assertThat(numbers(BOOK.getSheet("Rang"), "Rang 2")).contains(0.2228);
        assertThat(BOOK.getSheet("Rang").getSheetConditionalFormatting().getNumConditionalFormattings())
                .isOne();
    }

    @Test
    void whatIsToBeFilledInIsEmptyFreeAndMarked() {
        XSSFCellStyle full = actions.getRow(SheetWriter.HEADINGS).getCell(0).getCellStyle();
        for (String input : INPUTS) {
            int at = headings(actions).indexOf(input);
            XSSFCellStyle heading =
                    actions.getRow(SheetWriter.HEADINGS).getCell(at).getCellStyle();
            assertThat(heading.getFillForegroundXSSFColor()).isNotEqualTo(full.getFillForegroundXSSFColor());
            assertThat(column(actions, input)).allSatisfy(cell -> {
                assertThat(cell.getCellType()).isEqualTo(CellType.BLANK);
                assertThat(cell.getCellStyle().getLocked()).isFalse();
            });
        }
        assertThat(actions.getProtect()).isFalse();
    }

    @Test
    void whatIsFilledInIsChecked() {
        int last = Workbooks.FIRST + DOCUMENT.actions().size();
        assertThat(actions.getDataValidations())
                .extracting(one -> one.getRegions().getCellRangeAddresses()[0].formatAsString())
                .containsExactlyInAnyOrder("N4:N" + last, "O4:O" + last, "P4:P" + last);
        assertThat(actions.getDataValidations())
                .filteredOn(one -> one.getValidationConstraint().getExplicitListValues() != null)
                .singleElement()
                .satisfies(one -> assertThat(one.getValidationConstraint().getExplicitListValues())
                        .containsExactly("offen", "begonnen", "erledigt"));
    }

    @Test
    void tablesCanBeFilteredAndPrinted() {
        Set<String> names = new TreeSet<>();
        for (Sheet each : BOOK) {
            XSSFSheet sheet = (XSSFSheet) each;
            var table = sheet.getTables().get(0);
            assertThat(table.getCTTable().getAutoFilter().getRef())
                    .isEqualTo(table.getCTTable().getRef())
                    .isEqualTo(table.getArea().formatAsString());
            assertThat(table.getStartRowIndex()).isEqualTo(SheetWriter.HEADINGS);
            assertThat(table.getEndRowIndex()).isEqualTo(sheet.getLastRowNum());
            assertThat(table.getCTTable().getTableStyleInfo().getShowRowStripes())
                    .isTrue();
            assertThat(names.add(table.getName())).isTrue();
            assertThat(table.getName()).matches("[A-Za-z]+");
            assertThat(new TreeSet<>(headings(sheet))).hasSameSizeAs(headings(sheet));
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) Workbooks.FIRST);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getHeader().getLeft()).startsWith("Neuwerdingen, Stand 1. Oktober 2026");
        }
    }

    @Test
    void theDetailsAreFoldedAway() {
        assertThat(IntStream.range(0, headings(actions).size()).filter(actions::isColumnHidden))
                .containsExactly(9, 10, 11);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-2",
                "@SUM(A1)",
                "Ort & Söhne &D &\"Arial\"",
                "_x0041_ <b>",
                "https://example.org/=1"
            })
    void noWordsOfAProfileAreTakenForAFormula(String words) {
        XSSFWorkbook hostile = open(Workbooks.renamed(DOCUMENT, words, words, words));
        assertThat(cells(hostile)).extracting(Cell::getCellType).doesNotContain(CellType.FORMULA, CellType.ERROR);
        XSSFSheet answers = hostile.getSheet("Angaben");
        for (String heading : List.of("Antwort", "Quelle", "Anmerkung")) {
            assertThat(texts(answers, heading)).containsOnly(words);
            assertThat(column(answers, heading))
                    .allSatisfy(cell -> assertThat((cell.getCellStyle()).getQuotePrefixed())
                            .isEqualTo("=+-@".indexOf(words.charAt(0)) >= 0));
        }
        assertThat(hostile.getSheet("Maßnahmen").getHeader().getLeft()).startsWith(words.replace("&", "&&"));
    }

    @Test
    void controlCharactersAreGoneAndLongTextsCut() {
        XSSFSheet answers = open(Workbooks.renamed(DOCUMENT, "a\u0007\tb\r\n\u202e", "s", "🏛".repeat(20_000)))
                .getSheet("Angaben");
        assertThat(texts(answers, "Antwort")).containsOnly("a\ufffd b \ufffd");
        assertThat(texts(answers, "Anmerkung").get(0))
                .hasSizeBetween(32_700, 32_767)
                .endsWith("🏛 … (gekürzt, shortened)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a?b=c#d", "http://example.org"})
    void anAddressOnTheWebIsALink(String source) {
        XSSFSheet answers = open(Workbooks.renamed(DOCUMENT, "n", source, "")).getSheet("Angaben");
        assertThat(column(answers, "Quelle"))
                .allSatisfy(cell -> assertThat(cell.getHyperlink().getAddress()).isEqualTo(source));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "file:///etc/passwd", "\\\\host\\share", "https://", "http://a b", "Amt"})
    void nothingElseIsALink(String source) {
        XSSFSheet answers = open(Workbooks.renamed(DOCUMENT, "n", source, "")).getSheet("Angaben");
        assertThat(texts(answers, "Quelle")).containsOnly(source);
        assertThat(answers.getHyperlinkList()).isEmpty();
    }

    @Test
    void anAddressTooLongForExcelIsAText() {
        String source = "https://example.org/" + "a".repeat(2_060);
        assertThat(Address.leadsOut(source)).isFalse();
        assertThat(Address.leadsOut(source.substring(1_000))).isFalse();
        assertThat(Address.leadsOut(source.substring(0, 2_079))).isTrue();
    }

    @Test
    void thePropertiesNameNobodyAndNoOtherDay() {
        var properties = BOOK.getProperties().getCoreProperties();
        assertThat(properties.getTitle()).isEqualTo("Digitalisierung: Maßnahmen");
        assertThat(properties.getSubject()).isEqualTo("Neuwerdingen");
        assertThat(properties.getUnderlyingProperties().getLanguageProperty()).contains("de");
        assertThat(properties.getCreator()).isNull();
        assertThat(properties.getLastModifiedByUser()).isNull();
        assertThat(properties.getCreated()).isEqualTo("2026-10-01T00:00:00Z");
        assertThat(properties.getModified()).isNull();
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        assertThat(new XlsxReport().of(DOCUMENT)).isEqualTo(new XlsxReport().of(Workbooks.made(FULL, Language.DE)));
    }

    private static List<String> names(XSSFWorkbook book) {
        return StreamSupport.stream(book.spliterator(), false)
                .map(Sheet::getSheetName)
                .toList();
    }

    private static int rows(XSSFWorkbook book, String name) {
        XSSFSheet sheet = book.getSheet(name);
        return sheet.getTables().isEmpty() ? 0 : sheet.getTables().get(0).getDataRowCount();
    }
}
