package de.ratwerk.workshop.docs;

import de.ratwerk.evidence.ChapterName;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.workshop.docs.Block.Fact;
import de.ratwerk.workshop.docs.Block.Facts;
import de.ratwerk.workshop.docs.Block.Heading;
import de.ratwerk.workshop.docs.Block.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The register of evidence, chapter by chapter of the survey. */
final class EvidencePage {
    /** The record with which the notes of every advice begin. */
    private static final String IN_ALL_NOTES = "survey.respondents";

    private final Material material;
    private final List<Block> blocks = new ArrayList<>();

    private EvidencePage(Material material) {
        this.material = material;
    }

    static BookPage of(Material material) {
        return new EvidencePage(material).page();
    }

    private BookPage page() {
        blocks.add(new Paragraph(Words.of(material.say(
                "Die Befunde der Befragung, auf die sich Regeln und Maßnahmen stützen. Jede Zahl in einem Text stammt"
                        + " aus ihrem Beleg. Ein Zusammenhang belegt keine Wirkung.",
                "The findings of the survey that rules and actions rest on. Each figure in a text comes from its"
                        + " record. An association is no proof of an effect."))));
        Map<String, List<Evidence>> chapters = new LinkedHashMap<>();
        material.rulebook()
                .evidence()
                .values()
                .forEach(record -> chapters.computeIfAbsent(record.chapter(), chapter -> new ArrayList<>())
                        .add(record));
        chapters.forEach((chapter, records) -> {
            String title = Titles.capital(ChapterName.of(chapter).in(material.language()));
            blocks.add(new Heading(2, "chapter." + records.get(0).chapter(), Words.of(title)));
            records.forEach(this::record);
        });
        String title = material.say("Belege", "Evidence");
        return new BookPage(Targets.EVIDENCE, title, Words.of(title), List.copyOf(blocks));
    }

    private void record(Evidence record) {
        blocks.add(new Heading(3, material.targets().evidence(record.key()).anchor(), Words.code(record.key())));
        blocks.add(new Paragraph(Words.of(record.statement().in(material.language()))));
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("Art", "Kind", record.kind().words().in(material.language())));
        if (record.figure() != null) {
            facts.add(fact("Zahl", "Figure", record.figure().signs()));
        }
        if (record.base() != null) {
            facts.add(fact("Grundlage", "Base", record.base().in(material.language())));
        }
        if (record.inferred()) {
            facts.add(fact(
                    "Zuordnung", "Assignment", material.say("aus der Quelle erschlossen", "inferred from the source")));
        }
        List<Words> users = users(record);
        if (!users.isEmpty()) {
            facts.add(new Fact(material.say("Genutzt von", "Used by"), users));
        }
        List<Words> tied = material.links().titles(material.uses().tiedBy(record.key()));
        if (!tied.isEmpty()) {
            facts.add(new Fact(material.say("Verbindet", "Ties"), tied));
        }
        blocks.add(new Facts(List.copyOf(facts)));
    }

    private List<Words> users(Evidence record) {
        List<Words> users = new ArrayList<>();
        if (record.key().equals(IN_ALL_NOTES)) {
            users.add(Words.of(material.say("den Hinweisen jedes Rats", "the notes of every advice")));
        }
        users.addAll(material.links().rules(material.uses().citing(record.key())));
        if (record.context() != null) {
            users.add(Words.of(material.say("keiner Regel: ", "no rule: ")
                    + record.context().in(material.language())));
        }
        return List.copyOf(users);
    }

    private Fact fact(String german, String english, String value) {
        return new Fact(material.say(german, english), List.of(Words.of(value)));
    }
}
