package de.ratwerk.workshop.docs;

import de.ratwerk.rulebook.Criterion;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rule.Priority;
import de.ratwerk.workshop.docs.Block.Heading;
import de.ratwerk.workshop.docs.Block.Paragraph;
import de.ratwerk.workshop.docs.Block.Table;
import java.util.ArrayList;
import java.util.List;

/** What contributes how much to the priority of an action. */
final class PrioritiesPage {
    private final Material material;
    private final Contributions contributions;
    private final List<Block> blocks = new ArrayList<>();

    private PrioritiesPage(Material material) {
        this.material = material;
        this.contributions = new Contributions(material);
    }

    static BookPage of(Material material) {
        return new PrioritiesPage(material).page();
    }

    private BookPage page() {
        blocks.add(new Paragraph(Words.of(
                        material.say(
                                "Was eine Maßnahme nach vorn bringt. Wie aus den Beiträgen Punkte und Phasen werden, steht auf der ",
                                "What brings an action to the front. How contributions become points and phases is told on the "))
                .and(Words.link(new Target(Book.START, "priority"), Words.of(material.say("Startseite", "start page"))))
                .and(".")));
        material.rulebook().header().criteria().values().forEach(this::criterion);
        String title = material.say("Priorität", "Priority");
        return new BookPage(Targets.PRIORITIES, title, Words.of(title), List.copyOf(blocks));
    }

    private void criterion(Criterion criterion) {
        List<Rule> rules = material.uses()
                .rules(rule -> rule.role() instanceof Priority priority
                        && priority.criterion().equals(criterion.id()));
        blocks.add(new Heading(
                2,
                material.targets().criterion(criterion.id()).anchor(),
                Words.of(Titles.capital(contributions.title(criterion)))));
        blocks.add(new Paragraph(Words.of(material.say("Gewicht ", "Weight ") + contributions.number(criterion.weight())
                + "; " + contributions.combined(criterion.combine()) + ".")));
        blocks.addAll(FileComment.of(rules, material));
        blocks.add(values(criterion, rules));
        rules.forEach(rule -> blocks.addAll(RuleEntry.of(rule, 3, material)));
    }

    private Table values(Criterion criterion, List<Rule> rules) {
        return new Table(
                material.say("Beiträge zum Kriterium ", "Contributions to the criterion ")
                        + contributions.title(criterion),
                List.of(
                        material.say("Beitrag", "Contribution"),
                        material.say("Wert", "Value"),
                        material.say("Punkte höchstens", "Points at the most"),
                        material.say("Regeln", "Rules")),
                criterion.values().entrySet().stream()
                        .map(value -> List.of(
                                Words.code(value.getKey()),
                                Words.of(contributions.number(value.getValue())),
                                Words.of(contributions.points(criterion, value.getValue())),
                                material.links()
                                        .ruleIds(rules.stream()
                                                .filter(rule -> ((Priority) rule.role())
                                                        .value()
                                                        .equals(value.getKey()))
                                                .toList())))
                        .toList());
    }
}
