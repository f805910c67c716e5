package de.ratwerk.advice.why;

import de.ratwerk.condition.FactBase;
import de.ratwerk.condition.Matcher;
import de.ratwerk.fact.Answerable;
import de.ratwerk.fact.Facts;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.rulebook.Interpreter;
import de.ratwerk.rulebook.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The answers that a question can have, sorted by what facts and rules make of them. Immutable but for what it remembers,
 * and thread-safe.
 */
final class Sorts {
    private final Interpreter interpreter;
    private final Map<String, List<List<List<String>>>> told = new ConcurrentHashMap<>();
    private final Map<List<Object>, Object> seen = new ConcurrentHashMap<>();

    Sorts(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** All answers that a question can have, those together that give the same facts; none for free text. */
    List<List<List<String>>> of(Question question) {
        return told.computeIfAbsent(question.path(), path -> {
            Map<Object, List<List<String>>> sorts = new LinkedHashMap<>();
            possible(question)
                    .forEach(answer -> sorts.computeIfAbsent(
                                    Facts.of(alone(question, answer)), facts -> new ArrayList<>())
                            .add(answer));
            return List.copyOf(sorts.values());
        });
    }

    /** What the conditions of some rules see of an answer where nothing else is known: a key that can be compared. */
    Object seenBy(List<Rule> rules, Question question, List<String> answer) {
        return rules.stream()
                .map(rule -> seen.computeIfAbsent(
                        List.of(rule.id(), question.path(), answer), key -> seenBy(rule, question, answer)))
                .toList();
    }

    private Object seenBy(Rule rule, Question question, List<String> answer) {
        FactBase base = interpreter.situationBase(Facts.of(alone(question, answer)));
        return rule.when().stream()
                .map(pattern -> new Matcher(List.of(Asked.alone(pattern))).matches(base))
                .toList();
    }

    private static Profile alone(Question question, List<String> answer) {
        return Profile.empty("?").with(Map.of(question.path(), answer));
    }

    private static List<List<String>> possible(Question question) {
        String path = question.path();
        return Answerable.takesSeveral(path)
                ? Answerable.sets(path).stream().map(List::copyOf).toList()
                : Answerable.words(path).stream().map(List::of).toList();
    }
}
