package de.ratwerk.workshop.docs;

import de.ratwerk.condition.ConditionWords;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Action.Tied;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.workshop.docs.Block.Fact;
import de.ratwerk.workshop.docs.Block.Facts;
import de.ratwerk.workshop.docs.Block.Heading;
import de.ratwerk.workshop.docs.Block.Items;
import de.ratwerk.workshop.docs.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the book says of one action. */
final class ActionEntry {
    private final Material material;
    private final Links links;
    private final List<Fact> facts = new ArrayList<>();

    private ActionEntry(Material material) {
        this.material = material;
        this.links = material.links();
    }

    /** The parts of an action's entry, beginning with a heading of the level. */
    static List<Block> of(Action action, int level, Material material) {
        return new ActionEntry(material).blocks(action, level);
    }

    private List<Block> blocks(Action action, int level) {
        Uses uses = material.uses();
        fact("Maßnahme", "Action", List.of(Words.code(action.id())));
        fact("Aufwand", "Effort", List.of(value("effort", action.effort())));
        fact("Gemeinsam", "Jointly", List.of(value("shared", action.shared())));
        fact("Setzt voraus", "Requires", links.actions(action.requires()));
        fact("Grundlage für", "Groundwork for", links.titles(uses.requiring(action.id())));
        fact("Verbunden mit", "Tied to", action.ties().stream().map(this::tie).toList());
        anyOf("Fällig, wenn", "Due when", uses.making(action.id()));
        anyOf("Ziel erreicht, wenn", "Aim achieved when", uses.meeting(action.id()));
        return List.of(
                new Heading(
                        level,
                        material.targets().action(action.id()).anchor(),
                        Words.of(action.title().in(material.language()))),
                new Facts(List.copyOf(facts)),
                new Paragraph(Words.of(material.say("Schritte:", "Steps:"))),
                new Items(
                        true,
                        action.steps().stream()
                                .map(step -> Words.of(step.in(material.language())))
                                .toList()));
    }

    /** A word of the action as conditions say it. */
    private Words value(String field, Object value) {
        return Words.of(ConditionWords.value("Due", field, value, material.language()));
    }

    private Words tie(Tied tied) {
        return links.recommendation(Objects.requireNonNull(
                        material.rulebook().header().recommendations().get(tied.to())))
                .and(material.say(" (Beleg: ", " (evidence: "))
                .and(links.evidence(tied.evidence()))
                .and(", " + kind(tied.evidence()) + ")");
    }

    private String kind(String evidence) {
        return material.rulebook().evidence(evidence).kind().words().in(material.language());
    }

    private void anyOf(String german, String english, List<Rule> rules) {
        boolean several = rules.size() > 1;
        fact(several ? german + " eines gilt" : german, several ? english + " any of" : english, links.rules(rules));
    }

    private void fact(String german, String english, List<Words> values) {
        if (!values.isEmpty()) {
            facts.add(new Fact(material.say(german, english), values));
        }
    }
}
