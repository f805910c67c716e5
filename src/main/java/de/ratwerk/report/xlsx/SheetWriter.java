package de.ratwerk.report.xlsx;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.ColorScaleFormatting;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;

/** Writes a listing on a sheet of its own: a title, a hint, and a table that can be filtered. */
final class SheetWriter<R> {
    /** The row with the headings, counted from 0. */
    static final int HEADINGS = 2;

    /** How many characters of a heading the button of a filter hides. */
    private static final int FILTER_BUTTON = 3;

    private static final double NARROW = 0.4;

    /** So many characters across a page can be read. */
    private static final int READABLE = 300;

    /** Room for a heading that runs upwards, in points. */
    private static final float UPRIGHT = 230;

    private static final int LONGEST_IN_MARGIN = 80;

    private final XSSFWorkbook book;
    private final Look look;
    private final Listing<R> listing;
    private final XSSFSheet sheet;

    SheetWriter(XSSFWorkbook book, Look look, Listing<R> listing) {
        this.book = book;
        this.look = look;
        this.listing = listing;
        this.sheet = book.createSheet(listing.name());
    }

    /** Writes it all; the subject names the municipality and the day. */
    void write(String subject, Inputs inputs) {
        text(sheet.createRow(0).createCell(0), listing.name() + " – " + subject).setCellStyle(look.title());
        text(sheet.createRow(1).createCell(0), listing.hint()).setCellStyle(look.hint());
        headings();
        listing.rows().forEach(this::row);
        if (listing.rows().isEmpty()) {
            text(sheet.createRow(HEADINGS + 1).createCell(0), listing.none()).setCellStyle(look.hint());
        } else {
            table();
            shade();
            mark();
            inputs.check(sheet, listing.columns(), HEADINGS + 1, lastRow());
        }
        fold();
        sheet.createFreezePane(listing.fixed(), HEADINGS + 1);
        print(subject);
    }

    private int lastRow() {
        return HEADINGS + listing.rows().size();
    }

    private void headings() {
        XSSFRow row = sheet.createRow(HEADINGS);
        RowHeight height = new RowHeight();
        for (int i = 0; i < listing.columns().size(); i++) {
            Column<R> column = listing.columns().get(i);
            boolean upright = isOf(Form.STATE, i);
            text(row.createCell(i), column.title())
                    .setCellStyle(upright ? look.upright() : look.heading(column.input() != null));
            sheet.setColumnWidth(i, column.width() * 256);
            height.hold(
                    upright ? "" : column.title(), column.detail() ? Entry.LONGEST : column.width() - FILTER_BUTTON);
        }
        height.applyTo(row);
        if (IntStream.range(0, listing.columns().size()).anyMatch(i -> isOf(Form.STATE, i))) {
            row.setHeightInPoints(Math.max(row.getHeightInPoints(), UPRIGHT));
        }
    }

    private void row(R of) {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        RowHeight height = new RowHeight();
        for (int i = 0; i < listing.columns().size(); i++) {
            Column<R> column = listing.columns().get(i);
            Entry entry = column.entry().apply(of);
            cell(row.createCell(i), entry, column.input() != null);
            if (entry.value() instanceof String text && !column.detail()) {
                height.hold(text, column.width());
            }
        }
        height.applyTo(row);
    }

