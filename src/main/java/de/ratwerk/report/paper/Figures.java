package de.ratwerk.report.paper;

import de.ratwerk.report.paper.Block.Figure;
import de.ratwerk.report.paper.Block.Table;
import java.util.ArrayList;
import java.util.List;

/** Pictures that go on over several pages, with one table for all of them. */
public final class Figures {
    /** What a page holds beside a heading and a few lines, in pixels. */
    public static final int HIGHEST = 760;

    private Figures() {}

    /** A figure for each picture; the last one carries the table. */
    public static List<Block> of(List<Picture> pictures, String caption, Table table) {
        List<Block> figures = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            boolean last = i == pictures.size() - 1;
            String number = pictures.size() == 1 ? "" : " (" + (i + 1) + "/" + pictures.size() + ")";
            figures.add(new Figure(pictures.get(i), caption + number, last ? table : null));
        }
        return figures;
    }
}
