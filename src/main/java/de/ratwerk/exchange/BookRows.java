package de.ratwerk.exchange;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.sheet.Content;
import de.ratwerk.sheet.Row;
import de.ratwerk.sheet.Rows;
import de.ratwerk.sheet.Workbook;
import de.ratwerk.sheet.Workbook.Sheet;
import de.ratwerk.source.Nearest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of a workbook that is asked for, as a table by itself.
 *
 * @param book is closed with the rows
 */
record BookRows(Workbook book, Rows rows) implements Rows {

    /**
     * Opens a workbook.
     *
     * @param sheet the name of the sheet, or null for the first that is to be seen
     * @throws RefusedException if there is none, or the file is no readable workbook
     */
    static BookRows open(Content content, @Nullable String sheet) {
        Workbook book = Workbook.open(content);
        try {
            return new BookRows(book, book.rows(asked(content.name(), book.sheets(), sheet)));
        } catch (RuntimeException e) {
            book.close();
            throw e;
        }
    }

    private static Sheet asked(String file, List<Sheet> sheets, @Nullable String name) {
        if (name == null) {
            return sheets.stream()
                    .filter(sheet -> !sheet.hidden())
                    .findFirst()
                    .orElseThrow(() -> missing(
                            file,
                            "Die Arbeitsmappe hat kein sichtbares Blatt.",
                            "The workbook has no visible sheet.",
                            "",
                            sheets));
        }
        return sheets.stream()
                .filter(sheet -> Headings.simplified(sheet.name()).equals(Headings.simplified(name)))
                .findFirst()
                .orElseThrow(() -> missing(
                        file,
                        "Ein Blatt „" + name + "“ gibt es nicht.",
                        "There is no sheet \"" + name + "\".",
                        name,
                        sheets));
    }

    private static RefusedException missing(
            String file, String german, String english, String name, List<Sheet> sheets) {
        return new RefusedException(Nearest.hint(
                Problem.at(Place.of(file), "missing-sheet", german, english),
                name,
                sheets.stream().map(Sheet::name).toList()));
    }

    @Override
    public Row headings() {
        return rows.headings();
    }

    @Override
    public @Nullable Row next() {
        return rows.next();
    }

    @Override
    public void close() throws IOException {
        try (book) {
            rows.close();
        }
    }
}