    private void cell(XSSFCell cell, Entry entry, boolean input) {
        Object value = entry.value();
        Form form = entry.form();
        boolean quoted = false;
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof String text) {
            text(cell, text);
            quoted = "=+-@".indexOf(text.charAt(0)) >= 0;
            form = form == Form.LINK && !linked(cell, text) ? Form.TEXT : form;
        }
        cell.setCellStyle(look.cell(form, input, quoted));
    }

    private static XSSFCell text(XSSFCell cell, String text) {
        cell.setCellValue(Entry.literal(text));
        return cell;
    }

    private boolean linked(XSSFCell cell, String text) {
        if (!Address.leadsOut(text)) {
            return false;
        }
        XSSFHyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
        link.setAddress(text);
        cell.setHyperlink(link);
        return true;
    }

    private void table() {
        XSSFTable table = sheet.createTable(new AreaReference(
                new CellReference(HEADINGS, 0),
                new CellReference(lastRow(), listing.columns().size() - 1),
                SpreadsheetVersion.EXCEL2007));
        String name = letters(listing.name());
        table.setName(name);
        table.setDisplayName(name);
        table.getCTTable().addNewAutoFilter().setRef(table.getCTTable().getRef());
        table.getCTTable().addNewTableStyleInfo();
        table.setStyleName("TableStyleLight1");
        table.getCTTable().getTableStyleInfo().setShowRowStripes(true);
    }

    /** A name that a table may bear. */
    private static String letters(String name) {
        return name.replace("ß", "ss")
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("Ü", "Ue")
                .replaceAll("[^A-Za-z]", "");
    }

    /** The fuller a cell of a matrix, the darker. */
    private void shade() {
        int from = firstOf(Form.SPARSE_PERCENT);
        if (from == listing.columns().size()) {
            return;
        }
        SheetConditionalFormatting shades = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule rule = shades.createConditionalFormattingColorScaleRule();
        ColorScaleFormatting scale = rule.getColorScaleFormatting();
        scale.setNumControlPoints(2);
        scale.getThresholds()[0].setRangeType(RangeType.NUMBER);
        scale.getThresholds()[0].setValue(0d);
        scale.getThresholds()[1].setRangeType(RangeType.NUMBER);
        scale.getThresholds()[1].setValue(1d);
        scale.setColors(new Color[] {look.color(Look.WHITE), look.color(Look.BLUE)});
        CellRangeAddress[] cells = {
            new CellRangeAddress(
                    HEADINGS + 1, lastRow(), from, listing.columns().size() - 1)
        };
        shades.addConditionalFormatting(cells, rule);
    }

    /** Each word for a state in its colours. */
    private void mark() {
        int from = firstOf(Form.STATE);
        if (from == listing.columns().size()) {
            return;
        }
        SheetConditionalFormatting marks = sheet.getSheetConditionalFormatting();
        CellRangeAddress[] cells = {
            new CellRangeAddress(
                    HEADINGS + 1, lastRow(), from, listing.columns().size() - 1)
        };
        for (Listing.Mark mark : listing.marks()) {
            ConditionalFormattingRule rule = marks.createConditionalFormattingRule(
                    ComparisonOperator.EQUAL, "\"" + mark.word().replace("\"", "\"\"") + "\"");
            rule.createPatternFormatting().setFillBackgroundColor(look.color(mark.ground()));
            rule.createFontFormatting().setFontColor(look.color(mark.ink()));
            marks.addConditionalFormatting(cells, rule);
        }
    }

    /** The first column of a form, the number of columns if there is none. */
    private int firstOf(Form form) {
        int from = 0;
        while (from < listing.columns().size() && !isOf(form, from)) {
            from++;
        }
        return from;
    }

    private boolean isOf(Form form, int column) {
        return !listing.rows().isEmpty()
                && listing.columns()
                                .get(column)
                                .entry()
                                .apply(listing.rows().get(0))
                                .form()
                        == form;
    }

    /** By hand, because POI writes columns that overlap when it folds some that have a width. */
    private void fold() {
        List<CTCol> columns = sheet.getCTWorksheet().getColsArray(0).getColList();
        boolean before = false;
        for (int i = 0; i < columns.size(); i++) {
            boolean detail = listing.columns().get(i).detail();
            if (detail) {
                columns.get(i).setOutlineLevel((short) 1);
                columns.get(i).setHidden(true);
                sheet.getCTWorksheet().getSheetFormatPr().setOutlineLevelCol((short) 1);
            } else if (before) {
                columns.get(i).setCollapsed(true);
            }
            before = detail;
        }
    }

    private void print(String subject) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) pagesAcross());
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, NARROW);
        sheet.setMargin(PageMargin.RIGHT, NARROW);
        sheet.setRepeatingRows(CellRangeAddress.valueOf(String.format(Locale.ROOT, "%1$d:%1$d", HEADINGS + 1)));
        sheet.getHeader().setLeft(margin(subject));
        sheet.getHeader().setRight(margin(listing.name()));
        sheet.getFooter().setRight("&P / &N");
    }

    /** A page for so many characters as can still be read. */
    private int pagesAcross() {
        int width = listing.columns().stream()
                .filter(column -> !column.detail())
                .mapToInt(Column::width)
                .sum();
        return Math.max(1, Math.round(width / (float) READABLE));
    }

    /** In a margin the sign {@code &} begins an instruction, and there is little room. */
    private static String margin(String text) {
        int end = text.offsetByCodePoints(0, Math.min(LONGEST_IN_MARGIN, text.codePointCount(0, text.length())));
        return (text.substring(0, end) + (end < text.length() ? " …" : "")).replace("&", "&&");
    }
}
