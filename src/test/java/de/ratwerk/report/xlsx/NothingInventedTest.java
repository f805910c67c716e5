package de.ratwerk.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.report.AdviceDocument;
import de.ratwerk.text.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a workbook says of a municipality stands in the advice as JSON, or is a word for an id that stands there. */
class NothingInventedTest {
    /** Words for ids; headings and the first column of "Methode" are not of a municipality. */
    private static final Set<String> WORDS = Set.of(
            "gering (Wochen, mit eigenen Kräften)",
            "mittel (Monate)",
            "groß (ein Jahr oder mehr, mit Budget)",
            "ja",
            "nein",
            "offen, Angabe fehlt",
            "unklar nach dem Wortlaut der Befragung",
            "aus der Quelle erschlossen",
            "Anteil",
            "Anteil in einer Gruppe",
            "Zusammenhang, kein Beleg einer Wirkung",
            "kein Zusammenhang gefunden",
            "Rangfolge",
            "Festlegung der Befragung",
            "errechnet",
            "Einschätzung der Studie",
            "Titelseite",
            "Handlungsempfehlungen",
            "noch offen",
            "vergleichsweise gut aufgestellt",
            "vergleichsweise engagiert",
            "noch nicht vergleichsweise engagiert",
            "noch nicht vergleichsweise gut aufgestellt",
            "vorhanden",
            "in Entwicklung",
            "nicht vorhanden",
            "vorher zu klären");

    private final Set<String> texts = new HashSet<>();
    private final Set<Double> numbers = new HashSet<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples/strategy-in-the-making",
                "examples/mostly-unknown",
                "examples/everything-well",
                "places/ulm"
            })
    void everyCellStandsInTheJson(String profile) {
        AdviceDocument document = Workbooks.document(profile, Language.DE);
        JsonMapper mapper = JsonMapper.builder().build();
        collect(mapper.readTree(mapper.writeValueAsString(document)));
        XSSFWorkbook book = Workbooks.open(document);
        for (Sheet sheet : book) {
            int first = sheet.getSheetName().equals("Methode") ? 1 : 0;
            for (int row = Workbooks.FIRST;
                    !((XSSFSheet) sheet).getTables().isEmpty() && row <= sheet.getLastRowNum();
                    row++) {
                for (int column = first; column < sheet.getRow(row).getLastCellNum(); column++) {
                    Cell cell = sheet.getRow(row).getCell(column);
                    assertThat(stands(cell))
                            .as("%s %s: %s", sheet.getSheetName(), cell.getAddress(), cell)
                            .isTrue();
                }
            }
        }
    }

    private void collect(JsonNode node) {
        if (node.isString()) {
            texts.add(node.stringValue());
        } else if (node.isNumber()) {
            numbers.add(node.doubleValue());
        }
        node.forEach(this::collect);
        node.propertyNames().forEach(texts::add);
    }

    private boolean stands(Cell cell) {
        return cell.getCellType() == CellType.BLANK
                || cell.getCellType() == CellType.NUMERIC && numbers.contains(cell.getNumericCellValue())
                || cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().lines().allMatch(this::said);
    }

    private boolean said(String line) {
        return known(line)
                || line.startsWith("• ") && said(line.substring(2))
                || line.matches("\\d+\\. .*") && said(line.substring(line.indexOf(' ') + 1))
                || line.matches("H\\d .*") && known(line.substring(0, 2)) && known(line.substring(3))
                || line.matches("nach Nr\\. \\d+(, \\d+)*( und \\d+)?") && ranks(line)
                || line.matches("Kapitel .*") && known(line.substring(8))
                || List.of(", ", ": ", " (").stream().anyMatch(mark -> parts(line, mark));
    }

    private boolean ranks(String line) {
        return List.of(line.replaceAll("\\D+", " ").strip().split(" ")).stream()
                .allMatch(rank -> numbers.contains(Double.valueOf(rank)));
    }

    /** Whether both sides of a mark are known, at one of the places where it stands. */
    private boolean parts(String line, String mark) {
        for (int at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, at + 1)) {
            String rest = line.substring(at + mark.length());
            String right = mark.equals(" (") && rest.endsWith(")") ? rest.substring(0, rest.length() - 1) : rest;
            if (known(line.substring(0, at)) && (known(right) || mark.equals(", ") && parts(right, mark))) {
                return true;
            }
        }
        return false;
    }

    private boolean known(String text) {
        return texts.contains(text) || WORDS.contains(text);
    }
}
