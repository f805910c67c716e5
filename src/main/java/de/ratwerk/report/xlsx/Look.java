package de.ratwerk.report.xlsx;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How cells look. Colours keep a contrast of 4.5 to 1 and never carry a meaning alone. */
final class Look {
    static final String BLUE = "9DB7D9";

    private static final String FAMILY = "Arial";
    private static final int SIZE = 10;
    private static final String DARK = "1F2A44";
    private static final String AMBER = "8A4B08";
    private static final String PALE = "FFF6DC";
    private static final String LINE = "C9CED8";
    private static final String LINK = "0B57A4";
    static final String WHITE = "FFFFFF";

    private final XSSFWorkbook book;
    private final Map<List<Object>, XSSFCellStyle> styles = new HashMap<>();

    Look(XSSFWorkbook book) {
        this.book = book;
        usual(book.getFontAt(0));
    }

    /** The line above a table that says what the sheet is. */
    XSSFCellStyle title() {
        return styles.computeIfAbsent(List.of("title"), key -> {
            XSSFCellStyle style = style();
            style.setFont(font(true, DARK, 14));
            return style;
        });
    }

    /** The line above a table that says how to use it. */
    XSSFCellStyle hint() {
        return styles.computeIfAbsent(List.of("hint"), key -> style());
    }

    XSSFCellStyle heading(boolean input) {
        return styles.computeIfAbsent(List.of("heading", input), key -> {
            XSSFCellStyle style = style();
            style.setFont(font(true, WHITE, SIZE));
            style.setWrapText(true);
            style.setAlignment(HorizontalAlignment.LEFT);
            style.setIndention((short) 1);
            fill(style, input ? AMBER : DARK);
            return style;
        });
    }

    /** A heading of a matrix, running upwards. */
    XSSFCellStyle upright() {
        return styles.computeIfAbsent(List.of("upright"), key -> {
            XSSFCellStyle style = style();
            style.cloneStyleFrom(heading(false));
            style.setVerticalAlignment(VerticalAlignment.BOTTOM);
            style.setIndention((short) 0);
            style.setRotation((short) 90);
            return style;
        });
    }

    /**
     * A cell below a heading.
     *
     * @param quoted whether the text begins as a formula would, and must stay a text when somebody edits it
     */
    XSSFCellStyle cell(Form form, boolean input, boolean quoted) {
        return styles.computeIfAbsent(List.of(form, input, quoted), key -> {
            XSSFCellStyle style = style();
            boolean free = form == Form.TEXT || form == Form.STATE;
            style.setDataFormat(book.createDataFormat().getFormat(free ? "General" : form.format()));
            style.setWrapText(!form.number());
            style.setAlignment(
                    form == Form.STATE
                            ? HorizontalAlignment.CENTER
                            : form.right() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
            style.setIndention((short) (form == Form.SPARSE_PERCENT || form == Form.STATE ? 0 : 1));
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(color(LINE));
            style.setQuotePrefixed(quoted);
            if (form == Form.LINK) {
                style.setFont(linkFont());
            }
            if (input) {
                style.setLocked(false);
                style.setBorderLeft(BorderStyle.THIN);
                style.setLeftBorderColor(color(LINE));
                fill(style, PALE);
            }
            return style;
        });
    }

    XSSFColor color(String hex) {
        return new XSSFColor(
                HexFormat.of().parseHex(hex), book.getStylesSource().getIndexedColors());
    }

    private XSSFCellStyle style() {
        XSSFCellStyle style = book.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private void fill(XSSFCellStyle style, String hex) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(color(hex));
    }

    /** A font that every office has, or one of the same widths; the widths of columns are counted in its digits. */
    private static void usual(XSSFFont font) {
        font.setFontName(FAMILY);
        font.setFontHeightInPoints((short) SIZE);
    }

    private XSSFFont font(boolean bold, String hex, int points) {
        XSSFFont font = book.createFont();
        usual(font);
        font.setBold(bold);
        font.setColor(color(hex));
        font.setFontHeightInPoints((short) points);
        return font;
    }

    private XSSFFont linkFont() {
        XSSFFont font = font(false, LINK, SIZE);
        font.setUnderline(Font.U_SINGLE);
        return font;
    }
}
