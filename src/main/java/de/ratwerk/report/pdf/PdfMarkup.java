package de.ratwerk.report.pdf;

import de.ratwerk.report.markup.PaperMarkup;
import de.ratwerk.report.markup.Tags;
import de.ratwerk.report.paper.Block.Box;
import de.ratwerk.report.paper.Block.Contents;
import de.ratwerk.report.paper.Block.Figure;
import de.ratwerk.report.paper.Block.Heading;
import de.ratwerk.report.paper.Block.Table;
import de.ratwerk.report.paper.Paper;
import de.ratwerk.report.paper.Picture;
import java.util.regex.Pattern;

/** A paper's blocks for pages. Titles become alternatives in the structure tree, so only links and marks have one. */
final class PdfMarkup extends PaperMarkup {
    /** openhtmltopdf 1.1.37 keeps its fonts at this size and hands them out unscaled, one pixel high, when asked for it. */
    private static final Pattern UNSCALED = Pattern.compile("font-size=\"12(\\.0+)?(px)?\"");

    /** How high a picture may be to stand on a page with its heading, in CSS pixels. */
    private static final int HIGHEST = 820;

    private final Glyphs glyphs;

    PdfMarkup(Paper paper, Tags tags, Glyphs glyphs) {
        super(paper, tags);
        this.glyphs = glyphs;
    }

    @Override
    protected void heading(Heading heading) {
        String name = "h" + (heading.level() + 1);
        String page = heading.newPage() ? "new-page" : "";
        tags().element(name, heading.words(), "id", heading.anchor(), "class", page)
                .line();
    }

    @Override
    protected void framed(Table table) {
        table(table);
    }

    @Override
    protected void figure(Figure figure) {
        tags().open("div", "class", "figure").line();
        tags().markup(drawn(figure.picture()));
        tags().line();
        Table table = figure.table();
        if (table == null || !table.caption().equals(figure.caption())) {
            tags().element("p", figure.caption(), "class", "caption", "title", StructureMender.CAPTION)
                    .line();
        }
        tags().close().line();
        if (table != null) {
            tags().open("div", "class", "told").line();
            table(table);
            tags().close().line();
        }
    }

    /** The picture's own element, with the alternative where the PDF's maker looks for it. */
    private String drawn(Picture picture) {
        String root = new Tags(glyphs::shown)
                .empty("svg", "alt", picture.alternative(), "style", fitted(picture))
                .toString();
        String svg = UNSCALED.matcher(glyphs.inMarkup(picture.svg()).strip()).replaceAll("font-size=\"12.01\"");
        return root.substring(0, root.length() - "/>".length()) + svg.substring("<svg".length());
    }

    private static String fitted(Picture picture) {
        return picture.height() <= HIGHEST
                ? ""
                : "width: " + picture.width() * HIGHEST / picture.height() + "px; height: " + HIGHEST + "px";
    }

    @Override
    protected void contents(Contents contents) {
        if (chapters().isEmpty()) {
            return;
        }
        tags().element("p", contents.title(), "class", "contents-title").line();
        entries("ul", "class", "contents", "title", StructureMender.CONTENTS);
    }

    /** The chapters as the outline beside the pages. */
    void bookmarks() {
        tags().open("bookmarks").line();
        boolean inside = false;
        for (Heading heading : chapters()) {
            if (inside && heading.level() == 1) {
                tags().close().line();
                inside = false;
            }
            String[] place = {"name", heading.words(), "href", "#" + heading.anchor()};
            if (heading.level() == 1) {
                tags().open("bookmark", place).line();
                inside = true;
            } else {
                tags().empty("bookmark", place).line();
            }
        }
        if (inside) {
            tags().close().line();
        }
        tags().close().line();
    }

    @Override
    protected void openBox(Box.Kind kind) {
        tags().open("div", "class", kind == Box.Kind.MAIN ? "box main" : "box note");
    }

    /** The title is said of every line of the link, also where the words go on in the next. */
    @Override
    protected String[] link(String words, String target) {
        return new String[] {"href", target, "title", words};
    }
}
