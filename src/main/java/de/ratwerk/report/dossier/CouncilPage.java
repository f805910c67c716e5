package de.ratwerk.report.dossier;

import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.AdviceDocument.Action;
import de.ratwerk.report.AdviceDocument.Counted;
import de.ratwerk.report.AdviceDocument.Municipality;
import de.ratwerk.report.AdviceDocument.Stage;
import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Box;
import de.ratwerk.report.paper.Block.Column;
import de.ratwerk.report.paper.Block.Contents;
import de.ratwerk.report.paper.Block.Fact;
import de.ratwerk.report.paper.Block.Facts;
import de.ratwerk.report.paper.Block.Heading;
import de.ratwerk.report.paper.Block.Items;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.paper.Block.Table;
import de.ratwerk.report.paper.Block.Tone;
import de.ratwerk.report.paper.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first page, for those who read no other: where the municipality stands, what is due now, how firm that is. */
final class CouncilPage {
    /** More would be no selection, and would not fit the page. */
    private static final int FEW = 5;

    private static final int QUESTIONS = 3;

    private final Material material;
    private final AdviceDocument advice;
    private final Standings standings;

    CouncilPage(Material material) {
        this.material = material;
        this.advice = material.advice();
        this.standings = new Standings(material);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Words.plain(who()), Tone.PLAIN));
        blocks.add(new Heading(1, material.say("Auf einen Blick", "At a glance"), "blick", false));
        blocks.add(position());
        blocks.add(new Heading(2, firstTitle(), "jetzt", false));
        blocks.addAll(first());
        blocks.add(new Box(Box.Kind.NOTE, List.of(new Paragraph(Words.plain(bearInMind()), Tone.PLAIN))));
        blocks.add(new Contents(material.say("Inhalt", "Contents")));
        return blocks;
    }

    private String who() {
        Municipality municipality = advice.municipality();
        List<String> facts = new ArrayList<>();
        Optional.ofNullable(municipality.land()).ifPresent(facts::add);
        Optional.ofNullable(municipality.population())
                .ifPresent(
                        people -> facts.add(material.language().whole(people) + material.say(" Menschen", " people")));
        boolean district = "district".equals(municipality.kind());
        Optional.ofNullable(municipality.sizeClass())
                .ifPresent(size -> facts.add(material.say("KGSt-Größenklasse ", "KGSt size class ")
                        + size
                        + (district ? material.say(" (Kreise)", " (districts)") : "")));
        Optional.ofNullable(advice.asOf())
                .ifPresent(day -> facts.add(material.say("Stand der Angaben: ", "answers as of ") + material.day(day)));
        int known = advice.answers().size();
        facts.add(material.say(
                material.counted(known, "eine Angabe", "Angaben"), material.counted(known, "one answer", "answers")));
        return String.join(" · ", facts);
    }

    private Block position() {
        List<Fact> facts = new ArrayList<>();
        Counted eGovernment = advice.position().eGovernment();
        Counted community = advice.position().community();
        facts.add(new Fact(material.say("E-Government", "E-government"), List.of(standings.eGovernment(eGovernment))));
        facts.add(new Fact(material.say("Gemeinschaft", "Community"), List.of(standings.community(community))));
        facts.add(new Fact(
                material.say("Strategie", "Strategy"),
                List.of(standings.strategy(advice.position().strategy()))));
        return new Facts(facts);
    }

    private String firstTitle() {
        return dueNow().isEmpty()
                ? material.say("Was als Nächstes ansteht", "What comes next")
                : material.say("Was jetzt ansteht", "What is due now");
    }

    private List<Block> first() {
        List<Block> blocks = new ArrayList<>();
        if (dueNow().isEmpty()) {
            blocks.add(new Paragraph(Words.plain(nothingUrgent()), Tone.PLAIN));
        }
        List<Action> shown = shown();
        if (!shown.isEmpty()) {
            blocks.add(table(shown));
        }
        if (dueNow().isEmpty()) {
            blocks.addAll(askFirst());
        }
        if (shown.size() > 1
                && shown.size() >= advice.robustness().firstThree().actions().size()) {
            blocks.add(new Paragraph(
                    Words.strong(material.say("Wie fest ist das? ", "How firm is that? "))
                            .and(firm()),
                    Tone.PLAIN));
        }
        return blocks;
    }

    /** Where hardly anything is known, asking comes before acting. */
    private List<Block> askFirst() {
        List<Words> questions = advice.questions().stream()
                .limit(QUESTIONS)
                .map(question -> Words.plain(question.text()))
                .toList();
        return questions.isEmpty()
                ? List.of()
                : List.of(
                        new Paragraph(
                                Words.strong(material.say("Zuerst zu klären", "To be settled first")), Tone.PLAIN),
                        new Items(false, questions));
    }

    private String firm() {
        String first = advice.robustness().firstThree().statement();
        boolean always = advice.robustness().firstThree().inOrder().compareTo(BigDecimal.ONE) == 0;
        return first
                + (always
                        ? ""
                        : material.say(
                                " Wer anders gewichtet, ordnet also zum Teil anders; fällig sind die Maßnahmen in jedem"
                                        + " Fall.",
                                " So with other weights the order differs in part; the actions are due in any case."));
    }

    private List<Action> dueNow() {
        return advice.actions().stream()
                .filter(action -> action.phase().equals(firstPhase()))
                .toList();
    }

    private String firstPhase() {
        return advice.roadmap().stream().map(Stage::phase).findFirst().orElse("");
    }

    private List<Action> shown() {
        List<Action> now = dueNow();
        return (now.isEmpty() ? advice.actions() : now).stream().limit(FEW).toList();
    }

    private String nothingUrgent() {
        if (advice.actions().isEmpty()) {
            return advice.open().isEmpty()
                    ? material.say("Aus den Angaben ergibt sich keine Maßnahme.", "No action follows from the answers.")
                    : material.say(
                            "Aus den vorhandenen Angaben folgt noch keine Maßnahme; zuerst sind offene Fragen zu"
                                    + " klären.",
                            "No action follows from the answers so far; open questions have to be settled first.");
        }
        return advice.open().isEmpty()
                ? material.say("Dringendes ergibt sich aus den Angaben nicht.", "The answers show nothing urgent.")
                : material.say(
                        "Die vorhandenen Angaben reichen nicht, um Dringendes zu benennen.",
                        "The answers so far do not suffice to name anything urgent.");
    }

    private Table table(List<Action> shown) {
        List<List<Words>> rows = new ArrayList<>();
        for (Action action : shown) {
            rows.add(List.of(
                    Words.none().link(material.ranked(action), "#" + ActionChapter.anchor(action)),
                    Words.plain(action.because().get(0).statement()),
                    Words.plain(Efforts.brief(action.effort(), material.language()))));
        }
        return new Table(
                "jetzt",
                dueNow().isEmpty()
                        ? material.say("Die ersten Maßnahmen", "The first actions")
                        : material.say("Maßnahmen für jetzt", "Actions for now"),
                List.of(
                        new Column(material.say("Maßnahme", "Action"), false, 5),
                        new Column(material.say("Warum", "Why"), false, 7),
                        new Column(material.say("Aufwand", "Effort"), false, 3)),
                rows);
    }

    private String bearInMind() {
        int open = advice.questions().size();
        String unknown = open == 0
                ? ""
                : material.say(
                        material.counted(open, "Eine Frage ist", "Fragen sind")
                                + " noch offen; was offen ist, gilt nirgends als Lücke. ",
                        material.counted(open, "One question is", "questions are")
                                + " still open; what is open counts nowhere as a gap. ");
        return unknown
                + String.join(" ", advice.notes().stream().limit(bornNotes()).toList());
    }

    /** Who was asked and when and, where a day is known, how long ago that is. */
    private int bornNotes() {
        return material.date() == null ? 1 : 2;
    }
}
