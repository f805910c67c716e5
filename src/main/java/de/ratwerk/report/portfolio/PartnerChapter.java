package de.ratwerk.report.portfolio;

import de.ratwerk.cohort.partner.Candidate;
import de.ratwerk.cohort.partner.GroupProposal;
import de.ratwerk.cohort.partner.GroupProposal.Cover;
import de.ratwerk.cohort.partner.GroupProposal.Someone;
import de.ratwerk.cohort.partner.Prospects;
import de.ratwerk.cohort.partner.Prospects.Wish;
import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Column;
import de.ratwerk.report.paper.Block.Fold;
import de.ratwerk.report.paper.Block.Heading;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.paper.Block.Table;
import de.ratwerk.report.paper.Block.Tone;
import de.ratwerk.report.paper.Words;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whose solution can be copied, and with whom it can be done. */
final class PartnerChapter {
    private static final int MOST_GROUPS = 40;
    private static final int MOST_NAMES = 12;
    private static final int CANDIDATES = 3;

    /** A longer table is folded away. */
    private static final int FEW = 8;

    private final PortfolioDocument document;
    private final PortfolioWords words;

    PartnerChapter(PortfolioDocument document, PortfolioWords words) {
        this.document = document;
        this.words = words;
    }

    List<Block> blocks() {
        Integer needs = document.groups().needs();
        if (needs == null || needs == 0) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(PortfolioPaper.chapter(words.say("Wer mit wem", "Who with whom"), "partner"));
        blocks.add(new Paragraph(Words.plain(introduction()), Tone.PLAIN));
        List<GroupProposal> proposals = document.groups().proposals();
        if (!proposals.isEmpty()) {
            blocks.add(new Heading(2, words.say("Vorschläge für Gruppen", "Proposals of groups"), "gruppen", false));
        }
        proposals.stream().limit(MOST_GROUPS).forEach(group -> group(group, blocks));
        if (proposals.size() > MOST_GROUPS) {
            blocks.add(new Paragraph(
                    Words.plain(words.say(
                            "Weitere Vorschläge stehen in portfolio.json und portfolio.xlsx.",
                            "Further proposals stand in portfolio.json and portfolio.xlsx.")),
                    Tone.PLAIN));
        }
        prospects(blocks);
        return blocks;
    }

    private String introduction() {
        var groups = document.groups();
        int without = groups.without() == null ? 0 : groups.without();
        return words.say(
                "Die Befragung empfiehlt, am Anfang jedes Vorhabens zu fragen, wessen Lösung sich übernehmen lässt und"
                        + " mit wem es gemeinsam geht. Ein Vorhaben gilt als gedeckt, wenn in der Gruppe jemand hat, was"
                        + " fehlt, oder wenigstens zwei dasselbe brauchen. Brauchen drei Orte dasselbe, zählt es dreimal."
                        + " Eine Partnerschaft verbindet die federführende Stelle mit einem weiteren Ort. Alle Vorschläge"
                        + " zusammen decken "
                        + words.number(groups.covered()) + " von " + words.number(groups.needs()) + " Vorhaben mit "
                        + words.number(groups.partnerships()) + " Partnerschaften; "
                        + (without == 0
                                ? "jeder Ort ist in wenigstens einem Vorschlag."
                                : words.places(without) + (without == 1 ? " ist" : " sind") + " in keinem Vorschlag."),
                "The survey recommends asking at the start of every undertaking whose solution can be copied and with"
                        + " whom it can be done. An undertaking counts as covered if somebody in the group has what is"
                        + " missing, or at least two need the same. What three places need counts three times. A"
                        + " partnership joins the leading place and one other. All proposals together cover "
                        + words.number(groups.covered())
                        + " of " + words.number(groups.needs()) + " undertakings with "
                        + words.number(groups.partnerships()) + " partnerships; "
                        + (without == 0
                                ? "every place is in at least one."
                                : words.places(without) + (without == 1 ? " is" : " are") + " in none."));
    }

    private void group(GroupProposal group, List<Block> blocks) {
        List<String> ids = group.members().stream().map(Someone::id).toList();
        blocks.add(new Heading(
                3,
                words.say("Vorschlag ", "Proposal ") + group.number() + ": " + words.names(ids, MOST_NAMES),
                "gruppe-" + group.number(),
                false));
        blocks.add(new Paragraph(Words.plain(reason(group)), Tone.PLAIN));
        String caption =
                words.say("Was Vorschlag ", "What proposal ") + group.number() + words.say(" deckt", " covers");
        Table table = covers(group, caption);
        blocks.add(group.covers().size() > FEW ? new Fold(caption, List.of(table)) : table);
    }

    private Table covers(GroupProposal group, String caption) {
        List<List<Words>> rows = new ArrayList<>();
        for (Cover cover : group.covers()) {
            rows.add(List.of(
                    Words.plain(words.subject(cover.action(), cover.component())),
                    Words.plain(
                            cover.have().isEmpty()
                                    ? words.say("niemand; gemeinsam angehen", "nobody; to tackle together")
                                    : String.join(
                                            "; ",
                                            cover.have().stream()
                                                    .map(giver -> words.giver(cover, giver))
                                                    .toList())),
                    Words.plain(words.names(cover.need(), MOST_NAMES))));
        }
        return new Table(
                "gruppe-" + group.number() + "-deckt",
                caption,
                List.of(
                        new Column(words.say("Vorhaben", "Undertaking"), false, 5),
                        new Column(words.say("Wer es hat", "Who has it"), false, 5),
                        new Column(words.say("Wer es braucht", "Who needs it"), false, 5)),
                rows);
    }

