package de.ratwerk.workshop.docs;

import de.ratwerk.workshop.docs.Block.Heading;
import de.ratwerk.workshop.docs.Block.Table;
import java.util.List;
import java.util.TreeMap;

/** All rules and actions by id, as reports and messages name them. */
final class RegisterPage {
    private RegisterPage() {}

    static BookPage of(Material material) {
        Links links = material.links();
        Titles titles = new Titles(material.rulebook(), material.language());
        String id = material.say("Kennung", "Id");
        Table actions = new Table(
                material.say("Alle Maßnahmen", "All actions"),
                List.of(id, material.say("Maßnahme", "Action"), material.say("Empfehlung", "Recommendation")),
                new TreeMap<>(material.rulebook().actions())
                        .values().stream()
                                .map(action -> List.of(
                                        links.actionId(action.id()),
                                        Words.of(action.title().in(material.language())),
                                        Words.of(action.recommendation())))
                                .toList());
        Table rules = new Table(
                material.say("Alle Regeln", "All rules"),
                List.of(id, material.say("Was sie feststellt", "What it finds")),
                material.rulebook().rules().values().stream()
                        .map(rule -> List.of(links.ruleId(rule), Words.of(titles.of(rule))))
                        .toList());
        String title = material.say("Register", "Index");
        return new BookPage(
                Targets.REGISTER,
                title,
                Words.of(title),
                List.of(
                        new Heading(2, "actions", Words.of(material.say("Maßnahmen", "Actions"))),
                        actions,
                        new Heading(2, "rules", Words.of(material.say("Regeln", "Rules"))),
                        rules));
    }
}
