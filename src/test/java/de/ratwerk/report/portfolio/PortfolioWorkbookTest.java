package de.ratwerk.report.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.report.portfolio.PortfolioDocument.Action;
import de.ratwerk.report.portfolio.PortfolioDocument.Member;
import de.ratwerk.report.portfolio.PortfolioDocument.Part;
import de.ratwerk.report.portfolio.PortfolioDocument.Share;
import de.ratwerk.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PortfolioWorkbookTest {
    private static final int HEADINGS = 2;
    private static final PortfolioDocument EVERYTHING = PortfolioSpecimen.everything(Language.DE);
    private static final PortfolioDocument ANONYMISED = PortfolioSpecimen.anonymised(Language.DE);

    static Stream<PortfolioDocument> documents() {
        return Stream.of(
                EVERYTHING,
                PortfolioSpecimen.everything(Language.EN),
                PortfolioSpecimen.hostile(Language.DE),
                ANONYMISED,
                PortfolioSpecimen.large(Language.DE),
                PortfolioSpecimen.nothingDue(Language.EN));
    }

    @Test
    void theSheetsStandInOrder() {
        assertThat(names(EVERYTHING))
                .containsExactly(
                        "Überblick",
                        "Maßnahmen",
                        "Länder",
                        "Orte",
                        "Orte × Maßnahmen",
                        "Befragung",
                        "Gruppen",
                        "Partnervorschläge",
                        "Partner",
                        "Fragen",
                        "Belege");
        assertThat(names(PortfolioSpecimen.everything(Language.EN)))
                .containsExactly(
                        "Overview",
                        "Actions",
                        "Länder",
                        "Places",
                        "Places × actions",
                        "Survey",
                        "Clusters",
                        "Proposals",
                        "Partners",
                        "Questions",
                        "Evidence");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyNumberOfAnActionStandsInItsRow(PortfolioDocument document) {
        XSSFSheet sheet = open(document).getSheetAt(1);
        for (int at = 0; at < document.actions().size(); at++) {
            Action action = document.actions().get(at);
            List<@Nullable Integer> expected = new ArrayList<>();
            action.phases().forEach(phase -> expected.add(phase.members()));
            expected.add(action.due());
            expected.add(action.open());
            expected.add(action.inPlace());
            expected.add(action.notDue());
            for (int column = 0; column < expected.size(); column++) {
                assertNumber(cell(sheet, at, column + 2), expected.get(column), document);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyNumberOfAPartStandsInItsColumn(PortfolioDocument document) {
        XSSFSheet sheet = open(document).getSheetAt(2);
        for (int part = 0; part < document.parts().parts().size(); part++) {
            Part its = document.parts().parts().get(part);
            for (int action = 0; action < document.actions().size(); action++) {
                String id = document.actions().get(action).id();
                assertNumber(cell(sheet, action, part + 1), its.due().get(id), document);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyPositionAndNoteStandsInTheOverview(PortfolioDocument document) {
        List<String> said = new ArrayList<>();
        open(document).getSheetAt(0).forEach(row -> said.add(text(row.getCell(0)) + "|" + text(row.getCell(1))));
        String withheld = document.language().equals("de") ? "k. A." : "n/a";
        document.position()
                .forEach(position -> position.statuses()
                        .forEach(status -> assertThat(said)
                                .contains(position.title() + ": " + status.words() + "|"
                                        + (status.members() == null ? withheld : status.members() + ".0"))));
        assertThat(said).anyMatch(line -> line.endsWith("|" + document.notes().get(1)));
        Integer needs = document.groups().needs();
        assertThat(said).anyMatch(line -> line.endsWith("|" + (needs == null ? withheld : needs + ".0")));
    }

    @Test
    void everyPlaceHasItsRowAndTheMatrixSaysWhatBecomesOfEveryAction() {
        XSSFWorkbook book = open(EVERYTHING);
        XSSFSheet places = book.getSheet("Orte");
        XSSFSheet matrix = book.getSheet("Orte × Maßnahmen");
        PortfolioWords words = new PortfolioWords(EVERYTHING);
        for (int at = 0; at < EVERYTHING.members().size(); at++) {
            Member member = EVERYTHING.members().get(at);
            assertThat(text(cell(places, at, 0))).isEqualTo(member.name());
            assertThat(cell(places, at, 7).getNumericCellValue()).isEqualTo(PortfolioWords.due(member));
            assertThat(cell(places, at, 8).getNumericCellValue()).isEqualTo(PortfolioWords.open(member));
            for (int action = 0; action < EVERYTHING.actions().size(); action++) {
                String code =
                        member.actions().get(EVERYTHING.actions().get(action).id());
                assertThat(text(cell(matrix, at, action + 2))).isEqualTo(words.state(Objects.requireNonNull(code)));
            }
        }
        assertThat(matrix.getSheetConditionalFormatting().getNumConditionalFormattings())
                .isEqualTo(6);
        assertThat(matrix.getPaneInformation().getVerticalSplitLeftColumn()).isEqualTo((short) 1);
    }

    @Test
    void everyShareStandsWithItsNumbers() {
        XSSFSheet sheet = open(EVERYTHING).getSheet("Befragung");
        for (int at = 0; at < EVERYTHING.shares().size(); at++) {
            Share share = EVERYTHING.shares().get(at);
            assertThat(text(cell(sheet, at, 2))).isEqualTo(share.published());
            if (share.counted() == null) {
                assertThat(text(cell(sheet, at, 3))).isEqualTo("k. A.");
            } else {
                assertThat(cell(sheet, at, 3).getNumericCellValue())
                        .isEqualTo(share.counted().from().doubleValue());
                assertThat(cell(sheet, at, 4).getNumericCellValue())
                        .isEqualTo(share.counted().to().doubleValue());
                assertThat(cell(sheet, at, 7).getNumericCellValue())
                        .isEqualTo(Objects.requireNonNull(share.yes()).doubleValue());
            }
        }
    }

    @Test
    void everyPartnerHasARowWithItsReasons() {
        XSSFSheet sheet = open(EVERYTHING).getSheet("Partner");
        int rows = EVERYTHING.partners().stream()
                .mapToInt(one -> one.wishes().stream()
                                .mapToInt(
                                        wish -> wish.ask().size() + wish.join().size())
                                .sum()
                        + one.requests().stream()
                                .mapToInt(request -> request.asked().size())
                                .sum())
                .sum();
        assertThat(sheet.getLastRowNum() - HEADINGS).isEqualTo(rows);
        assertThat(text(cell(sheet, 0, 4))).isEqualTo("kommunaler IT-Dienstleister");
        assertThat(text(cell(sheet, 0, 5))).isEqualTo("ja");
        assertThat(text(cell(sheet, 0, 6))).isEqualTo("ja");
        assertThat(cell(sheet, 0, 7).getNumericCellValue()).isEqualTo(1.04);
        assertThat(text(cell(sheet, 3, 5))).isEqualTo("nicht bekannt");
    }

    @Test
    void everyCoverOfAProposalHasARow() {
        XSSFSheet sheet = open(EVERYTHING).getSheet("Partnervorschläge");
        assertThat(sheet.getLastRowNum() - HEADINGS).isEqualTo(3);
        assertThat(text(cell(sheet, 0, 3))).isEqualTo("Neuwerdingen 1 (kommunaler IT-Dienstleister)\nBad Musterau 2");
    }

    @Test
    void anAnonymisedWorkbookNamesNobodyAndSaysWhy() {
        XSSFWorkbook book = open(ANONYMISED);
        for (String name : List.of("Orte", "Orte × Maßnahmen", "Partnervorschläge", "Partner")) {
            XSSFSheet sheet = book.getSheet(name);
            assertThat(sheet.getTables()).isEmpty();
            assertThat(text(sheet.getRow(HEADINGS + 1).getCell(0)))
                    .isEqualTo("Diese Fassung ist anonymisiert und nennt keine Orte.");
        }
        assertThat(texts(book)).noneMatch(text -> text.contains("Musterau"));
    }

    @Test
    void whereNothingIsDueTheSheetsSaySo() {
        XSSFWorkbook book = open(PortfolioSpecimen.nothingDue(Language.DE));
        assertThat(text(book.getSheet("Partner").getRow(HEADINGS + 1).getCell(0)))
                .isEqualTo("Nichts, was sich teilen lässt, ist fällig.");
        assertThat(text(book.getSheet("Fragen").getRow(HEADINGS + 1).getCell(0)))
                .isEqualTo("Keine offene Frage entscheidet über eine Maßnahme.");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noCellIsAFormulaAndEveryTableIsOneThatExcelOpens(PortfolioDocument document) {
        Set<String> tables = new HashSet<>();
        for (Sheet each : open(document)) {
            for (Row row : each) {
                row.forEach(cell -> assertThat(cell.getCellType()).isNotIn(CellType.FORMULA, CellType.ERROR));
            }
            XSSFSheet sheet = (XSSFSheet) each;
            for (var table : sheet.getTables()) {
                assertThat(table.getName()).matches("[A-Za-z]+");
                assertThat(tables.add(table.getName())).isTrue();
                assertThat(table.getCTTable().getAutoFilter().getRef())
                        .isEqualTo(table.getCTTable().getRef());
                List<String> headings = new ArrayList<>();
                sheet.getRow(HEADINGS).forEach(cell -> headings.add(text(cell).toLowerCase(Locale.ROOT)));
                assertThat(headings).doesNotHaveDuplicates().allMatch(heading -> heading.length() <= 255);
            }
        }
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        assertThat(new PortfolioWorkbook().of(PortfolioSpecimen.everything(Language.DE)))
                .isEqualTo(new PortfolioWorkbook().of(EVERYTHING));
    }

    private static void assertNumber(Cell cell, @Nullable Integer expected, PortfolioDocument document) {
        if (expected == null) {
            assertThat(text(cell)).isEqualTo(document.language().equals("de") ? "k. A." : "n/a");
        } else {
            assertThat(cell.getNumericCellValue()).isEqualTo(expected.doubleValue());
        }
    }

    private static Cell cell(XSSFSheet sheet, int row, int column) {
        return Objects.requireNonNull(sheet.getRow(HEADINGS + 1 + row).getCell(column));
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return cell.getCellType() == CellType.NUMERIC
                ? String.valueOf(cell.getNumericCellValue())
                : cell.getStringCellValue();
    }

    private static List<String> texts(XSSFWorkbook book) {
        List<String> texts = new ArrayList<>();
        book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> texts.add(text(cell)))));
        return texts;
    }

    private static List<String> names(PortfolioDocument document) {
        List<String> names = new ArrayList<>();
        open(document).forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    private static XSSFWorkbook open(PortfolioDocument document) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(new PortfolioWorkbook().of(document)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