    /** Why these belong together, in the figures that the search went by. */
    private String reason(GroupProposal group) {
        return String.join(
                " ",
                Stream.of(covers(group), had(group), lead(group), size(group))
                        .filter(sentence -> !sentence.isEmpty())
                        .toList());
    }

    private String covers(GroupProposal group) {
        int beyond = group.beyond();
        String where = group.lands().size() > 1 ? " (" + words.language().allOf(group.lands()) + ")" : "";
        String before = beyond == group.covered()
                ? ""
                : words.say(
                        "; " + of(beyond, "keines", "eines") + " davon deckt kein früherer Vorschlag",
                        "; " + of(beyond, "none", "one") + " of them " + (beyond > 1 ? "are" : "is")
                                + " covered by no earlier proposal");
        return words.say(
                "Deckt " + undertakings(group.covered()) + " mit "
                        + (group.partnerships() == 1
                                ? "einer Partnerschaft"
                                : group.partnerships() + " Partnerschaften")
                        + where + before + ".",
                "Covers " + undertakings(group.covered()) + " with "
                        + (group.partnerships() == 1 ? "one partnership" : group.partnerships() + " partnerships")
                        + where
                        + before + ".");
    }

    private String had(GroupProposal group) {
        return words.say(
                group.had() == 0
                        ? "Niemand in der Gruppe hat schon, was fehlt."
                        : "Bei " + of(group.had(), "", "einem") + " hat jemand in der Gruppe schon, was fehlt.",
                group.had() == 0
                        ? "Nobody in the group already has what is missing."
                        : "For " + of(group.had(), "", "one") + " somebody in the group already has what is missing.");
    }

    private String lead(GroupProposal group) {
        Someone lead = group.members().get(0);
        return words.say(
                "Federführend kann " + lead.name() + " sein"
                        + (lead.gives() > 0 ? ": Von dort kommt am meisten." : "."),
                lead.name() + " can take the lead" + (lead.gives() > 0 ? ", having the most to give." : "."));
    }

    private String size(GroupProposal group) {
        if (group.sizeRatio() == null) {
            return "";
        }
        String times = words.language().number(group.sizeRatio().setScale(1, RoundingMode.HALF_UP));
        return words.say(
                "Die größte Gemeinde hat " + times
                        + "-mal so viele Menschen wie die kleinste; Kreise und Gemeindeverbände"
                        + " zählen dabei nicht mit.",
                "The largest municipality has " + times + " times as many people as the smallest; districts and"
                        + " associations are left out of this.");
    }

    private String undertakings(int number) {
        return number == 1
                ? words.say("ein Vorhaben", "one undertaking")
                : number + words.say(" Vorhaben", " undertakings");
    }

    private static String of(int number, String none, String one) {
        return number == 0 ? none : number == 1 ? one : String.valueOf(number);
    }

    private void prospects(List<Block> blocks) {
        if (document.partners().isEmpty()) {
            return;
        }
        blocks.add(
                new Heading(2, words.say("Wen jeder Ort fragen kann", "Whom each place can ask"), "fragen-wen", true));
        blocks.add(new Paragraph(
                Words.plain(words.say(
                        "Zuerst steht, wer am besten passt: wer im selben Kreis oder Land liegt, die Lösung von einem"
                                + " kommunalen Dienstleister oder dem Land betreiben lässt und ähnlich groß ist. Alle"
                                + " stehen in portfolio.xlsx.",
                        "The best matches come first: those who already run something with a municipal provider or the"
                                + " Land, lie in the same district or Land and are of a similar size. All of them stand in"
                                + " portfolio.xlsx.")),
                Tone.PLAIN));
        for (Prospects prospects : document.partners()) {
            List<List<Words>> rows = new ArrayList<>();
            for (Wish wish : prospects.wishes()) {
                if (!wish.ask().isEmpty() || !wish.join().isEmpty()) {
                    rows.add(List.of(
                            Words.plain(words.subject(wish.action(), wish.component())),
                            Words.plain(candidates(wish, wish.ask(), wish.having())),
                            Words.plain(candidates(wish, wish.join(), wish.needing()))));
                }
            }
            if (!rows.isEmpty()) {
                blocks.add(new Fold(
                        prospects.name() + ": " + undertakings(rows.size()), List.of(partners(prospects, rows))));
            }
        }
    }

    private Table partners(Prospects prospects, List<List<Words>> rows) {
        return new Table(
                "wen-" + prospects.id() + "-fragen",
                words.say("Partner für ", "Partners for ") + prospects.name(),
                List.of(
                        new Column(words.say("Vorhaben", "Undertaking"), false, 4),
                        new Column(words.say("Wer es hat", "Who has it"), false, 6),
                        new Column(words.say("Wer es auch braucht", "Who needs it too"), false, 6)),
                rows);
    }

    private String candidates(Wish wish, List<Candidate> candidates, int all) {
        if (candidates.isEmpty()) {
            return "–";
        }
        List<String> told = candidates.stream()
                .limit(CANDIDATES)
                .map(candidate -> words.candidate(candidate, wish.component()))
                .toList();
        int more = all - told.size();
        return String.join("; ", told)
                + (more > 0
                        ? words.say(
                                "; und " + of(more, "kein weiterer", "ein weiterer Ort") + (more > 1 ? " weitere" : ""),
                                "; and " + more + " more")
                        : "");
    }
}
