package de.ratwerk.report.xlsx;

import de.ratwerk.Shipped;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.AdviceDocument.Answer;
import de.ratwerk.report.AdviceDocument.Municipality;
import de.ratwerk.report.AdviceDocuments;
import de.ratwerk.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks to test, opened again as a reader's program opens them. */
final class Workbooks {
    static final int FIRST = SheetWriter.HEADINGS + 1;

    private static final Map<List<Object>, AdviceDocument> DOCUMENTS = new ConcurrentHashMap<>();

    private Workbooks() {}

    /** The advice to a shipped profile, made once for all tests. */
    static AdviceDocument document(String profile, Language language) {
        return DOCUMENTS.computeIfAbsent(List.of(profile, language), key -> made(profile, language));
    }

    /** The advice to a shipped profile, made anew. */
    static AdviceDocument made(String profile, Language language) {
        return AdviceDocuments.of(
                Shipped.ratwerk().advise(Profile.read(Path.of("profiles", profile + ".yaml"))),
                language,
                Integer.MAX_VALUE);
    }

    static XSSFWorkbook open(AdviceDocument document) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(new XlsxReport().of(document)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The same advice to another municipality, its answers with other sources and notes. */
    static AdviceDocument renamed(AdviceDocument from, String name, String source, String note) {
        Municipality old = from.municipality();
        List<Answer> answers = from.answers().stream()
                .map(answer -> new Answer(
                        answer.path(),
                        answer.label(),
                        answer.value(),
                        name,
                        answer.line(),
                        answer.column(),
                        source,
                        answer.sourceAsOf(),
                        note))
                .toList();
        return new AdviceDocument(
                from.schema(),
                from.language(),
                from.top(),
                new Municipality(name, old.kind(), old.ags(), old.population(), old.sizeClass(), old.land()),
                from.asOf(),
                from.date(),
                from.rulebook(),
                from.profileDigest(),
                answers,
                from.engine(),
                from.method(),
                from.position(),
                from.benchmarks(),
                from.actions(),
                from.robustness(),
                from.roadmap(),
                from.open(),
                from.notDue(),
                from.questions(),
                from.evidence(),
                from.notes(),
                from.digest());
    }

    static List<String> headings(XSSFSheet sheet) {
        List<String> headings = new ArrayList<>();
        sheet.getRow(SheetWriter.HEADINGS).forEach(cell -> headings.add(cell.getStringCellValue()));
        return headings;
    }

    /** The cells below a heading, none if nothing is listed. */
    static List<Cell> column(XSSFSheet sheet, String heading) {
        int at = headings(sheet).indexOf(heading);
        if (sheet.getTables().isEmpty()) {
            return List.of();
        }
        return IntStream.rangeClosed(FIRST, sheet.getLastRowNum())
                .<Cell>mapToObj(row -> Objects.requireNonNull(sheet.getRow(row).getCell(at)))
                .toList();
    }

    static List<String> texts(XSSFSheet sheet, String heading) {
        return column(sheet, heading).stream().map(Cell::getStringCellValue).toList();
    }

    static List<Double> numbers(XSSFSheet sheet, String heading) {
        return column(sheet, heading).stream().map(Cell::getNumericCellValue).toList();
    }

    static List<Cell> cells(XSSFWorkbook book) {
        List<Cell> cells = new ArrayList<>();
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                row.forEach(cells::add);
            }
        }
        return cells;
    }
}
