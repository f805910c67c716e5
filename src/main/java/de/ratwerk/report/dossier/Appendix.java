package de.ratwerk.report.dossier;

import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.AdviceDocument.Answer;
import de.ratwerk.report.CitedEvidence.Evidence;
import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Column;
import de.ratwerk.report.paper.Block.Fact;
import de.ratwerk.report.paper.Block.Facts;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.paper.Block.Table;
import de.ratwerk.report.paper.Block.Tone;
import de.ratwerk.report.paper.Words;
import de.ratwerk.report.paper.Words.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Everything that the report rests on: all answers, all findings, and what it takes to make the report again. */
final class Appendix {
    private final Material material;
    private final AdviceDocument advice;

    Appendix(Material material) {
        this.material = material;
        this.advice = material.advice();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(material.chapter("Anhang: alle Angaben", "Appendix: all answers", "angaben"));
        blocks.add(new Paragraph(
                Words.plain(material.say(
                        "So steht es im Profil der Kommune. Was hier fehlt, ist nicht bekannt.",
                        "As the municipality's profile has it. What is missing here is not known.")),
                Tone.PLAIN));
        blocks.add(answers());
        blocks.add(material.chapter("Anhang: alle Belege", "Appendix: all findings", "belege"));
        blocks.add(new Paragraph(
                Words.plain(material.say(
                        "Die Befunde der Befragung, auf die sich dieser Bericht stützt, mit ihrer Nummer.",
                        "The survey's findings that this report rests on, with their numbers.")),
                Tone.PLAIN));
        blocks.add(evidence());
        blocks.add(material.section("Zum Nachrechnen", "To make it again", "nachrechnen"));
        blocks.add(makers());
        return blocks;
    }

    private Table answers() {
        AnswerLines lines = new AnswerLines(material);
        List<List<Words>> rows = new ArrayList<>();
        for (Answer answer : advice.answers()) {
            Words said = Words.plain(answer.words());
            String note = answer.note();
            rows.add(List.of(
                    Words.plain(answer.label()),
                    note == null ? said : said.and(" – " + note, Style.FAINT),
                    source(lines, answer)));
        }
        return new Table(
                "angaben",
                material.say("Alle Angaben", "All answers"),
                List.of(
                        new Column(material.say("Frage", "Question"), false, 5),
                        new Column(material.say("Angabe", "Answer"), false, 5),
                        new Column(material.say("Quelle und Stand", "Source and day"), false, 4)),
                rows);
    }

    /** Where an answer comes from; if the profile does not say, the line that it stands in. */
    private Words source(AnswerLines lines, Answer answer) {
        if (answer.source() != null) {
            return lines.plainSource(answer);
        }
        String day = answer.sourceAsOf();
        String line = answer.line() > 0 ? material.say("Profil, Zeile ", "profile, line ") + answer.line() : "–";
        return Words.plain(line + (day == null ? "" : material.say(", Stand ", ", as of ") + material.daySaid(day)));
    }

    private Table evidence() {
        Kinds kinds = new Kinds(material);
        List<List<Words>> rows = new ArrayList<>();
        advice.evidence()
                .forEach((key, record) -> rows.add(List.of(
                        Words.plain(String.valueOf(material.evidenceNumber(key))),
                        Words.plain(record.statement()).and(" ").and(key, Style.CODE),
                        Words.plain(kinds.words(record) + inferred(record)),
                        Words.plain(chapter(record.chapter())))));
        return new Table(
                "belege",
                material.say("Alle Belege", "All findings"),
                List.of(
                        new Column(material.say("Nr.", "No."), true, 1),
                        new Column(material.say("Befund", "Finding"), false, 9),
                        new Column(material.say("Art", "Kind"), false, 3),
                        new Column(material.say("Kapitel", "Chapter"), false, 2)),
                rows);
    }

    private String inferred(Evidence record) {
        return Boolean.TRUE.equals(record.inferred())
                ? material.say("; Zuordnung der Zahl erschlossen", "; assignment of the figure inferred")
                : "";
    }

    private String chapter(String chapter) {
        return switch (chapter) {
            case "T" -> material.say("Titelseite", "title page");
            case "H" -> material.say("Empfehlungen", "recommendations");
            default -> chapter;
        };
    }

    private Facts makers() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                material.say("Regelwerk", "Rulebook"),
                List.of(Words.plain(advice.method().title() + ", " + material.say("Fassung ", "version ")
                                + advice.rulebook().version() + ", ")
                        .and(advice.rulebook().digest(), Style.CODE))));
        facts.add(new Fact(
                material.say("Profil", "Profile"), List.of(Words.none().and(advice.profileDigest(), Style.CODE))));
        facts.add(new Fact(
                material.say("Prüfsumme", "Digest"),
                List.of(Words.none().and(Objects.toString(advice.digest(), "–"), Style.CODE))));
        facts.add(new Fact(material.say("Programm", "Program"), List.of(Words.plain(advice.engine()))));
        return new Facts(facts);
    }
}
