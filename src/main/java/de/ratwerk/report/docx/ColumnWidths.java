package de.ratwerk.report.docx;

import de.ratwerk.report.paper.Block.Column;
import de.ratwerk.report.paper.Block.Table;
import de.ratwerk.report.paper.Words;
import java.util.List;

/**
 * How wide a table's columns are, in twentieths of a point: as their shares ask for, but none so narrow that its longest
 * word would be torn apart while others have room to spare.
 */
final class ColumnWidths {
    /** About the width of a letter of a table's text, and of the blank beside a cell's text. */
    private static final int LETTER = 108;

    private static final int BLANK = 220;

    private ColumnWidths() {}

    /** Widths that add up to the width given. */
    static int[] of(Table table, int width) {
        int[] wide = shared(table.columns(), width);
        int[] least = new int[wide.length];
        long lacking = 0;
        long spare = 0;
        for (int i = 0; i < wide.length; i++) {
            least[i] = Math.min(longestWord(table, i) * LETTER + BLANK, width / wide.length);
            lacking += Math.max(0, least[i] - wide[i]);
            spare += Math.max(0, wide[i] - least[i]);
        }
        int given = 0;
        for (int i = 0; i < wide.length; i++) {
            boolean narrow = wide[i] < least[i];
            wide[i] = narrow ? least[i] : wide[i] - (int) (lacking * (wide[i] - least[i]) / Math.max(1, spare));
            given += wide[i];
        }
        // What rounding leaves over goes to the last column.
        wide[wide.length - 1] += width - given;
        return wide;
    }

    private static int[] shared(List<Column> columns, int width) {
        int shares = Math.max(1, columns.stream().mapToInt(Column::share).sum());
        return columns.stream()
                .mapToInt(column -> width * column.share() / shares)
                .toArray();
    }

    private static int longestWord(Table table, int column) {
        int longest = longestWord(table.columns().get(column).title());
        for (List<Words> row : table.rows()) {
            longest = Math.max(longest, longestWord(row.get(column).text()));
        }
        return longest;
    }

    private static int longestWord(String text) {
        int longest = 0;
        for (String word : text.split("[\\s/-]+", -1)) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }
}
