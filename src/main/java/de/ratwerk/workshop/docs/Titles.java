package de.ratwerk.workshop.docs;

import de.ratwerk.condition.ConditionWords;
import de.ratwerk.condition.Constraint;
import de.ratwerk.condition.Constraint.Comparison;
import de.ratwerk.condition.Constraint.Constant;
import de.ratwerk.condition.FactPattern;
import de.ratwerk.condition.Operator;
import de.ratwerk.rulebook.Criterion;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rule.Placement;
import de.ratwerk.rulebook.Rule.Priority;
import de.ratwerk.rulebook.Rule.Situation;
import de.ratwerk.rulebook.Rule.Strength;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import de.ratwerk.text.Template;
import de.ratwerk.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What the book calls a rule. */
record Titles(Rulebook rulebook, Language language) {

    /** A rule by its own sentence, by the position it finds, or by what it contributes. */
    String of(Rule rule) {
        if (rule.role() instanceof Situation situation) {
            return sentence(situation.statement());
        }
        if (rule.role() instanceof Strength strength) {
            return sentence(strength.statement());
        }
        if (rule.role() instanceof Placement placement) {
            return capital(ConditionWords.of(pattern(rule, placement), language));
        }
        return capital(contribution((Priority) rule.role()));
    }

    private String contribution(Priority priority) {
        Criterion criterion =
                Objects.requireNonNull(rulebook.header().criteria().get(priority.criterion()));
        BigDecimal value = Objects.requireNonNull(criterion.values().get(priority.value()));
        return criterion.title().in(language) + " " + language.number(value) + " (" + priority.value() + ")";
    }

    /** The sentence with its gaps shown as gaps, and without its full stop, since it serves as a heading. */
    private String sentence(Text statement) {
        return Template.fill(statement.in(language), gaps(language)).replaceFirst("\\.$", "");
    }

    /** How the book shows the gaps of {@link Rule#GAPS}. */
    static Map<String, String> gaps(Language language) {
        return Map.of(
                "subjects", "[…]",
                "count", language.say("[Zahl]", "[number]"),
                "of", language.say("[Gesamtzahl]", "[total]"),
                "operators", language.say("[Betreiber]", "[operators]"),
                "grade", language.say("[Note]", "[grade]"));
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The position as a later rule would ask for it. */
    private static FactPattern pattern(Rule rule, Placement placement) {
        List<Constraint> asked =
                List.of(equal("group", placement.group(), rule), equal("status", placement.status(), rule));
        return new FactPattern("Position", asked, rule.place());
    }

    private static Comparison equal(String field, Object value, Rule rule) {
        return new Comparison(field, Operator.EQUAL, List.of(new Constant(value)), rule.place());
    }
}
