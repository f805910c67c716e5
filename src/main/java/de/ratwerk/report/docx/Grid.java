package de.ratwerk.report.docx;

import de.ratwerk.report.paper.Block.Table;
import de.ratwerk.report.paper.ShownText;
import de.ratwerk.report.paper.Words;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A table as Word's: its head on every page, no row torn apart, its first row and column marked as headings. */
final class Grid {
    private final Maker maker;
    private final StyleSheet styles;
    private final Runs runs;
    private final int width;

    Grid(Maker maker, StyleSheet styles, Runs runs, int width) {
        this.maker = maker;
        this.styles = styles;
        this.runs = runs;
        this.width = width;
    }

    Element of(Table table) {
        int[] widths = ColumnWidths.of(table, width);
        List<Node> columns = new ArrayList<>();
        for (int column : widths) {
            columns.add(maker.of("w:gridCol", maker.attribute("w:w", column)));
        }
        Element grid = maker.of("w:tbl", properties(table), maker.of("w:tblGrid", columns));
        List<Words> titles = table.columns().stream()
                .map(column -> Words.plain(column.title()))
                .toList();
        grid.appendChild(row(table, titles, widths, true));
        table.rows().forEach(row -> grid.appendChild(row(table, row, widths, false)));
        return grid;
    }

    private Element properties(Table table) {
        Element look = maker.of(
                "w:tblLook",
                maker.attribute("w:val", "06A0"),
                maker.attribute("w:firstRow", "1"),
                maker.attribute("w:lastRow", "0"),
                maker.attribute("w:firstColumn", "1"),
                maker.attribute("w:lastColumn", "0"),
                maker.attribute("w:noHBand", "1"),
                maker.attribute("w:noVBand", "1"));
        return maker.of(
                "w:tblPr",
                maker.val("w:tblStyle", styles.id("RatwerkTable")),
                maker.of("w:tblW", maker.attribute("w:w", width), maker.attribute("w:type", "dxa")),
                maker.of("w:tblLayout", maker.attribute("w:type", "fixed")),
                look,
                maker.val("w:tblCaption", ShownText.of(table.caption())));
    }

    private Element row(Table table, List<Words> cells, int[] widths, boolean head) {
        List<Node> inside = new ArrayList<>();
        inside.add(
                head
                        ? maker.of("w:trPr", maker.of("w:cantSplit"), maker.of("w:tblHeader"))
                        : maker.of("w:trPr", maker.of("w:cantSplit")));
        for (int i = 0; i < widths.length; i++) {
            Properties properties = new Properties(maker, styles.id("RatwerkCell"));
            if (head) {
                properties.on("keepNext").on("suppressAutoHyphens");
            }
            if (table.columns().get(i).number()) {
                properties.with(maker.val("w:jc", "right"));
            }
            Element size = maker.of("w:tcW", maker.attribute("w:w", widths[i]), maker.attribute("w:type", "dxa"));
            inside.add(maker.of("w:tc", maker.of("w:tcPr", size), properties.paragraph(runs.of(cells.get(i)))));
        }
        return maker.of("w:tr", inside);
    }
}
