package de.ratwerk.report.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a report that stands by itself, from top to bottom. */
public sealed interface Block {

    /**
     * A heading. Levels follow one another without gaps.
     *
     * @param level 1 for a chapter, 2 and 3 below it; the paper's title stands above all of them
     * @param words what it says
     * @param anchor the name that links lead to, unique in the paper: lower-case letters, digits and hyphens
     * @param newPage whether a format with pages begins a page with it
     */
    record Heading(int level, String words, String anchor, boolean newPage) implements Block {}

    /** Running text. */
    record Paragraph(Words words, Tone tone) implements Block {}

    /** How loudly a paragraph speaks. */
    enum Tone {
        /** What a reader takes home: larger. */
        LEAD,
        /** The usual. */
        PLAIN,
        /** What only some readers need: smaller. */
        SMALL
    }

    /** A list, its items numbered from 1 or marked with a sign. */
    record Items(boolean numbered, List<Words> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Terms and what is said of each, one below the other. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A term and what is said of it.
     *
     * @param term a word or two
     * @param said one or more pieces, each on a line of its own
     */
    record Fact(String term, List<Words> said) {
        public Fact {
            said = List.copyOf(said);
        }
    }

    /**
     * A table. The first cell of a row is the row's heading.
     *
     * @param id names it among the tables of a paper: lower-case letters, digits and hyphens
     * @param caption what it shows
     * @param columns at least one
     * @param rows each with as many cells as there are columns
     */
    record Table(String id, String caption, List<Column> columns, List<List<Words>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (List<Words> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            row.size() + " cells in a row of " + columns.size() + " columns: " + id);
                }
            }
        }
    }

    /**
     * A column of a table.
     *
     * @param title what its cells say
     * @param number whether they are numbers, set to the right
     * @param share how much of the width it takes, in relation to the other columns
     */
    record Column(String title, boolean number, int share) {}

    /**
     * A picture with what it shows in words and in figures.
     *
     * @param picture the picture with its text alternative
     * @param caption what it shows
     * @param table the same as a table, which formats may fold away but not leave out; null if a table that stands in the
     *     paper anyway says it
     */
    record Figure(Picture picture, String caption, @Nullable Table table) implements Block {}

    /**
     * Blocks set off from the others by a frame or a ground.
     *
     * @param kind what sort of thing it is
     * @param blocks no heading, no box
     */
    record Box(Kind kind, List<Block> blocks) implements Block {
        /** What sort of thing a box holds. */
        public enum Kind {
            /** What matters most on its page. */
            MAIN,
            /** What a reader should bear in mind. */
            NOTE
        }

        public Box {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Blocks that only some readers look for: formats may fold them away below their title but not leave them out.
     *
     * @param title what they are about
     * @param blocks no heading, no fold
     */
    record Fold(String title, List<Block> blocks) implements Block {
        public Fold {
            blocks = List.copyOf(blocks);
        }
    }

    /** Where a format that has one puts its table of contents. */
    record Contents(String title) implements Block {}
}
