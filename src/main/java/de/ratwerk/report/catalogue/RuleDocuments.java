package de.ratwerk.report.catalogue;

import de.ratwerk.condition.ConditionWords;
import de.ratwerk.condition.Constraint.Binding;
import de.ratwerk.condition.Constraint.Operand;
import de.ratwerk.condition.FactPattern;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.catalogue.RuleDocument.Asked;
import de.ratwerk.report.catalogue.RuleDocument.Bound;
import de.ratwerk.report.catalogue.RuleDocument.Condition;
import de.ratwerk.report.catalogue.RuleDocument.Place;
import de.ratwerk.report.catalogue.RuleDocument.Placement;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rule.Priority;
import de.ratwerk.rulebook.Rule.Role;
import de.ratwerk.rulebook.Rule.Situation;
import de.ratwerk.rulebook.Rule.Strength;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.source.SeenFrom;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes the rules of a rulebook in one language. */
public final class RuleDocuments {
    private final Rulebook rulebook;
    private final List<Path> folders;
    private final Language language;

    /**
     * Describes the rules of a rulebook.
     *
     * @param folders the folders that it was read from; places are seen from there
     */
    public RuleDocuments(Rulebook rulebook, List<Path> folders, Language language) {
        this.rulebook = rulebook;
        this.folders = folders;
        this.language = language;
    }

    /**
     * A rule.
     *
     * @throws IllegalArgumentException if the rulebook has no rule with this id
     */
    public RuleDocument of(String id) {
        Rule rule = rulebook.rule(id);
        Role role = rule.role();
        return new RuleDocument(
                RuleDocument.SCHEMA,
                language.code(),
                AdviceDocument.Rulebook.of(rulebook),
                rule.id(),
                role(role),
                rule.actions(),
                role instanceof Situation situation ? Constants.name(situation.gap()) : null,
                statement(role),
                role instanceof Rule.Placement placement
                        ? new Placement(Constants.name(placement.group()), Constants.name(placement.status()))
                        : null,
                role instanceof Priority priority
                        ? new RuleDocument.Priority(priority.criterion(), priority.value())
                        : null,
                rule.evidence(),
                rule.clauses(),
                rule.refines(),
                conditions(rule),
                new Place(file(rule), rule.place().line()));
    }

    static String role(Role role) {
        if (role instanceof Situation) {
            return "due";
        }
        if (role instanceof Strength) {
            return "met";
        }
        return role instanceof Rule.Placement ? "placement" : "priority";
    }

    @Nullable
    String statement(Role role) {
        if (role instanceof Situation situation) {
            return situation.statement().in(language);
        }
        return role instanceof Strength strength ? strength.statement().in(language) : null;
    }

    private List<Condition> conditions(Rule rule) {
        Iterator<String> lines = ConditionWords.of(
                        rule.when(), language, key -> language.whole(rulebook.threshold(key)))
                .iterator();
        List<Condition> conditions = new ArrayList<>();
        for (FactPattern pattern : rule.when()) {
            conditions.add(condition(pattern, ConditionWords.looksUp(pattern) ? null : lines.next()));
        }
        return List.copyOf(conditions);
    }

    private Condition condition(FactPattern pattern, @Nullable String words) {
        return new Condition(
                words,
                pattern.drl(),
                pattern.fact(),
                pattern.comparisons().stream()
                        .map(comparison -> new Asked(
                                comparison.field(),
                                comparison.operator().sign(),
                                comparison.operands().stream().map(Operand::drl).toList(),
                                ConditionWords.constraint(pattern.fact(), comparison, language)))
                        .toList(),
                pattern.constraints().stream()
                        .filter(Binding.class::isInstance)
                        .map(Binding.class::cast)
                        .map(binding -> new Bound(binding.variable(), binding.field()))
                        .toList(),
                pattern.place().line());
    }

    /** The rule's file seen from the folder that it was read from, so that nothing tells where on a machine that is. */
    private String file(Rule rule) {
        String file = rule.place().file();
        String name = file.replace('\\', '/');
        return SeenFrom.folders(folders, file)
                .map(seen -> seen.replace('\\', '/'))
                .orElseGet(() -> name.substring(name.lastIndexOf('/') + 1));
    }
}
