package de.ratwerk.report.portfolio;

import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Column;
import de.ratwerk.report.paper.Block.Figure;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.paper.Block.Table;
import de.ratwerk.report.paper.Block.Tone;
import de.ratwerk.report.paper.Words;
import de.ratwerk.report.portfolio.PortfolioDocument.Position;
import java.util.ArrayList;
import java.util.List;

/** Where the places stand in the survey's comparison groups. */
final class OverviewChapter {
    private final PortfolioDocument document;
    private final PortfolioWords words;

    OverviewChapter(PortfolioDocument document, PortfolioWords words) {
        this.document = document;
        this.words = words;
    }

    List<Block> blocks() {
        return List.of(
                PortfolioPaper.chapter(words.say("Wo die Orte stehen", "Where the places stand"), "stellung"),
                new Paragraph(
                        Words.plain(words.say(
                                "Die Vergleichsgruppen sind die der Befragung. „Offen“ heißt: Die fehlenden Antworten"
                                        + " entscheiden.",
                                "The comparison groups are those of the survey. \"Open\" means that the missing answers"
                                        + " decide.")),
                        Tone.PLAIN),
                new Figure(
                        new PortfolioPictures(document, words).positions(),
                        words.say("Stellung der Orte", "Where the places stand"),
                        table()));
    }

    private Table table() {
        List<List<Words>> rows = new ArrayList<>();
        for (Position position : document.position()) {
            position.statuses()
                    .forEach(status -> rows.add(List.of(
                            Words.plain(position.title()),
                            Words.plain(status.words()),
                            Words.plain(words.number(status.members())))));
        }
        return new Table(
                "stellung-zahlen",
                words.say("Stellung der Orte", "Where the places stand"),
                List.of(
                        new Column(words.say("Vergleichsgruppe", "Comparison group"), false, 4),
                        new Column(words.say("Stellung", "Status"), false, 5),
                        new Column(words.say("Orte", "Places"), true, 2)),
                rows);
    }
}
