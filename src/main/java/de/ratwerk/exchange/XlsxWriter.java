package de.ratwerk.exchange;

import de.ratwerk.exchange.Column.Part;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.WholeNumber;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.sheet.Cell;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a workbook (Office Open XML) with one row at a time in memory. Texts are texts, whatever they begin with; numbers
 * are numbers; where an answer is one of a few, the cell lets one choose. A second sheet lists all questions. By hand and
 * not by POI, whose workbooks hold everything in memory or bear the time of their making.
 */
final class XlsxWriter implements TableWriter {
    private static final int LAST_ROW = 1_048_576;
    private static final int WIDEST = 36;
    private static final int NARROWEST = 20;

    private final XlsxPackage parts;
    private final Language language;
    private final List<Column> columns = new ArrayList<>();
    private int row;

    XlsxWriter(OutputStream out, Language language) throws IOException {
        this.parts = new XlsxPackage(out, language.say("Profile", "Profiles"), language.say("Fragen", "Questions"));
        this.language = language;
    }

    @Override
    public void headings(List<Column> columns, List<String> headings) throws IOException {
        this.columns.addAll(columns);
        parts.begin(XlsxPackage.FIRST_SHEET);
        parts.write("<sheetViews><sheetView workbookViewId=\"0\" tabSelected=\"1\">"
                + "<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\" activePane=\"bottomRight\" state=\"frozen\"/>"
                + "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (int i = 0; i < columns.size(); i++) {
            int width = Math.max(NARROWEST, Math.min(WIDEST, headings.get(i).length() + 2));
            parts.write(String.format(
                    Locale.ROOT,
                    "<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" style=\"%3$d\" customWidth=\"1\"/>",
                    i + 1,
                    width,
                    isNumber(columns.get(i)) ? XlsxPackage.PLAIN : XlsxPackage.TEXT));
        }
        parts.write("</cols><sheetData>");
        beginRow();
        for (int i = 0; i < headings.size(); i++) {
            text(i, headings.get(i), XlsxPackage.HEADING);
        }
        parts.write("</row>");
    }

    @Override
    public void row(List<String> cells) throws IOException {
        beginRow();
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            if (text.isEmpty()) {
                continue;
            }
            if (isNumber(columns.get(i))) {
                parts.write("<c r=\"" + Cell.letters(i + 1) + row + "\"><v>" + text + "</v></c>");
            } else {
                boolean quoted = "=+-@'".indexOf(text.charAt(0)) >= 0;
                text(i, text, quoted ? XlsxPackage.QUOTED : XlsxPackage.TEXT);
            }
        }
        parts.write("</row>");
    }

    private void beginRow() throws IOException {
        row++;
        if (row > LAST_ROW) {
            throw new IOException("mehr Zeilen, als ein Blatt fasst / more rows than a sheet holds");
        }
        // Headings may need three lines; a reader works out no height for them.
        parts.write("<row r=\"" + row + (row == 1 ? "\" ht=\"48\" customHeight=\"1\">" : "\">"));
    }

    private void text(int column, String text, int style) throws IOException {
        parts.write("<c r=\"" + Cell.letters(column + 1) + row + "\" s=\"" + style + "\" t=\"inlineStr\"><is>"
                + "<t xml:space=\"preserve\">" + XlsxPackage.escaped(text) + "</t></is></c>");
    }

    private static boolean isNumber(Column column) {
        return column.part() == Part.VALUE
                && !column.path().equals(Column.DAY)
                && Questionnaire.standard().question(column.path()).type() instanceof WholeNumber;
    }

    @Override
    public void close() throws IOException {
        try (parts) {
            parts.write("</sheetData>");
            checks();
            parts.end();
            questions();
        }
    }

    /** What a cell takes: one of a list, a number within limits; where several can be named, a hint says how. */
    private void checks() throws IOException {
        List<String> checks = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column.part() == Part.VALUE && !column.path().equals(Column.DAY)) {
                CellCheck check = CellCheck.of(Questionnaire.standard().question(column.path()), language);
                String letters = Cell.letters(i + 1);
                checks.add(check.xml(letters + "2:" + letters + LAST_ROW));
            }
        }
        parts.write(
                "<dataValidations count=\"" + checks.size() + "\">" + String.join("", checks) + "</dataValidations>");
    }

    private void questions() throws IOException {
        parts.begin(XlsxPackage.SECOND_SHEET);
        parts.write("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
                + " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetFormatPr"
                + " defaultRowHeight=\"15\"/><cols><col min=\"1\" max=\"2\" width=\"45\" customWidth=\"1\"/><col min=\"3\""
                + " max=\"4\" width=\"90\" customWidth=\"1\"/></cols><sheetData>");
        row = 0;
        line(
                XlsxPackage.HEADING,
                language.say("Spalte", "column"),
                language.say("Pfad im Profil", "path in the profile"),
                language.say("Frage", "question"),
                language.say("Was in der Zelle stehen kann", "what can stand in the cell"));
        for (Column column : Headings.answers()) {
            if (column.path().equals(Column.DAY)) {
                line(
                        XlsxPackage.TEXT,
                        Headings.of(column, language),
                        column.heading(),
                        language.say("Stichtag der Antworten", "The day as of which the answers hold"),
                        language.say("Jahr-Monat-Tag, zum Beispiel 2026-10-01", "year-month-day, such as 2026-10-01"));
                continue;
            }
            Question question = Questionnaire.standard().question(column.path());
            line(
                    XlsxPackage.TEXT,
                    Headings.of(column, language),
                    column.heading(),
                    question.text().in(language),
                    CellCheck.of(question, language).possible());
        }
        parts.write("</sheetData>");
        parts.end();
    }

    private void line(int style, String... texts) throws IOException {
        beginRow();
        for (int i = 0; i < texts.length; i++) {
            text(i, texts[i], style);
        }
        parts.write("</row>");
    }
}
