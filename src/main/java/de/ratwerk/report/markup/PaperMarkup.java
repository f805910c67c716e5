package de.ratwerk.report.markup;

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
import de.ratwerk.report.paper.Words.Run;
import java.util.List;

/** A paper's blocks as elements, one after the other. What only one format has, it says in the methods left open here. */
public abstract class PaperMarkup {
    private static final int LAST_IN_CONTENTS = 2;
    /** Widths of columns are told in steps of this many percent, each with a class of its own. */
    private static final int STEP = 5;

    private final Paper paper;
    private final Tags tags;

    protected PaperMarkup(Paper paper, Tags tags) {
        this.paper = paper;
        this.tags = tags;
    }

    /** Everything the paper says below its title. */
    public final void write() {
        paper.blocks().forEach(this::block);
    }

    protected final Tags tags() {
        return tags;
    }

    protected final Paper paper() {
        return paper;
    }

    /** A heading, one level below the one it has in the paper because the title stands above all. */
    protected abstract void heading(Heading heading);

    /** A table in its frame, if there is one. */
    protected abstract void framed(Table table);

    protected abstract void figure(Figure figure);

    protected abstract void contents(Contents contents);

    /** Opens the element that holds a box. */
    protected abstract void openBox(Box.Kind kind);

    /** The attributes of a link, names and values in turn. */
    protected abstract String[] link(String words, String target);

    private void block(Block block) {
        if (block instanceof Heading heading) {
            heading(heading);
        } else if (block instanceof Paragraph paragraph) {
            words("p", paragraph.words(), "class", toneOf(paragraph));
        } else if (block instanceof Items items) {
            items(items);
        } else if (block instanceof Facts facts) {
            facts(facts);
        } else if (block instanceof Table table) {
            framed(table);
        } else if (block instanceof Figure figure) {
            figure(figure);
        } else if (block instanceof Box box) {
            openBox(box.kind());
            tags.line();
            box.blocks().forEach(this::block);
            tags.close().line();
        } else if (block instanceof Fold fold) {
            fold(fold);
        } else if (block instanceof Contents contents) {
            contents(contents);
        }
    }

    /** What may be folded away; where nothing can be, its title stands above it. */
    protected void fold(Fold fold) {
        words("p", Words.strong(fold.title()));
        blocks(fold.blocks());
    }

    /** Some blocks, one after the other. */
    protected final void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private static String toneOf(Paragraph paragraph) {
        return switch (paragraph.tone()) {
            case LEAD -> "lead";
            case PLAIN -> "";
            case SMALL -> "small";
        };
    }

    private void items(Items items) {
        if (items.items().isEmpty()) {
            return;
        }
        tags.open(items.numbered() ? "ol" : "ul").line();
        items.items().forEach(item -> words("li", item));
        tags.close().line();
    }

    private void facts(Facts facts) {
        if (facts.facts().isEmpty()) {
            return;
        }
        tags.open("dl").line();
        for (Fact fact : facts.facts()) {
            tags.open("div", "class", "fact").element("dt", fact.term()).line();
            fact.said().forEach(said -> words("dd", said));
            tags.close().line();
        }
        tags.close().line();
    }

    /** What a style sheet says of the widths that columns are marked with. */
    public static String widths() {
        StringBuilder sheet = new StringBuilder();
        for (int percent = STEP; percent <= 100; percent += STEP) {
            sheet.append(".width-")
                    .append(percent)
                    .append(" { width: ")
                    .append(percent)
                    .append("%; }\n");
        }
        return sheet.toString();
    }

    /** The table itself, its first column as headings of the rows. */
    protected final void table(Table table) {
        tags.open("table").line().element("caption", table.caption()).line();
        columns(table.columns());
        tags.open("thead").line().open("tr");
        table.columns().forEach(column -> tags.element("th", column.title(), "scope", "col", "class", kindOf(column)));
        tags.close().line().close().line().open("tbody").line();
        table.rows().forEach(row -> row(table.columns(), row));
        tags.close().line().close().line();
    }

    private void columns(List<Column> columns) {
        int all = Math.max(1, columns.stream().mapToInt(Column::share).sum());
        tags.open("colgroup");
        for (Column column : columns) {
            int percent = Math.round(100f * column.share() / all / STEP) * STEP;
            tags.empty("col", "class", "width-" + Math.max(STEP, percent));
        }
        tags.close().line();
    }

    private void row(List<Column> columns, List<Words> cells) {
        tags.open("tr");
        for (int at = 0; at < cells.size(); at++) {
            String kind = kindOf(columns.get(at));
            if (at == 0) {
                tags.open("th", "scope", "row", "class", kind);
            } else {
                tags.open("td", "class", kind);
            }
            runs(cells.get(at));
            tags.close();
        }
        tags.close().line();
    }

    private static String kindOf(Column column) {
        return column.number() ? "number" : "";
    }

    /** Links to the chapters and to what is in them, as a list in a list. */
    protected final void entries(String list, String... attributes) {
        tags.open(list, attributes);
        int depth = 0;
        for (Heading heading : chapters()) {
            int own = Math.min(heading.level(), depth + 1);
            if (own <= depth) {
                close(depth - own);
                tags.close();
            } else if (depth > 0) {
                tags.open(list);
            }
            depth = own;
            tags.line().open("li").element("a", heading.words(), link(heading.words(), "#" + heading.anchor()));
        }
        close(depth - 1);
        if (depth > 0) {
            tags.close();
        }
        tags.close().line();
    }

    /** The headings that a table of contents names. */
    protected final List<Heading> chapters() {
        return paper.blocks().stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(heading -> heading.level() <= LAST_IN_CONTENTS)
                .toList();
    }

    /** Closes items and the lists they are in. */
    private void close(int lists) {
        for (int left = lists; left > 0; left--) {
            tags.close().close();
        }
    }

    /** Words in an element of their own, on a line of their own. */
    protected final void words(String element, Words words, String... attributes) {
        tags.open(element, attributes);
        runs(words);
        tags.close().line();
    }

    private void runs(Words words) {
        words.runs().forEach(this::run);
    }

    private void run(Run run) {
        String target = run.target();
        boolean leads = target != null && target.matches("#.+|https?://.+|[a-z]+/[A-Za-z0-9-]+\\.[a-z]+");
        if (target != null && leads) {
            tags.open("a", link(run.words(), target));
        }
        switch (run.style()) {
            case PLAIN -> tags.text(run.words());
            case STRONG -> tags.element("strong", run.words());
            case CODE -> tags.element("code", run.words());
            case FAINT -> tags.element("span", run.words(), "class", "faint");
        }
        if (leads) {
            tags.close();
        }
    }
}
