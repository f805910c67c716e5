package de.ratwerk.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Which cells of a sheet are covered by others. A sheet says so behind its last row, so it is looked through once before it
 * is read; that costs little, as nothing but these marks is sought.
 */
final class MergedCells {
    private static final Pattern MERGED =
            Pattern.compile("mergeCell [^>]{0,100}?ref=\"([A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7})\"");

    /** More than anybody merges; the rest of a hostile sheet is not looked at. */
    private static final int MOST = 10_000;

    private static final int BLOCK = 1 << 16;
    private static final int OVERLAP = 256;

    private final List<CellRangeAddress> areas = new ArrayList<>();

    private MergedCells() {}

    /** The merged cells of a sheet's XML. */
    static MergedCells in(InputStream sheet) throws IOException {
        MergedCells merged = new MergedCells();
        Reader in = new InputStreamReader(sheet, StandardCharsets.UTF_8);
        char[] block = new char[BLOCK];
        String before = "";
        for (int read = in.read(block); read >= 0 && merged.areas.size() < MOST; read = in.read(block)) {
            String text = before + new String(block, 0, read);
            int end = 0;
            Matcher mark = MERGED.matcher(text);
            while (text.contains("mergeCell") && mark.find()) {
                merged.areas.add(CellRangeAddress.valueOf(mark.group(1)));
                end = mark.end();
            }
            before = text.substring(Math.max(end, text.length() - OVERLAP));
        }
        return merged;
    }

    /** Whether a cell is covered by another one; both counted from 1. */
    boolean cover(int row, int column) {
        for (CellRangeAddress area : areas) {
            if (area.isInRange(row - 1, column - 1)
                    && (area.getFirstRow() != row - 1 || area.getFirstColumn() != column - 1)) {
                return true;
            }
        }
        return false;
    }

    /** The last covered column of a row, but none beyond a limit; counted from 1. */
    OptionalInt last(int row, int limit) {
        return areas.stream()
                .filter(area -> area.getFirstRow() <= row - 1 && row - 1 <= area.getLastRow())
                .mapToInt(area -> Math.min(limit, area.getLastColumn() + 1))
                .max();
    }
}
