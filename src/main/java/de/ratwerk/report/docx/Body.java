package de.ratwerk.report.docx;

import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Box;
import de.ratwerk.report.paper.Block.Contents;
import de.ratwerk.report.paper.Block.Fact;
import de.ratwerk.report.paper.Block.Facts;
import de.ratwerk.report.paper.Block.Figure;
import de.ratwerk.report.paper.Block.Fold;
import de.ratwerk.report.paper.Block.Heading;
import de.ratwerk.report.paper.Block.Items;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.paper.Block.Table;
import de.ratwerk.report.paper.Block.Tone;
import de.ratwerk.report.paper.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Blocks as Word's paragraphs and tables, from top to bottom. */
final class Body {
    /** How far, in twentieths of a point, the text of an item and of a fact stands to the right of what opens it. */
    private static final int ITEM = 397;

    private static final int FACT = 2438;
    private static final int APART = 240;
    /** The longest term, in characters, that surely ends before what is said of it begins. */
    private static final int TERM = 19;

    private final Maker maker;
    private final StyleSheet styles;
    private final Numbering lists;
    private final Names names;
    private final Runs runs;
    private final Pictures pictures;
    private final int width;
    private final List<Element> written = new ArrayList<>();
    private @Nullable Frame frame;
    /** How much was written when the last box ended, and its style. */
    private int boxEnd;

    private String boxKind = "";

    /**
     * An empty body.
     *
     * @param width of the text, in twentieths of a point
     */
    Body(Docx docx, StyleSheet styles, Numbering lists, Names names, Runs runs, int width) {
        this.maker = new Maker(docx.document());
        this.styles = styles;
        this.lists = lists;
        this.names = names;
        this.runs = runs;
        this.pictures = new Pictures(docx, docx.main());
        this.width = width;
    }

    /** What has been written, in order; never ends with a table, after which nobody could go on writing. */
    List<Element> written() {
        if (afterTable()) {
            paragraph(styled("BodyText"), List.of());
        }
        return written;
    }

    /** A line in a style that stands above the blocks, such as the title. */
    void line(String style, String words) {
        paragraph(styled(style), List.of(runs.plain(words)));
    }

