package de.ratwerk.report.markdown;

import de.ratwerk.report.TextReport;
import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Box;
import de.ratwerk.report.paper.Block.Column;
import de.ratwerk.report.paper.Block.Contents;
import de.ratwerk.report.paper.Block.Fact;
import de.ratwerk.report.paper.Block.Facts;
import de.ratwerk.report.paper.Block.Figure;
import de.ratwerk.report.paper.Block.Fold;
import de.ratwerk.report.paper.Block.Heading;
import de.ratwerk.report.paper.Block.Items;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.paper.Block.Table;
import de.ratwerk.report.paper.Paper;
import de.ratwerk.report.paper.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a paper holds, block by block. */
final class Contained {
    /** The level of the smallest headings that a table of contents names. */
    static final int DEEPEST = 2;

    private final Paper paper;
    private final Inline inline;
    private final boolean withContents;
    private final Lines lines;

    /** Lists that follow one another bear different signs, or Markdown would take them for one. */
    private boolean otherSign;

    Contained(Paper paper, Inline inline, boolean withContents, Lines lines) {
        this.paper = paper;
        this.inline = inline;
        this.withContents = withContents;
        this.lines = lines;
    }

    void write() {
        heading(0, paper.title());
        LocalDate date = paper.date();
        String day = date == null ? "" : ", " + TextReport.date(date, paper.language());
        paragraph(Words.plain(paper.subject() + day));
        paper.blocks().forEach(this::block);
    }

    private void block(Block block) {
        boolean list = block instanceof Items || block instanceof Facts;
        otherSign = list && !otherSign;
        if (block instanceof Heading heading) {
            heading(heading.level(), heading.words());
        } else if (block instanceof Paragraph paragraph) {
            paragraph(paragraph.words());
        } else if (block instanceof Items items) {
            lines.block(list(items));
        } else if (block instanceof Facts facts) {
            lines.block(
                    facts.facts().stream().flatMap(fact -> fact(fact).stream()).toList());
        } else if (block instanceof Table table) {
            caption(table.caption());
            table(table);
        } else if (block instanceof Figure figure) {
            figure(figure);
        } else if (block instanceof Box box) {
            box(box);
        } else if (block instanceof Fold fold) {
            paragraph(Words.strong(fold.title()));
            fold.blocks().forEach(this::block);
        } else if (block instanceof Contents contents && withContents) {
            contents(contents);
        }
    }

    private void heading(int level, String words) {
        String said = inline.of(Words.plain(words));
        String closed = said.endsWith("#") ? said.substring(0, said.length() - 1) + "\\#" : said;
        lines.block("#".repeat(Math.min(level + 1, 6)) + " " + closed);
    }

    private void paragraph(Words words) {
        lines.block(Literal.paragraph(inline.of(words)));
    }

    private String sign() {
        return otherSign ? "- " : "* ";
    }

    private List<String> list(Items items) {
        List<String> list = new ArrayList<>();
        for (Words item : items.items()) {
            String sign = items.numbered() ? list.size() + 1 + (otherSign ? ". " : ") ") : sign();
            list.add(sign + Literal.paragraph(inline.of(item)));
        }
        return list;
    }

    private List<String> fact(Fact fact) {
        String term = sign() + inline.of(Words.strong(fact.term() + ":"));
        if (fact.said().size() == 1) {
            return List.of(term + " " + inline.of(fact.said().get(0)));
        }
        List<String> list = new ArrayList<>(List.of(term));
        fact.said().forEach(piece -> list.add("  - " + Literal.paragraph(inline.of(piece))));
        return list;
    }

    /** In italics; the text of a caption has no marks of its own. Next to a blank of any sort the marks would not hold. */
    private void caption(String words) {
        String said = inline.of(Words.plain(words.replaceAll("^[\\p{Z}\\p{C}\\s]+|[\\p{Z}\\p{C}\\s]+$", "")));
        lines.block(said.isEmpty() ? "" : "*" + said + "*");
    }

    private void table(Table table) {
        List<String> rows = new ArrayList<>();
        rows.add(row(table.columns().stream()
                .map(column -> Words.plain(column.title()))
                .toList()));
        rows.add(table.columns().stream()
                .map(Column::number)
                .map(number -> number ? "---:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |")));
        table.rows().forEach(row -> rows.add(row(row)));
        lines.block(rows);
    }

    private String row(List<Words> cells) {
        return cells.stream()
                .map(cell -> inline.of(cell).replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** A picture cannot stand in Markdown, but what it shows stands in its table. */
    private void figure(Figure figure) {
        Table table = figure.table();
        if (table != null) {
            caption(table.caption());
            table(table);
        }
    }

    private void box(Box box) {
        Lines inside = new Lines();
        Contained contained = new Contained(paper, inline, false, inside);
        box.blocks().forEach(contained::block);
        lines.block(inside.quoted());
    }

    private void contents(Contents contents) {
        heading(1, contents.title());
        List<String> list = new ArrayList<>();
        for (Block block : paper.blocks()) {
            if (block instanceof Heading heading && heading.level() <= DEEPEST) {
                String indent = "  ".repeat(heading.level() - 1);
                list.add(indent + "- " + inline.of(Words.none().link(heading.words(), "#" + heading.anchor())));
            }
        }
        lines.block(list);
    }
}
