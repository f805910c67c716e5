package de.ratwerk.advice.why;

import de.ratwerk.advice.Verdict;
import de.ratwerk.advice.why.Nearest.Way;
import de.ratwerk.condition.FactBase;
import de.ratwerk.condition.Matcher;
import de.ratwerk.condition.Trace;
import de.ratwerk.condition.Trace.State;
import de.ratwerk.condition.Trace.Step;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Facts;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.rulebook.Interpreter;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Finds all smallest sets of other answers with which the verdict on an action becomes another. Not thread-safe.
 *
 * <p>As long as no answer to the questions under a failing condition is another one, the condition fails: every set that
 * makes a rule hold has one of them. So the search goes on from a set only with these (a tree of hitting sets, Reiter
 * 1987), by growing size. A count that has to move by n takes n answers, which cuts most of the tree.
 */
final class NearestSearch {
    private static final int MOST_TRIALS = 2_000;
    private static final int MOST_ANSWERS = 12;

    private final Interpreter interpreter;
    private final Asked asked;
    private final Counting counting;
    private final Answering answering;
    private final List<Rule> rules;
    private final Map<String, Matcher> matchers = new HashMap<>();
    private final Predicate<Question> movable;
    private final Sorts sorts;
    private final Map<String, List<List<List<String>>>> known = new HashMap<>();
    private final Set<Map<String, List<String>>> seen = new HashSet<>();
    private final Set<Map<String, List<List<String>>>> found = new LinkedHashSet<>();
    private int trials;

    /**
     * A search on one profile.
     *
     * @param rules the rules that can make the action due
     * @param movable which questions may get another answer
     */
    NearestSearch(
            Rulebook rulebook,
            Interpreter interpreter,
            Asked asked,
            Sorts sorts,
            Profile profile,
            List<Rule> rules,
            Predicate<Question> movable) {
        this.interpreter = interpreter;
        this.asked = asked;
        this.sorts = sorts;
        this.counting = new Counting(rulebook);
        this.answering = new Answering(profile);
        this.rules = rules;
        this.movable = movable;
        rules.forEach(rule -> matchers.put(rule.id(), new Matcher(rule.when())));
    }

    /** The smallest sets of answers with which the action is due. */
    Way due() {
        return deepen(Verdict.DUE, size -> rules.forEach(rule -> due(rule, new TreeMap<>(), size)));
    }

    /** The smallest sets of answers with which the action is not due. */
    Way notDue() {
        return deepen(Verdict.NOT_DUE, size -> notDue(new TreeMap<>(), size));
    }

    private interface Level {
        void look(int size);
    }

    private Way deepen(Verdict becomes, Level level) {
        trials = 0;
        for (int size = 1; size <= MOST_ANSWERS && trials < MOST_TRIALS; size++) {
            level.look(size);
            seen.clear();
            if (!found.isEmpty()) {
                return new Way(becomes, size, Alternatives.of(found), trials < MOST_TRIALS);
            }
        }
        return new Way(becomes, 0, List.of(), trials < MOST_TRIALS);
    }

    /** Looks for sets of a size, with some answers already in it, that make a rule hold for certain. */
    private void due(Rule rule, Map<String, List<List<String>>> others, int size) {
        if (isRuledOut(others, size, List.of(rule), more -> due(rule, more, size))) {
            return;
        }
        List<Fact> facts = facts(others);
        for (Step step : steps(rule, interpreter.situationBase(facts))) {
            if (step.state() != State.HOLDS) {
                if (others.size() + counting.needed(rule, step.pattern(), facts) <= size) {
                    goOn(List.of(rule), asked.by(step.pattern()), others, more -> due(rule, more, size));
                }
                return;
            }
        }
        if (others.size() == size) {
            found.add(others);
        }
    }

    /** Looks for sets of a size, with some answers already in it, that silence every rule. */
    private void notDue(Map<String, List<List<String>>> others, int size) {
        if (isRuledOut(others, size, rules, more -> notDue(more, size))) {
            return;
        }
        FactBase base = interpreter.situationBase(facts(others));
        for (Rule rule : rules) {
            List<Step> steps = steps(rule, base);
            if (steps.stream().noneMatch(step -> step.state() == State.FAILS || step.state() == State.NOT_REACHED)) {
                if (others.size() < size) {
                    Set<Question> open = new LinkedHashSet<>();
                    steps.stream()
                            .filter(step -> step.state() == State.OPEN)
                            .forEach(step -> open.addAll(asked.by(step.pattern())));
                    goOn(rules, open, others, more -> notDue(more, size));
                }
                return;
            }
        }
        if (others.size() == size) {
            found.add(others);
        }
    }

    private interface Next {
        void look(Map<String, List<List<String>>> more);
    }

    private boolean isRuledOut(Map<String, List<List<String>>> others, int size, List<Rule> about, Next next) {
        var by = answering.ruledOutBy(first(others));
        by.filter(question -> others.size() < size).ifPresent(question -> goOn(about, List.of(question), others, next));
        return by.isPresent();
    }

    /** With one more answer to one of some questions. */
    private void goOn(
            List<Rule> about, Collection<Question> questions, Map<String, List<List<String>>> others, Next next) {
        for (Question question : questions) {
            if (others.containsKey(question.path()) || !movable.test(question)) {
                continue;
            }
            for (List<List<String>> sort : sorted(about, question)) {
                Map<String, List<List<String>>> more = new TreeMap<>(others);
                more.put(question.path(), sort);
                Map<String, List<String>> mark = new TreeMap<>(first(more));
                mark.put("", about.stream().map(Rule::id).toList());
                if (trials < MOST_TRIALS && seen.add(mark)) {
                    trials++;
                    next.look(more);
                }
            }
        }
    }

    private static Map<String, List<String>> first(Map<String, List<List<String>>> others) {
        Map<String, List<String>> first = new TreeMap<>();
        others.forEach((path, sort) -> first.put(path, sort.get(0)));
        return first;
    }

    private List<Fact> facts(Map<String, List<List<String>>> others) {
        return Facts.of(answering.with(first(others)));
    }

    private List<Step> steps(Rule rule, FactBase base) {
        return Trace.withoutMisses(Objects.requireNonNull(matchers.get(rule.id())), base)
                .steps();
    }

    /** The answers to a question, those together that no condition of some rules tells apart; without today's. */
    private List<List<List<String>>> sorted(List<Rule> about, Question question) {
        String key = question.path() + " "
                + String.join(" ", about.stream().map(Rule::id).toList());
        return known.computeIfAbsent(key, said -> {
            Map<Object, List<List<String>>> alike = new LinkedHashMap<>();
            for (List<List<String>> sort : sorts.of(question)) {
                alike.computeIfAbsent(sorts.seenBy(about, question, sort.get(0)), seen -> new ArrayList<>())
                        .add(answering.nearest(question, sort));
            }
            answering.today(question).ifPresent(today -> alike.values().removeIf(answers -> answers.contains(today)));
            return List.copyOf(alike.values());
        });
    }
}
