package de.ratwerk.workshop.docs;

import de.ratwerk.rulebook.Recommendation;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rule.Strength;
import de.ratwerk.workshop.docs.Block.Heading;
import de.ratwerk.workshop.docs.Block.Paragraph;
import de.ratwerk.workshop.docs.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** From each clause and each record of evidence to the rules and actions that answer and use it. */
final class TraceabilityPage {
    private final Material material;
    private final Links links;
    private final List<Block> blocks = new ArrayList<>();

    private TraceabilityPage(Material material) {
        this.material = material;
        this.links = material.links();
    }

    static BookPage of(Material material) {
        return new TraceabilityPage(material).page();
    }

    private BookPage page() {
        blocks.add(new Paragraph(Words.of(material.say(
                "Welche Regeln auf welchen Teil der Empfehlungen antworten, und was sich auf welchen Beleg stützt.",
                "Which rules answer which part of the recommendations, and what rests on which evidence."))));
        blocks.add(new Heading(
                2,
                "clauses",
                Words.of(material.say("Von den Empfehlungen zu den Regeln", "From recommendations to rules"))));
        for (Recommendation recommendation :
                material.rulebook().header().recommendations().values()) {
            blocks.add(new Heading(
                    3,
                    "from."
                            + material.targets()
                                    .recommendation(recommendation.id())
                                    .page(),
                    Links.name(recommendation)));
            blocks.add(clauses(recommendation));
        }
        blocks.add(new Heading(
                2, "evidence", Words.of(material.say("Von den Belegen zu den Regeln", "From evidence to rules"))));
        blocks.add(evidence());
        String title = material.say("Nachweis", "Traceability");
        return new BookPage(Targets.TRACEABILITY, title, Words.of(title), List.copyOf(blocks));
    }

    private Table clauses(Recommendation recommendation) {
        List<List<Words>> rows = new ArrayList<>();
        recommendation
                .clauses()
                .forEach((clause, text) -> material.uses()
                        .answering(clause)
                        .forEach(rule -> rows.add(List.of(
                                links.clause(clause).and(" " + text.in(material.language())),
                                links.ruleId(rule).and(strength(rule)),
                                Links.listed(links.actions(rule.actions()))))));
        return new Table(
                material.say(
                        "Teile von " + recommendation.id() + ", ihre Regeln und Maßnahmen",
                        "Clauses of " + recommendation.id() + ", their rules and actions"),
                List.of(
                        material.say("Teil der Empfehlung", "Clause"),
                        material.say("Regel", "Rule"),
                        material.say("Maßnahmen", "Actions")),
                List.copyOf(rows));
    }

    private String strength(Rule rule) {
        return rule.role() instanceof Strength ? material.say(" (Stärke)", " (strength)") : "";
    }

    private Table evidence() {
        return new Table(
                material.say("Belege und wer sich darauf stützt", "Evidence and who rests on it"),
                List.of(
                        material.say("Beleg", "Evidence"),
                        material.say("Art", "Kind"),
                        material.say("Regeln und Maßnahmen", "Rules and actions")),
                material.rulebook().evidence().values().stream()
                        .map(record -> List.of(
                                links.evidence(record.key()),
                                Words.of(record.kind().words().in(material.language())),
                                users(record.key())))
                        .toList());
    }

    private Words users(String key) {
        Stream<Words> rules = material.uses().citing(key).stream().map(links::ruleId);
        Stream<Words> actions = material.uses().tiedBy(key).stream().map(action -> links.actionId(action.id()));
        return Links.listed(Stream.concat(rules, actions).toList());
    }
}
