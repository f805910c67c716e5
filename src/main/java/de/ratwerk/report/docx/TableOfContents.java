package de.ratwerk.report.docx;

import de.ratwerk.report.paper.Block.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A table of contents that Word can bring up to date and that looks right before it does. Page numbers are known to whoever
 * lays out the pages alone, so their fields are empty until then: a wrong number would be worse than none, and asking Word
 * to fill them in on opening makes it ask its user a question.
 */
final class TableOfContents {
    static final int DEEPEST = 2;

    private final Maker maker;
    private final StyleSheet styles;
    private final Names names;
    private final Runs runs;

    TableOfContents(Maker maker, StyleSheet styles, Names names, Runs runs) {
        this.maker = maker;
        this.styles = styles;
        this.names = names;
        this.runs = runs;
    }

    /** The table with its title, as the thing that Word offers to update. */
    Element of(String title, List<Heading> headings) {
        List<Node> paragraphs = new ArrayList<>();
        paragraphs.add(styled("TOCHeading").paragraph(List.of(runs.plain(title))));
        for (int i = 0; i < headings.size(); i++) {
            List<Node> line = new ArrayList<>();
            if (i == 0) {
                line.addAll(begin("TOC \\o \"1-" + DEEPEST + "\" \\h \\z \\u"));
            }
            line.add(entry(headings.get(i)));
            if (i == headings.size() - 1) {
                line.add(mark("end"));
            }
            paragraphs.add(styled("TOC" + headings.get(i).level()).paragraph(line));
        }
        Element gallery = maker.of(
                "w:docPartObj", maker.val("w:docPartGallery", "Table of Contents"), maker.of("w:docPartUnique"));
        return maker.of("w:sdt", maker.of("w:sdtPr", gallery), maker.of("w:sdtContent", paragraphs));
    }

    private Node entry(Heading heading) {
        String bookmark = Objects.requireNonNull(names.bookmark(heading.anchor()), "the bookmark of a heading");
        Element link = runs.inside(bookmark);
        link.appendChild(runs.plain(heading.words()));
        link.appendChild(runs.holding(maker.of("w:tab")));
        begin("PAGEREF " + bookmark + " \\h").forEach(link::appendChild);
        link.appendChild(mark("end"));
        return link;
    }

    private List<Node> begin(String instruction) {
        Element code = maker.of("w:instrText", maker.attribute("xml:space", "preserve"));
        code.setTextContent(" " + instruction + " ");
        return List.of(mark("begin"), maker.of("w:r", code), mark("separate"));
    }

    private Node mark(String type) {
        return maker.of("w:r", maker.of("w:fldChar", maker.attribute("w:fldCharType", type)));
    }

    private Properties styled(String style) {
        return new Properties(maker, styles.id(style));
    }
}
