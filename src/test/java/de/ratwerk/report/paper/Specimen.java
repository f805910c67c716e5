package de.ratwerk.report.paper;

import de.ratwerk.report.paper.Block.Box;
import de.ratwerk.report.paper.Block.Column;
import de.ratwerk.report.paper.Block.Contents;
import de.ratwerk.report.paper.Block.Fact;
import de.ratwerk.report.paper.Block.Facts;
import de.ratwerk.report.paper.Block.Figure;
import de.ratwerk.report.paper.Block.Heading;
import de.ratwerk.report.paper.Block.Items;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.paper.Block.Table;
import de.ratwerk.report.paper.Block.Tone;
import de.ratwerk.report.paper.Words.Style;
import de.ratwerk.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A paper that uses everything a paper can hold, with words that a careless format would take for its own. */
public final class Specimen {
    /** Markup, formulas, escapes and rare characters. */
    public static final String HOSTILE = "<b>&amp;</b> =1+1 | *x* _y_ `z` [a](b) \\ # „Straße“ ĲßẞŁ\u001b[31m\u202e";

    private Specimen() {}

    /** The paper in German. */
    public static Paper paper() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Words.plain("Das Wichtigste auf einer Seite."), Tone.LEAD));
        blocks.add(new Contents("Inhalt"));
        blocks.add(new Heading(1, "Erstes Kapitel", "erstes", true));
        blocks.add(new Paragraph(
                Words.plain("Einfach, ")
                        .and("stark", Style.STRONG)
                        .and(", ")
                        .and("pfad.zur.antwort", Style.CODE)
                        .and(", ")
                        .and("nebenbei", Style.FAINT)
                        .and(", ")
                        .link("nach unten", "#zweites")
                        .and(" und ")
                        .link("nach außen", "https://example.org/?a=1&b=2"),
                Tone.PLAIN));
        blocks.add(new Paragraph(Words.plain(HOSTILE), Tone.SMALL));
        blocks.add(new Heading(2, "Aufzählung & Zahlen", "aufzaehlung", false));
        blocks.add(new Items(false, List.of(Words.plain("Punkt"), Words.strong("Starker Punkt"))));
        blocks.add(new Items(true, List.of(Words.plain("Erstens"), Words.plain("Zweitens"))));
        blocks.add(new Heading(3, "Noch tiefer", "tiefer", false));
        blocks.add(new Facts(List.of(
                new Fact("Aufwand", List.of(Words.plain("gering"))),
                new Fact("Warum", List.of(Words.plain("Ein Grund."), Words.plain("Noch ein Grund."))))));
        blocks.add(new Box(
                Box.Kind.MAIN,
                List.of(
                        new Paragraph(Words.strong("Merksatz"), Tone.LEAD),
                        new Items(true, List.of(Words.plain("a"))))));
        blocks.add(new Box(Box.Kind.NOTE, List.of(new Paragraph(Words.plain("Zu bedenken."), Tone.PLAIN))));
        blocks.add(new Heading(1, "Zweites Kapitel", "zweites", true));
        blocks.add(new Figure(picture(), "Anteile als Balken", table("balken", 2)));
        blocks.add(table("lang", 60));
        return new Paper(Language.DE, "Musterbericht", "Musterstadt <Ost> & Söhne", LocalDate.of(2026, 10, 1), blocks);
    }

    private static Picture picture() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"320\" height=\"40\" viewBox=\"0 0 320 40\">"
                + "<rect x=\"0\" y=\"0\" width=\"160\" height=\"20\" fill=\"#171a2b\"/>"
                + "<text x=\"0\" y=\"36\" font-family=\"Fira Sans\" font-size=\"12\" fill=\"#171a2b\">50 %</text></svg>";
        return new Picture("balken", svg, 320, 40, "Ein Balken, halb so lang wie das Ganze: 50 Prozent.");
    }

    private static Table table(String id, int rows) {
        List<List<Words>> cells = new ArrayList<>();
        for (int row = 1; row <= rows; row++) {
            cells.add(List.of(Words.plain("Zeile " + row), Words.plain(row + ",5"), Words.plain(HOSTILE)));
        }
        return new Table(
                id,
                "Eine Tabelle",
                List.of(new Column("Was", false, 3), new Column("Wie viel", true, 1), new Column("Wozu", false, 4)),
                cells);
    }
}
