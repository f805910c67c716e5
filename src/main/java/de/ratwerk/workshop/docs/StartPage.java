package de.ratwerk.workshop.docs;

import de.ratwerk.condition.ConditionWords;
import de.ratwerk.fact.Gap;
import de.ratwerk.rulebook.Recommendation;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.rulebook.Rulebook.Header;
import de.ratwerk.text.Text;
import de.ratwerk.workshop.docs.Block.Fact;
import de.ratwerk.workshop.docs.Block.Facts;
import de.ratwerk.workshop.docs.Block.Heading;
import de.ratwerk.workshop.docs.Block.Items;
import de.ratwerk.workshop.docs.Block.Note;
import de.ratwerk.workshop.docs.Block.Paragraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The start page: what the rulebook is, how old its evidence is, how to read the book, and where what stands. */
final class StartPage {
    /** Where the start page lists thresholds. */
    static final String THRESHOLDS = "thresholds";

    private static final String DIGEST_SHOWN = "SHA-256 ";

    private final Material material;
    private final Header header;
    private final List<Block> blocks = new ArrayList<>();

    private StartPage(Material material) {
        this.material = material;
        this.header = material.rulebook().header();
    }

    static BookPage of(Material material) {
        return new StartPage(material).page();
    }

    /** What stands at the foot of every page: which rulebook it is, and how old its evidence. */
    static Words foot(Material material) {
        Header header = material.rulebook().header();
        return Words.of(material.say("Regelwerk ", "Rulebook "))
                .and(Words.code(header.id() + " " + header.version()))
                .and(material.say(
                        ", Befragung " + years(header)
                                + ". Eine Momentaufnahme: Sie zeigt, was zusammen auftritt, nicht was"
                                + " wodurch entsteht.",
                        ", survey of " + years(header)
                                + ". A snapshot: it shows what occurs together, not what causes what."));
    }

    private static String years(Header header) {
        int from = header.surveyFrom().getYear();
        int to = header.surveyTo().getYear();
        return from == to ? String.valueOf(to) : from + "/" + String.valueOf(to).substring(2);
    }

    private BookPage page() {
        what();
        howToRead();
        recommendations();
        furtherPages();
        new PrioritySection(material).addTo(blocks);
        readings();
        return new BookPage(
                Book.START,
                material.say("Start", "Start"),
                Words.of(header.title().in(material.language())),
                List.copyOf(blocks));
    }

    private void what() {
        Rulebook rulebook = material.rulebook();
        paragraph(
                "Dieses Buch zeigt, was das Regelwerk fragt, was es daraus schließt und worauf es sich stützt. Es entsteht aus"
                        + " den Regeln selbst, ihren Texten, Belegen und Fällen.",
                "This book shows what the rulebook asks, what it concludes and what it rests on. It is made of the rules"
                        + " themselves, their texts, evidence and cases.");
        blocks.add(new Note(
                Words.of(rulebook.evidence("survey.respondents").statement().in(material.language()) + " ")
                        .and(material.say(
                                "So alt sind die Belege. Die Befragung ist eine Momentaufnahme: Sie zeigt, was zusammen auftritt, nicht"
                                        + " was wodurch entsteht.",
                                "That is how old the evidence is. The survey is a snapshot: it shows what occurs together, not what"
                                        + " causes what."))));
        blocks.add(new Facts(List.of(
                fact("Regelwerk", "Rulebook", Words.code(header.id())),
                fact("Fassung", "Version", Words.of(header.version())),
                fact("Umfang", "Size", Words.of(size(rulebook))),
                fact("Prüfsumme", "Digest", Words.of(DIGEST_SHOWN).and(Words.code(rulebook.digest()))))));
    }

    private String size(Rulebook rulebook) {
        int rules = rulebook.rules().size();
        int actions = rulebook.actions().size();
        int evidence = rulebook.evidence().size();
        int cases = material.examples().size();
        return material.say(
                rules + " Regeln, " + actions + " Maßnahmen, " + evidence + " Belege, " + cases + " Fälle",
                rules + " rules, " + actions + " actions, " + evidence + " records of evidence, " + cases + " cases");
    }