    /** Blocks, one after the other. */
    void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Contents contents) {
                contents(contents, blocks);
            } else {
                block(block);
            }
        }
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            heading(heading);
        } else if (block instanceof Paragraph paragraph) {
            paragraph(paragraph);
        } else if (block instanceof Items items) {
            items(items);
        } else if (block instanceof Facts facts) {
            facts.facts().forEach(this::fact);
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Figure figure) {
            figure(figure);
        } else if (block instanceof Box box) {
            box(box);
        } else if (block instanceof Fold fold) {
            paragraph(new Paragraph(Words.strong(fold.title()), Tone.PLAIN));
            fold.blocks().forEach(this::block);
        } else {
            throw new IllegalArgumentException(block.toString());
        }
    }

    private void contents(Contents contents, List<Block> blocks) {
        List<Heading> headings = blocks.stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(heading -> heading.level() <= TableOfContents.DEEPEST)
                .toList();
        for (int level = 1; level <= TableOfContents.DEEPEST; level++) {
            fitPageNumbers("TOC" + level);
        }
        if (!headings.isEmpty()) {
            written.add(new TableOfContents(maker, styles, names, runs).of(contents.title(), headings));
        }
    }

    /** Lets page numbers end where the text does; a template's own style is left as it is. */
    private void fitPageNumbers(String style) {
        Element tab = Xml.at(styles.style(style), "pPr", "tabs", "tab");
        if (tab != null && styles.isAdded(style)) {
            tab.getAttributeNodeNS(Xml.W, "pos").setValue(Integer.toString(width));
        }
    }

    private void heading(Heading heading) {
        Properties properties = styled("Heading" + heading.level());
        if (heading.newPage()) {
            properties.on("pageBreakBefore").space("before", 0);
        }
        String id = Integer.toString(names.nextBookmark());
        String name = Objects.requireNonNull(names.bookmark(heading.anchor()), "the bookmark of a heading");
        Node start = maker.of("w:bookmarkStart", maker.attribute("w:id", id), maker.attribute("w:name", name));
        Node end = maker.of("w:bookmarkEnd", maker.attribute("w:id", id));
        written.add(properties.paragraph(List.of(start, runs.plain(heading.words()), end)));
    }

    private void paragraph(Paragraph paragraph) {
        String style = switch (paragraph.tone()) {
            case LEAD -> "RatwerkLead";
            case PLAIN -> "BodyText";
            case SMALL -> "RatwerkSmall";
        };
        Frame box = frame;
        Properties properties =
                box != null && style.equals("BodyText") ? new Properties(maker, box.id()) : framed(styled(style), 0);
        paragraph(properties, runs.of(paragraph.words()));
    }

    private void items(Items items) {
        String list = items.numbered() ? lists.numbers() : lists.bullets();
        for (Words words : items.items()) {
            Properties properties = framed(styled(items.numbered() ? "ListNumber" : "ListBullet"), ITEM);
            if (list != null) {
                properties.item(list);
            }
            paragraph(properties, runs.of(words));
        }
    }

    private void fact(Fact fact) {
        List<Node> first = new ArrayList<>(runs.of(Words.strong(fact.term())));
        List<Words> said = fact.said().isEmpty() ? List.of(Words.none()) : fact.said();
        for (Words words : said) {
            List<Node> line = first;
            boolean crowded = !line.isEmpty() && fact.term().length() > TERM;
            line.add(runs.holding(maker.of(crowded ? "w:br" : "w:tab")));
            line.addAll(runs.of(words));
            paragraph(framed(styled("RatwerkFact"), FACT), line);
            first = new ArrayList<>();
        }
    }

    private void table(Table table) {
        Properties properties = styled("Caption").on("keepNext");
        written.add(properties.paragraph(List.of(runs.plain(table.caption()))));
        written.add(new Grid(maker, styles, runs, width).of(table));
    }

    private void figure(Figure figure) {
        Node drawing = pictures.drawing(figure.picture(), names.nextDrawing(), figure.caption(), width);
        paragraph(framed(styled("RatwerkFigure"), 0), List.of(maker.of("w:r", drawing)));
        Properties below = framed(styled("Caption"), 0).space("before", 60).space("after", APART);
        written.add(below.paragraph(List.of(runs.plain(figure.caption()))));
        Table table = figure.table();
        if (table != null) {
            table(table);
        }
    }

    private void box(Box box) {
        String style = box.kind() == Box.Kind.MAIN ? "RatwerkBox" : "RatwerkNote";
        if (written.size() == boxEnd && style.equals(boxKind)) {
            // Word would draw one box around both.
            written.add(styled("RatwerkSmall")
                    .with(maker.of(
                            "w:spacing",
                            maker.attribute("w:after", "0"),
                            maker.attribute("w:line", "20"),
                            maker.attribute("w:lineRule", "exact")))
                    .paragraph(List.of()));
        }
        frame = new Frame(styles.id(style), styles.style(style));
        int from = written.size();
        box.blocks().forEach(this::block);
        frame = null;
        space(from, "before", APART);
        space(written.size() - 1, "after", APART);
        boxEnd = written.size();
        boxKind = style;
    }

    private void space(int at, String side, int twips) {
        Element properties = at < written.size() ? Xml.at(written.get(at), "pPr") : null;
        if (properties == null) {
            return;
        }
        Element spacing = Xml.at(properties, "spacing");
        if (spacing == null) {
            spacing = maker.of("w:spacing");
            properties.insertBefore(spacing, Xml.at(properties, "ind"));
        }
        spacing.setAttributeNodeNS(maker.attribute("w:" + side, twips));
    }

    private Properties styled(String style) {
        return new Properties(maker, styles.id(style));
    }

    private Properties framed(Properties properties, int hanging) {
        Frame box = frame;
        if (box != null) {
            box.put(properties, maker, hanging);
        }
        return properties;
    }

    private void paragraph(Properties properties, List<? extends Node> content) {
        if (afterTable()) {
            properties.space("before", APART);
        }
        written.add(properties.paragraph(content));
    }

    private boolean afterTable() {
        return !written.isEmpty() && Xml.is(written.get(written.size() - 1), "tbl");
    }
}
