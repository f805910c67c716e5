package de.ratwerk.report.picture;

import de.ratwerk.report.paper.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Rows spread over as many pictures as it takes for each to fit on a page. */
final class Sheets {
    private Sheets() {}

    /**
     * As many rows to a picture as fit, at least one.
     *
     * @param id the first picture's name; the others' end in -2, -3 and so on
     * @param most how high a picture may be, in CSS pixels; one that holds a single row may be higher
     * @param draw makes a picture of a name and rows
     */
    static <R> List<Picture> of(String id, List<R> rows, int most, BiFunction<String, List<R>, Picture> draw) {
        List<Picture> sheets = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            String name = sheets.isEmpty() ? id : id + "-" + (sheets.size() + 1);
            int to = from + 1;
            Picture sheet = draw.apply(name, rows.subList(from, to));
            while (to < rows.size()) {
                Picture longer = draw.apply(name, rows.subList(from, to + 1));
                if (longer.height() > most) {
                    break;
                }
                sheet = longer;
                to++;
            }
            sheets.add(sheet);
            from = to;
        }
        return sheets;
    }
}
