package de.ratwerk.workshop.docs;

import de.ratwerk.condition.ConditionWords;
import de.ratwerk.evidence.ChapterName;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rule.Placement;
import de.ratwerk.rulebook.Rule.Priority;
import de.ratwerk.rulebook.Rule.Situation;
import de.ratwerk.rulebook.Rule.Strength;
import de.ratwerk.workshop.docs.Block.Fact;
import de.ratwerk.workshop.docs.Block.Facts;
import de.ratwerk.workshop.docs.Block.Heading;
import java.util.ArrayList;
import java.util.List;

/** What the book says of one rule. */
final class RuleEntry {
    private final Material material;
    private final Links links;
    private final AskedWords asked;
    private final List<Fact> facts = new ArrayList<>();

    private RuleEntry(Material material) {
        this.material = material;
        this.links = material.links();
        this.asked = new AskedWords(material);
    }

    /** The parts of a rule's entry, beginning with a heading of the level. */
    static List<Block> of(Rule rule, int level, Material material) {
        return new RuleEntry(material).blocks(rule, level);
    }

    private List<Block> blocks(Rule rule, int level) {
        List<Block> blocks = new ArrayList<>();
        String title = new Titles(material.rulebook(), material.language()).of(rule);
        blocks.add(new Heading(level, material.targets().rule(rule).anchor(), Words.of(title)));
        fact("Regel", "Rule", List.of(Words.code(rule.id()).and(" – " + sort(rule))));
        List<Words> conditions = asked.conditions(rule);
        boolean several = conditions.size() > 1;
        fact(
                several ? "Greift, wenn zugleich" : "Greift, wenn",
                several ? "Fires when all of" : "Fires when",
                conditions);
        fact("Schwelle", "Threshold", asked.thresholds(rule));
        decided(rule);
        fact(
                "Antwort auf",
                "Answer to",
                rule.clauses().stream().map(this::clause).toList());
        fact(
                "Verfeinert",
                "Refines",
                rule.refines().stream()
                        .map(id -> links.rule(material.rulebook().rule(id)))
                        .toList());
        fact("Belege", "Evidence", rule.evidence().stream().map(this::evidence).toList());
        blocks.add(new Facts(List.copyOf(facts)));
        material.examples().of(rule).ifPresent(blocks::add);
        return blocks;
    }

    private String sort(Rule rule) {
        if (rule.role() instanceof Situation) {
            return material.say("eine Situation, die etwas fällig macht", "a situation that makes something due");
        }
        if (rule.role() instanceof Strength) {
            return material.say("eine Stärke", "a strength");
        }
        return rule.role() instanceof Placement
                ? material.say("eine Einordnung", "a position")
                : material.say("ein Beitrag zur Priorität", "a contribution to the priority");
    }

    private void decided(Rule rule) {
        if (rule.role() instanceof Situation situation) {
            fact("Macht fällig", "Makes due", links.actions(situation.actions()));
            String gap = ConditionWords.value("Due", "gap", situation.gap(), material.language());
            fact("Abstand", "Gap", List.of(Words.of(gap)));
        } else if (rule.role() instanceof Strength strength) {
            fact("Erreicht das Ziel von", "Achieves the aim of", links.actions(strength.actions()));
        } else if (rule.role() instanceof Priority priority) {
            fact("Trägt bei", "Contributes", List.of(new Contributions(material).of(priority)));
        }
    }

    private Words clause(String id) {
        String text = material.rulebook().header().recommendations().values().stream()
                .flatMap(recommendation -> recommendation.clauses().entrySet().stream())
                .filter(clause -> clause.getKey().equals(id))
                .map(clause -> clause.getValue().in(material.language()))
                .findFirst()
                .orElse("");
        return Words.of(text + " (").and(links.clause(id)).and(")");
    }

    private Words evidence(String key) {
        Evidence evidence = material.rulebook().evidence(key);
        if (material.rulebook().header().recommendations().containsKey(key)) { // its words begin its page
            return Words.of(material.say("Die Empfehlung selbst (", "The recommendation itself ("))
                    .and(links.evidence(key))
                    .and(", " + evidence.kind().words().in(material.language()) + ")");
        }
        return Words.of(evidence.statement().in(material.language()) + " (")
                .and(links.evidence(key))
                .and(", " + evidence.kind().words().in(material.language()) + ", "
                        + ChapterName.of(evidence.chapter()).in(material.language()) + ")");
    }

    private void fact(String german, String english, List<Words> values) {
        if (!values.isEmpty()) {
            facts.add(new Fact(material.say(german, english), values));
        }
    }
}
