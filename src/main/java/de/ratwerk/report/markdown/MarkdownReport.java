package de.ratwerk.report.markdown;

import de.ratwerk.report.paper.Block.Contents;
import de.ratwerk.report.paper.Block.Heading;
import de.ratwerk.report.paper.Paper;

/** Papers as Markdown: CommonMark with the tables of GitHub. */
public final class MarkdownReport {
    /** A paper with fewer chapters and sections than this needs no table of contents. */
    private static final int FEW = 3;

    /**
     * The whole paper, with Unix line ends and one at its end. Every paragraph stands on one line; no word of the paper
     * is taken for markup. A picture is told in words and figures, as Markdown cannot hold it.
     */
    public String of(Paper paper) {
        long headings = paper.blocks().stream()
                .filter(block -> block instanceof Heading heading && heading.level() <= Contained.DEEPEST)
                .count();
        boolean withContents = headings >= FEW && paper.blocks().stream().anyMatch(Contents.class::isInstance);
        Lines lines = new Lines();
        new Contained(paper, new Inline(new Anchors(paper, withContents)), withContents, lines).write();
        return lines.toString();
    }
}
