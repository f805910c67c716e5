package de.ratwerk.report.dossier;

import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Box;
import de.ratwerk.report.paper.Block.Facts;
import de.ratwerk.report.paper.Block.Figure;
import de.ratwerk.report.paper.Block.Heading;
import de.ratwerk.report.paper.Block.Items;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.paper.Block.Table;
import de.ratwerk.report.paper.Paper;
import de.ratwerk.report.paper.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a paper says, piece by piece. */
public final class PaperText {
    private PaperText() {}

    /** Every piece of text with its spaces made plain ones. */
    public static List<String> of(Paper paper) {
        List<String> text = new ArrayList<>(List.of(paper.title(), paper.subject()));
        words(paper).forEach(words -> text.add(words.text()));
        paper.blocks().forEach(block -> more(block, text));
        return text.stream().map(piece -> piece.replace('\u00a0', ' ')).toList();
    }

    /** All running words. */
    public static Stream<Words> words(Paper paper) {
        return paper.blocks().stream().flatMap(PaperText::words);
    }

    private static void more(Block block, List<String> text) {
        if (block instanceof Heading heading) {
            text.add(heading.words());
        } else if (block instanceof Facts facts) {
            facts.facts().forEach(fact -> text.add(fact.term()));
        } else if (block instanceof Table table) {
            text.add(table.caption());
            table.columns().forEach(column -> text.add(column.title()));
        } else if (block instanceof Figure figure) {
            text.add(figure.caption());
            text.add(figure.picture().alternative());
            if (figure.table() != null) {
                more(figure.table(), text);
            }
        }
    }

    private static Stream<Words> words(Block block) {
        if (block instanceof Paragraph paragraph) {
            return Stream.of(paragraph.words());
        }
        if (block instanceof Items items) {
            return items.items().stream();
        }
        if (block instanceof Facts facts) {
            return facts.facts().stream().flatMap(fact -> fact.said().stream());
        }
        if (block instanceof Table table) {
            return table.rows().stream().flatMap(List::stream);
        }
        if (block instanceof Figure figure && figure.table() != null) {
            return words(figure.table());
        }
        return block instanceof Box box ? box.blocks().stream().flatMap(PaperText::words) : Stream.empty();
    }
}
