package de.ratwerk.report.html;

import de.ratwerk.report.markup.PaperMarkup;
import de.ratwerk.report.markup.Tags;
import de.ratwerk.report.paper.Block.Box;
import de.ratwerk.report.paper.Block.Contents;
import de.ratwerk.report.paper.Block.Figure;
import de.ratwerk.report.paper.Block.Fold;
import de.ratwerk.report.paper.Block.Heading;
import de.ratwerk.report.paper.Block.Table;
import de.ratwerk.report.paper.Paper;
import de.ratwerk.report.paper.Picture;
import java.util.ArrayDeque;
import java.util.Deque;

/** A paper's blocks for browsers: in sections, what is wide in a frame that scrolls by itself. */
final class HtmlMarkup extends PaperMarkup {
    /** Tables with more columns than this do not fit a telephone. */
    private static final int NARROW = 2;

    private final Deque<Heading> sections = new ArrayDeque<>();

    HtmlMarkup(Paper paper, Tags tags) {
        super(paper, tags);
    }

    void writeAll() {
        write();
        leave(1);
    }

    @Override
    protected void heading(Heading heading) {
        leave(heading.level());
        sections.push(heading);
        tags().open("section", "aria-labelledby", heading.anchor(), "class", heading.newPage() ? "new-page" : "");
        tags().line()
                .element("h" + (heading.level() + 1), heading.words(), "id", heading.anchor())
                .line();
    }

    /** Ends the sections that a heading of this level ends. */
    private void leave(int level) {
        while (!sections.isEmpty() && sections.peek().level() >= level) {
            sections.pop();
            tags().close().line();
        }
    }

    @Override
    protected void framed(Table table) {
        if (table.columns().size() > NARROW) {
            scrolls("scroll columns-" + Math.min(table.columns().size(), 6), table.caption());
        } else {
            tags().open("div", "class", "scroll").line();
        }
        table(table);
        tags().close().line();
    }

    private void scrolls(String kind, String name) {
        tags().open("div", "class", kind, "role", "group", "aria-label", name, "tabindex", "0")
                .line();
    }

    @Override
    protected void figure(Figure figure) {
        tags().open("figure").line();
        scrolls("scroll picture", figure.caption());
        tags().markup(named(figure.picture()).strip()).line().close().line();
        tags().element("figcaption", figure.caption()).line();
        if (figure.table() != null) {
            tags().open("details").line();
            tags().element("summary", paper().language().say("Als Tabelle", "As a table"))
                    .line();
            framed(figure.table());
            tags().close().line();
        }
        tags().close().line();
    }

    @Override
    protected void fold(Fold fold) {
        tags().open("details", "class", "fold").line();
        tags().open("summary").element("bdi", fold.title()).close().line();
        blocks(fold.blocks());
        tags().close().line();
    }

    /** The picture as a picture with a name, as most are already. */
    private static String named(Picture picture) {
        String svg = picture.svg();
        return svg.substring(0, svg.indexOf('>')).contains(" role=")
                ? svg
                : new Tags()
                        .open("svg", "role", "img", "aria-label", picture.alternative())
                        .close()
                        .toString()
                        .replace("></svg>", svg.substring("<svg".length()));
    }

    @Override
    protected void contents(Contents contents) {
        tags().open("nav", "aria-label", contents.title()).line();
        tags().element("h2", contents.title()).line();
        entries("ul");
        tags().close().line();
    }

    @Override
    protected void openBox(Box.Kind kind) {
        switch (kind) {
            case MAIN -> tags().open("div", "class", "box main");
            case NOTE -> tags().open("div", "class", "box note", "role", "note");
        }
    }

    @Override
    protected String[] link(String words, String target) {
        return !target.startsWith("http")
                ? new String[] {"href", target}
                : new String[] {"href", target, "rel", "noopener noreferrer"};
    }
}