    private void howToRead() {
        heading("reading", "So liest man dieses Buch", "How to read this book");
        var gaps = Titles.gaps(material.language());
        items(
                new Text(
                        "Eine Situation ist eine Lage, die Maßnahmen fällig macht. Eine Stärke ist etwas, das erreicht ist.",
                        "A situation makes actions due. A strength is something that has been achieved."),
                new Text(
                        "Eine Regel greift, wenn alles zutrifft, wonach sie fragt. Sie ist offen, solange Antworten fehlen, die"
                                + " darüber entscheiden. Sie schweigt, wenn keine der fehlenden Antworten sie greifen lassen"
                                + " kann.",
                        "A rule fires when all that it asks for is the case. It is open as long as answers are missing that"
                                + " decide. It is silent when none of the missing answers can make it fire."),
                new Text(
                        "Was eine Kommune nicht beantwortet, gilt nirgends als Lücke.",
                        "What a municipality does not answer counts nowhere as a gap."),
                new Text(
                        "In eckigen Klammern steht, was erst die Antworten einer Kommune ergeben: "
                                + gaps.get("subjects")
                                + " für das, worum es geht, " + gaps.get("count") + " und " + gaps.get("of")
                                + " für Gezähltes, " + gaps.get("operators") + " für den Betrieb, " + gaps.get("grade")
                                + " für die Schulnote.",
                        "Brackets hold what only the answers of a municipality tell: " + gaps.get("subjects")
                                + " for what it is about, " + gaps.get("count") + " and " + gaps.get("of")
                                + " for what is counted, " + gaps.get("operators") + " for who runs it, "
                                + gaps.get("grade") + " for the school grade."),
                Text.each(language -> language.say(
                                "Der Abstand sagt, wie weit eine Situation von der Empfehlung entfernt ist: ",
                                "The gap tells how far a situation is from the recommendation: ")
                        + language.oneOf(Arrays.stream(Gap.values())
                                .map(gap -> ConditionWords.value("Due", "gap", gap, language))
                                .map(language::quoted)
                                .toList())
                        + "."),
                new Text(
                        "Die Beispiele sind Fälle, mit denen die Regeln geprüft werden. Ihre Namen stehen wie in den Dateien auf"
                                + " Englisch.",
                        "The examples are the cases that the rules are tested with."),
                new Text(
                        "Ein Beleg, der „Zusammenhang“ heißt, belegt keine Wirkung.",
                        "Evidence called an association is no proof of an effect."));
    }

    private void recommendations() {
        heading("recommendations", "Die Handlungsempfehlungen", "The recommendations");
        blocks.add(new Items(
                false,
                header.recommendations().values().stream().map(this::line).toList()));
    }

    private Words line(Recommendation recommendation) {
        int rules = RecommendationPage.rules(recommendation.id(), material).size();
        int actions = material.uses().following(recommendation.id()).size();
        return material.links()
                .recommendation(recommendation)
                .and(material.say(
                        " – " + rules + " Regeln, " + actions + " Maßnahmen",
                        " – " + rules + " rules, " + actions + " actions"));
    }

    private void furtherPages() {
        heading("pages", "Weitere Seiten", "Further pages");
        blocks.add(new Items(
                false,
                List.of(
                        page(
                                Targets.POSITIONS,
                                new Text("Einordnung", "Positions"),
                                new Text(
                                        ": wo eine Kommune gegenüber den Vergleichsgruppen steht",
                                        ": where a municipality stands with regard to the comparison groups")),
                        page(
                                Targets.PRIORITIES,
                                new Text("Priorität", "Priority"),
                                new Text(
                                        ": was eine Maßnahme nach vorn bringt",
                                        ": what brings an action to the front")),
                        page(
                                Targets.EVIDENCE,
                                new Text("Belege", "Evidence"),
                                new Text(
                                        ": die Befunde der Befragung, und wer sie nutzt",
                                        ": the findings of the survey, and who uses them")),
                        page(
                                Targets.TRACEABILITY,
                                new Text("Nachweis", "Traceability"),
                                new Text(
                                        ": von den Empfehlungen und Belegen zu Regeln und Maßnahmen",
                                        ": from recommendations and evidence to rules and actions")),
                        page(
                                Targets.REGISTER,
                                new Text("Register", "Index"),
                                new Text(
                                        ": alle Regeln und Maßnahmen nach Kennung",
                                        ": all rules and actions by id")))));
    }

    private Words page(String page, Text title, Text about) {
        return Words.link(Target.top(page), Words.of(title.in(material.language())))
                .and(about.in(material.language()));
    }

    private void readings() {
        if (!header.readings().isEmpty()) {
            heading("readings", "Entschiedene Lesarten", "Readings decided");
            paragraph(
                    "Wo die Befragung eine Lesart offen lässt, hat das Regelwerk so entschieden:",
                    "Where the survey leaves a reading open, the rulebook has decided as follows:");
            items(header.readings().toArray(Text[]::new));
        }
    }

    private void heading(String anchor, String german, String english) {
        blocks.add(new Heading(2, anchor, Words.of(material.say(german, english))));
    }

    private void paragraph(String german, String english) {
        blocks.add(new Paragraph(Words.of(material.say(german, english))));
    }

    private void items(Text... items) {
        blocks.add(new Items(
                false,
                Arrays.stream(items)
                        .map(item -> Words.of(item.in(material.language())))
                        .toList()));
    }

    private Fact fact(String german, String english, Words value) {
        return new Fact(material.say(german, english), List.of(value));
    }
}
