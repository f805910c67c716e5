package de.ratwerk.report.portfolio;

import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Box;
import de.ratwerk.report.paper.Block.Contents;
import de.ratwerk.report.paper.Block.Heading;
import de.ratwerk.report.paper.Block.Items;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.paper.Block.Tone;
import de.ratwerk.report.paper.Paper;
import de.ratwerk.report.paper.Words;
import de.ratwerk.report.portfolio.PortfolioDocument.Action;
import de.ratwerk.report.portfolio.PortfolioDocument.Cohort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A cohort's document as a report that any format can be made of. */
final class PortfolioPaper {
    private static final int FIRST = 3;

    private final PortfolioDocument document;
    private final PortfolioWords words;

    private PortfolioPaper(PortfolioDocument document) {
        this.document = document;
        this.words = new PortfolioWords(document);
    }

    static Paper of(PortfolioDocument document) {
        return new PortfolioPaper(document).paper();
    }

    private Paper paper() {
        String to = document.cohort().to();
        return new Paper(
                words.language(),
                words.say("Digitalisierung: was vielen gemeinsam ist", "Digitalisation: what many have in common"),
                words.who(),
                to == null ? null : LocalDate.parse(to),
                blocks());
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Box(Box.Kind.MAIN, summary()));
        if (document.cohort().synthetic() > 0) {
            blocks.add(new Box(
                    Box.Kind.NOTE,
                    List.of(new Paragraph(Words.plain(document.notes().get(0)), Tone.PLAIN))));
        }
        blocks.add(new Contents(words.say("Inhalt", "Contents")));
        blocks.addAll(new OverviewChapter(document, words).blocks());
        blocks.addAll(new DueChapter(document, words).blocks());
        blocks.addAll(new NeedsChapter(document, words).blocks());
        blocks.addAll(new PartnerChapter(document, words).blocks());
        blocks.addAll(new SurveyChapter(document, words).blocks());
        blocks.addAll(new PlaceChapter(document, words).blocks());
        blocks.add(chapter(words.say("Was beim Lesen zu wissen ist", "What to know when reading"), "hinweise"));
        blocks.add(new Items(false, document.notes().stream().map(Words::plain).toList()));
        return blocks;
    }

    static Heading chapter(String title, String anchor) {
        return new Heading(1, title, anchor, true);
    }

    private List<Block> summary() {
        List<Block> blocks = new ArrayList<>();
        Cohort cohort = document.cohort();
        String refused = cohort.refused() == 0
                ? ""
                : words.say(
                        " " + words.number(cohort.refused()) + " von " + words.number(cohort.read())
                                + " Einträgen wurden zurückgewiesen und fehlen hier.",
                        " " + words.number(cohort.refused()) + " of " + words.number(cohort.read())
                                + " entries were refused and are missing here.");
        blocks.add(new Paragraph(
                Words.plain(words.say(
                                "Beraten: " + words.places(cohort.advised()) + ".",
                                "Advised: " + words.places(cohort.advised()) + ".")
                        + refused),
                Tone.LEAD));
        List<Words> first = document.actions().stream()
                .filter(action -> action.due() != null && action.due() > 0)
                .limit(FIRST)
                .map(this::due)
                .toList();
        if (first.isEmpty()) {
            blocks.add(new Paragraph(
                    Words.plain(words.say(
                            "Nach dem, was bekannt ist, ist nirgends etwas fällig.",
                            "As far as is known, nothing is due anywhere.")),
                    Tone.PLAIN));
        } else {
            blocks.add(new Paragraph(Words.plain(mostOften()), Tone.PLAIN));
            blocks.add(new Items(true, first));
        }
        together(blocks);
        return blocks;
    }

    private String mostOften() {
        return document.actions().stream().anyMatch(action -> action.due() == null)
                ? words.say(
                        "Am häufigsten fällig, soweit sich Zahlen nennen lassen:",
                        "Most often due, as far as numbers may be told:")
                : words.say("Am häufigsten fällig sind:", "Most often due are:");
    }

    private Words due(Action action) {
        return Words.strong(action.title())
                .and(words.say(
                        " – in " + words.number(action.due()) + " von "
                                + words.inPlaces(document.cohort().advised()),
                        " – in " + words.number(action.due()) + " of "
                                + words.inPlaces(document.cohort().advised())));
    }

    private void together(List<Block> blocks) {
        var groups = document.groups();
        Integer needs = groups.needs();
        Integer covered = groups.covered();
        Integer partnerships = groups.partnerships();
        if (needs != null && covered != null && partnerships != null && covered > 0) {
            blocks.add(new Paragraph(
                    Words.plain(words.say("Manches davon geht zusammen: ", "Some of it can be done together: ")
                            + words.together(needs, covered, partnerships)),
                    Tone.PLAIN));
        }
    }
}
