package de.ratwerk.workshop.docs;

import de.ratwerk.condition.ConditionWords;
import de.ratwerk.fact.Group;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rule.Placement;
import de.ratwerk.text.Constants;
import de.ratwerk.workshop.docs.Block.Heading;
import de.ratwerk.workshop.docs.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** Where a municipality stands with regard to the comparison groups, and by which rules. */
final class PositionsPage {
    private PositionsPage() {}

    static BookPage of(Material material) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Words.of(material.say(
                "Wo eine Kommune gegenüber den Vergleichsgruppen der Befragung steht. Solange fehlende Antworten darüber"
                        + " entscheiden, bleibt die Einordnung offen.",
                "Where a municipality stands with regard to the survey's comparison groups. As long as missing answers"
                        + " decide, the position stays open."))));
        blocks.addAll(FileComment.of(material.uses().rules(rule -> rule.role() instanceof Placement), material));
        for (Group group : Group.values()) {
            List<Rule> rules = material.uses()
                    .rules(rule -> rule.role() instanceof Placement placement && placement.group() == group);
            if (!rules.isEmpty()) {
                String title = ConditionWords.value("Position", "group", group, material.language());
                blocks.add(new Heading(2, "group." + Constants.name(group), Words.of(Titles.capital(title))));
                rules.forEach(rule -> blocks.addAll(RuleEntry.of(rule, 3, material)));
            }
        }
        String title = material.say("Einordnung", "Positions");
        return new BookPage(Targets.POSITIONS, title, Words.of(title), List.copyOf(blocks));
    }
}
