package de.ratwerk.report.dossier;

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
import de.ratwerk.report.paper.Words.Style;
import de.ratwerk.text.Language;
import java.util.List;
import java.util.regex.Pattern;

/** Keeps on one line what a reader takes in at one glance: a number and what it counts, an abbreviation, a day. */
final class Typesetting {
    private static final Pattern GERMAN = Pattern.compile("(?<=\\d) (?=%|Punkte|Prozent|Jahre|von \\d|bis \\d|oder"
            + " \\d)|(?<=\\b(?:Nr\\.|Seite|Zeile|Kapitel|Beleg|Platz|Stand)) (?=\\d)|(?<=\\b\\d{1,2}\\.)"
            + " (?=(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\\b)|(?<=\\bz\\.)"
            + " (?=B\\.)|(?<=\\bH[1-6]) (?=„)|(?<=[≈<>≥]) (?=\\d)");

    private static final Pattern ENGLISH = Pattern.compile(
            "(?<=\\d) (?=points|per cent|years|of \\d|to \\d|or \\d)|(?<=\\b(?:no\\.|page|line|chapter|record|rank))"
                    + " (?=\\d)|(?<=\\b\\d{1,2})"
                    + " (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b)|(?<=\\bH[1-6])"
                    + " (?=\")|(?<=[≈<>≥]) (?=\\d)");

    private final Pattern together;

    Typesetting(Language language) {
        this.together = language == Language.DE ? GERMAN : ENGLISH;
    }

    /** The paper with its words set; paths, keys and pictures stay as they are. */
    Paper set(Paper paper) {
        return new Paper(
                paper.language(),
                paper.title(),
                paper.subject(),
                paper.date(),
                paper.blocks().stream().map(this::set).toList());
    }

    private Block set(Block block) {
        if (block instanceof Heading heading) {
            return new Heading(heading.level(), set(heading.words()), heading.anchor(), heading.newPage());
        }
        if (block instanceof Paragraph paragraph) {
            return new Paragraph(set(paragraph.words()), paragraph.tone());
        }
        if (block instanceof Items items) {
            return new Items(items.numbered(), all(items.items()));
        }
        if (block instanceof Facts facts) {
            return new Facts(facts.facts().stream()
                    .map(fact -> new Fact(set(fact.term()), all(fact.said())))
                    .toList());
        }
        if (block instanceof Table table) {
            return table(table);
        }
        if (block instanceof Figure figure) {
            Table table = figure.table();
            return new Figure(figure.picture(), set(figure.caption()), table == null ? null : table(table));
        }
        if (block instanceof Box box) {
            return new Box(box.kind(), box.blocks().stream().map(this::set).toList());
        }
        if (block instanceof Fold fold) {
            return new Fold(
                    set(fold.title()), fold.blocks().stream().map(this::set).toList());
        }
        return (Contents) block;
    }

    private Table table(Table table) {
        return new Table(
                table.id(),
                set(table.caption()),
                table.columns().stream()
                        .map(column -> new Column(set(column.title()), column.number(), column.share()))
                        .toList(),
                table.rows().stream().map(this::all).toList());
    }

    private List<Words> all(List<Words> words) {
        return words.stream().map(this::set).toList();
    }

    private Words set(Words words) {
        return new Words(words.runs().stream()
                .map(run -> run.style() == Style.CODE ? run : new Run(set(run.words()), run.style(), run.target()))
                .toList());
    }

    /** The same words, their spaces kept from breaking where that reads better. */
    String set(String words) {
        return together.matcher(words).replaceAll(Language.NO_BREAK_SPACE);
    }
}
