package de.ratwerk.advice.change;

import de.ratwerk.condition.FactPattern;
import de.ratwerk.fact.Basis.Assumption;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Facts;
import de.ratwerk.fact.Vocabulary;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.Condition;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.rulebook.Rule;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells steps that some rules cannot see: whatever the other answers are, the facts that these rules match are the same
 * before and after. No smallest set holds such a step, unless it makes way for a step on a question that depends on it.
 */
final class Inert {
    private final Profile profile;
    private final Set<String> seen;
    private final Map<String, Set<String>> facts = new HashMap<>();

    private Inert(Profile profile, Collection<Rule> rules) {
        this.profile = profile;
        this.seen = rules.stream()
                .flatMap(rule -> rule.when().stream())
                .map(FactPattern::fact)
                .collect(Collectors.toSet());
    }

    /** The steps without those that the rules cannot see. */
    static List<Step> without(Collection<Step> steps, Profile profile, Collection<Rule> rules) {
        Inert inert = new Inert(profile, rules);
        Set<Step> kept = steps.stream().filter(inert::shows).collect(Collectors.toCollection(HashSet::new));
        Set<String> makeWay = new HashSet<>();
        for (Step step : kept) {
            Condition condition = question(step).condition();
            if (condition != null) {
                makeWay.add(condition.path());
            }
        }
        return steps.stream()
                .filter(step -> kept.contains(step) || makeWay.contains(step.path()))
                .toList();
    }

    private static Question question(Step step) {
        return Questionnaire.standard().question(step.path());
    }

    private boolean shows(Step step) {
        List<String> unknown = List.of("unknown");
        List<String> today = profile.answer(step.path()).map(Answer::values).orElse(unknown);
        List<String> then = new Candidate(List.of(step), 0, "").answers(profile).getOrDefault(step.path(), unknown);
        return step.adds() || !facts(step.path(), today).equals(facts(step.path(), then));
    }

    /** What can be seen of a municipality of which nothing is known but one answer. */
    private Set<String> facts(String path, List<String> values) {
        return facts.computeIfAbsent(
                path + values,
                key -> Facts.of(Profile.empty("?").with(Map.of(path, values))).stream()
                        .filter(fact -> seen.contains(fact.getClass().getSimpleName()))
                        .map(Inert::said)
                        .collect(Collectors.toSet()));
    }

    private static String said(Fact fact) {
        Stream<Object> fields = Vocabulary.fields(fact.getClass().getSimpleName()).keySet().stream()
                .map(field -> String.valueOf(
                        Vocabulary.accessor(fact.getClass(), field).apply(fact)));
        Stream<Object> supposed = fact.basis().assumed().stream().map(Assumption::toString);
        return fact.getClass().getSimpleName() + Stream.concat(fields, supposed).toList();
    }
}
