package de.ratwerk.report.xlsx;

import java.util.List;
import java.util.Locale;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a listing on a sheet of its own: a title, a hint, and a table that can be filtered. */
final class SheetWriter<R> {
    /** The row with the headings, counted from 0. */
    static final int HEADINGS = 2;

    private static final double NARROW = 0.4;
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
    XSSFSheet write(String subject, Inputs inputs) {
        text(sheet.createRow(0).createCell(0), listing.name() + " – " + subject).setCellStyle(look.title());
        text(sheet.createRow(1).createCell(0), listing.hint()).setCellStyle(look.hint());
        headings();
        listing.rows().forEach(this::row);
        if (listing.rows().isEmpty()) {
            text(sheet.createRow(HEADINGS + 1).createCell(0), listing.none()).setCellStyle(look.hint());
        } else {
            table();
            inputs.check(sheet, listing.columns(), HEADINGS + 1, lastRow());
        }
        fold();
        sheet.createFreezePane(listing.fixed(), HEADINGS + 1);
        print(subject);
        return sheet;
    }

    private int lastRow() {
        return HEADINGS + listing.rows().size();
    }

    private void headings() {
        XSSFRow row = sheet.createRow(HEADINGS);
        for (int i = 0; i < listing.columns().size(); i++) {
            Column<R> column = listing.columns().get(i);
            text(row.createCell(i), column.title()).setCellStyle(look.heading(column.input() != null));
            sheet.setColumnWidth(i, column.width() * 256);
        }
    }

    private void row(R of) {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < listing.columns().size(); i++) {
            Column<R> column = listing.columns().get(i);
            cell(row.createCell(i), column.entry().apply(of), column.input() != null);
        }
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
        String name = listing.name().replace("ß", "ss").replace("ä", "ae");
        table.setName(name);
        table.setDisplayName(name);
        table.getCTTable().addNewAutoFilter().setRef(table.getCTTable().getRef());
        table.getCTTable().addNewTableStyleInfo();
        table.setStyleName("TableStyleLight1");
        table.getCTTable().getTableStyleInfo().setShowRowStripes(true);
    }

    private void fold() {
        List<Column<R>> columns = listing.columns();
        for (int from = 0; from < columns.size(); from++) {
            if (columns.get(from).detail()) {
                int to = from;
                while (to + 1 < columns.size() && columns.get(to + 1).detail()) {
                    to++;
                }
                sheet.groupColumn(from, to);
                sheet.setColumnGroupCollapsed(from, true);
                return;
            }
        }
    }

    private void print(String subject) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, NARROW);
        sheet.setMargin(PageMargin.RIGHT, NARROW);
        sheet.setRepeatingRows(CellRangeAddress.valueOf(String.format(Locale.ROOT, "%1$d:%1$d", HEADINGS + 1)));
        sheet.getHeader().setLeft(margin(subject));
        sheet.getHeader().setRight(margin(listing.name()));
        sheet.getFooter().setRight("&P / &N");
    }

    /** In a margin the sign {@code &} begins an instruction, and there is little room. */
    private static String margin(String text) {
        int end = text.offsetByCodePoints(0, Math.min(LONGEST_IN_MARGIN, text.codePointCount(0, text.length())));
        return (text.substring(0, end) + (end < text.length() ? " …" : "")).replace("&", "&&");
    }
}
