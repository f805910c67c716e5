package de.ratwerk.advice;

import de.ratwerk.advice.Advice.Reason;
import de.ratwerk.fact.Basis;
import de.ratwerk.fact.Broadband;
import de.ratwerk.fact.Component;
import de.ratwerk.fact.Count;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Item;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.rulebook.Finding;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Language;
import de.ratwerk.text.Template;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Makes reasons of findings: one for each rule, with the sentence filled from the facts that matched. */
final class Reasons {
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.standard();

    private final Profile profile;

    Reasons(Profile profile) {
        this.profile = profile;
    }

    /** The reasons in the findings, in their order. */
    List<Reason> of(List<Finding> findings) {
        Map<Rule, Set<Fact>> matched = new LinkedHashMap<>();
        findings.forEach(finding -> matched.computeIfAbsent(finding.rule(), rule -> new LinkedHashSet<>())
                .addAll(finding.facts()));
        List<Reason> reasons = new ArrayList<>();
        matched.forEach((rule, facts) -> reasons.add(reason(rule, List.copyOf(facts))));
        return List.copyOf(reasons);
    }

    private Reason reason(Rule rule, List<Fact> facts) {
        Set<String> paths = new HashSet<>(Basis.of(facts).known());
        return new Reason(
                rule,
                Text.each(language -> filled(sentence(rule).in(language), facts, language)),
                profile.answers().stream()
                        .filter(answer -> paths.contains(answer.question().path()))
                        .toList());
    }

    private static String filled(String sentence, List<Fact> facts, Language language) {
        return Template.hasGaps(sentence) ? Template.fill(sentence, values(facts, language)) : sentence;
    }

    private static Text sentence(Rule rule) {
        if (rule.role() instanceof Rule.Situation situation) {
            return situation.statement();
        }
        return rule.role() instanceof Rule.Strength strength ? strength.statement() : Text.same("");
    }

    private static Map<String, String> values(List<Fact> facts, Language language) {
        Map<String, String> values = new HashMap<>();
        List<String> subjects = facts.stream()
                .filter(Item.class::isInstance)
                .flatMap(item -> item.basis().known().stream().limit(1))
                .map(path -> QUESTIONNAIRE.question(path).label().in(language))
                .distinct()
                .toList();
        values.put("subjects", language.allOf(subjects));
        values.put("operators", language.allOf(operators(facts, language)));
        for (Fact fact : facts) {
            if (fact instanceof Count count) {
                values.putIfAbsent("count", language.span(count.atLeast(), count.atMost()));
                values.putIfAbsent("of", String.valueOf(count.of()));
            } else if (fact instanceof Broadband broadband) {
                values.putIfAbsent("grade", String.valueOf(broadband.grade()));
            }
        }
        return values;
    }

    private static List<String> operators(List<Fact> facts, Language language) {
        Map<String, Text> labels = QUESTIONNAIRE
                .question("eGovernment.components.form-server.operator")
                .values();
        return facts.stream()
                .filter(Component.class::isInstance)
                .map(fact -> ((Component) fact).operator())
                .filter(Objects::nonNull)
                .map(operator -> Objects.requireNonNull(labels.get(Constants.name(operator)))
                        .in(language))
                .distinct()
                .toList();
    }
}
