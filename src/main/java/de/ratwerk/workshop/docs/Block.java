package de.ratwerk.workshop.docs;

import java.util.List;

/** A part of a page, whatever the format. */
sealed interface Block {

    /**
     * A heading that links can lead to.
     *
     * @param level 2 to 4; the title of the page is the only one of level 1
     * @param anchor its place on the page
     */
    record Heading(int level, String anchor, Words words) implements Block {}

    /** A paragraph. */
    record Paragraph(Words words) implements Block {}

    /** A paragraph that nobody should miss. */
    record Note(Words words) implements Block {}

    /** A list; its items are counted if their order matters. */
    record Items(boolean ordered, List<Words> items) implements Block {}

    /** Terms and what is to be said of each. */
    record Facts(List<Fact> facts) implements Block {}

    /** A term with at least one value. */
    record Fact(String term, List<Words> values) {}

    /**
     * A table.
     *
     * @param heads the heads of its columns
     * @param rows as many cells as there are heads; the first one is the head of its row
     */
    record Table(String caption, List<String> heads, List<List<Words>> rows) implements Block {}

    /** What is shown only on demand. */
    record Fold(String summary, List<Block> blocks) implements Block {}
}
