package de.ratwerk.report.xlsx;

import org.apache.poi.xssf.usermodel.XSSFRow;

/**
 * How high a row must be so that its wrapped texts can be read. It is only guessed: the row remains one that fits itself
 * to its texts as soon as somebody edits it.
 */
final class RowHeight {
    private static final double LINE = 13.2;

    /** The highest that a row of a workbook can be, in points. */
    private static final double HIGHEST = 409;

    private int lines = 1;

    /** Takes account of a text in a column of a width in digits; letters are narrower by a tenth, the margin takes one. */
    void hold(String text, int columnWidth) {
        int width = Math.max(1, columnWidth * 11 / 10 - 1);
        lines = Math.max(
                lines, text.lines().mapToInt(line -> lines(line, width)).sum());
    }

    void applyTo(XSSFRow row) {
        row.setHeightInPoints((float) Math.min(HIGHEST, lines * LINE + 3));
        row.getCTRow().setCustomHeight(false);
    }

    private static int lines(String text, int width) {
        int lines = 1;
        int used = 0;
        for (String word : text.split(" ")) {
            if (used > 0 && used + word.length() > width) {
                lines++;
                used = 0;
            }
            used += word.length() + 1;
            lines += (used - 2) / width;
            used = used > width + 1 ? used % width : used;
        }
        return lines;
    }
}
