package de.ratwerk.report.portfolio;

import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Fact;
import de.ratwerk.report.paper.Block.Facts;
import de.ratwerk.report.paper.Block.Heading;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.paper.Block.Tone;
import de.ratwerk.report.paper.Words;
import de.ratwerk.report.portfolio.PortfolioDocument.Apart;
import de.ratwerk.report.portfolio.PortfolioDocument.Cluster;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places that need much the same. */
final class NeedsChapter {
    private static final int MOST_NAMES = 40;

    private final PortfolioDocument document;
    private final PortfolioWords words;

    NeedsChapter(PortfolioDocument document, PortfolioWords words) {
        this.document = document;
        this.words = words;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                PortfolioPaper.chapter(words.say("Orte mit ähnlichem Bedarf", "Places with similar needs"), "bedarf"));
        blocks.add(new Paragraph(
                Words.plain(words.say(
                        "Je zwei Orte einer Gruppe haben wenigstens die Hälfte der Maßnahmen gemeinsam, die bei einem von"
                                + " ihnen fällig sind. Was offen ist, zählt nicht mit.",
                        "Any two places of a group share at least half of the actions that are due in either of them. What"
                                + " is open does not count.")),
                Tone.PLAIN));
        document.clusters().forEach(cluster -> cluster(cluster, blocks));
        String apart = apart();
        if (!apart.isEmpty()) {
            blocks.add(new Paragraph(Words.plain(apart), Tone.PLAIN));
        }
        return blocks;
    }

    /** Why some places are in no group. */
    private String apart() {
        Apart apart = document.apart();
        List<String> told = new ArrayList<>();
        tell(told, apart.singles(), "gleichen niemandem genug", "are like nobody enough");
        tell(told, apart.nothingDue(), "haben nichts, was fällig ist", "have nothing that is due");
        tell(
                told,
                apart.tooLittleKnown(),
                "haben mehr Offenes als Fälliges, also zu wenig Antworten für einen Vergleich",
                "have more that is open than due, and so too few answers to compare");
        return told.isEmpty()
                ? ""
                : words.say("Ohne Gruppe, nach Zahl der Orte: ", "In no group, by number of places: ")
                        + String.join("; ", told) + ".";
    }

    private void tell(List<String> told, @Nullable Integer number, String german, String english) {
        if (number == null || number > 0) {
            told.add(words.number(number) + " " + words.say(german, english));
        }
    }

    private void cluster(Cluster cluster, List<Block> blocks) {
        String title = words.say("Gruppe ", "Group ") + cluster.number() + ": " + words.places(cluster.size());
        blocks.add(new Heading(2, title, "bedarf-" + cluster.number(), false));
        List<Fact> facts = new ArrayList<>();
        if (!cluster.members().isEmpty()) {
            facts.add(new Fact(
                    words.say("Orte", "Places"), List.of(Words.plain(words.names(cluster.members(), MOST_NAMES)))));
        }
        facts.add(new Fact(words.say("Bei allen fällig", "Due for all"), titles(cluster.common())));
        if (!cluster.typical().isEmpty()) {
            facts.add(
                    new Fact(words.say("Häufiger als sonst", "More often than elsewhere"), titles(cluster.typical())));
        }
        blocks.add(new Facts(facts));
    }

    private List<Words> titles(List<String> actions) {
        return actions.isEmpty()
                ? List.of(Words.plain(words.say("keine einzelne Maßnahme", "no single action")))
                : actions.stream().map(words::action).map(Words::plain).toList();
    }
}
