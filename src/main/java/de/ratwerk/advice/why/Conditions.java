package de.ratwerk.advice.why;

import de.ratwerk.advice.why.Explanation.Condition;
import de.ratwerk.advice.why.Explanation.Lack;
import de.ratwerk.advice.why.Explanation.Subject;
import de.ratwerk.condition.ConditionWords;
import de.ratwerk.condition.Constraint.Comparison;
import de.ratwerk.condition.Constraint.Constant;
import de.ratwerk.condition.Constraint.Operand;
import de.ratwerk.condition.FactBase;
import de.ratwerk.condition.FactPattern;
import de.ratwerk.condition.Matcher;
import de.ratwerk.condition.Trace;
import de.ratwerk.condition.Trace.Miss;
import de.ratwerk.condition.Trace.State;
import de.ratwerk.condition.Trace.Step;
import de.ratwerk.fact.Basis;
import de.ratwerk.fact.Fact;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells a rule's conditions on one profile, each with its code. {@link Code} says how the codes are derived. */
final class Conditions {
    private final Rulebook rulebook;
    private final Profile profile;
    private final FactBase facts;
    private final Asked asked;

    /**
     * The conditions of rules on a profile.
     *
     * @param facts all that rules can match
     */
    Conditions(Rulebook rulebook, Profile profile, FactBase facts, Asked asked) {
        this.rulebook = rulebook;
        this.profile = profile;
        this.facts = facts;
        this.asked = asked;
    }

    /** The conditions of a rule in its order, without those that only look a threshold up. */
    List<Condition> of(Rule rule) {
        List<FactPattern> when = rule.when();
        List<String> german = words(when, Language.DE);
        List<String> english = words(when, Language.EN);
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < when.size(); i++) {
            if (!ConditionWords.looksUp(when.get(i))) {
                int told = conditions.size();
                Text words = new Text(german.get(told), english.get(told));
                conditions.add(condition(when, i, words, traced(when, i, when.get(i)), conditions));
            }
        }
        return List.copyOf(conditions);
    }

    private List<String> words(List<FactPattern> when, Language language) {
        return ConditionWords.of(when, language, key -> language.whole(rulebook.threshold(key)));
    }

    private Condition condition(List<FactPattern> when, int index, Text words, Step step, List<Condition> before) {
        FactPattern pattern = when.get(index);
        if (step.state() == State.NOT_REACHED) {
            Code code = before.stream()
                    .filter(earlier -> earlier.pattern().binds().stream().anyMatch(pattern.uses()::contains))
                    .map(Condition::code)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(Code.NOT_APPLICABLE);
            return new Condition(pattern, words, code, List.of());
        }
        List<FactPattern> single = ConditionWords.oneByOne(pattern);
        List<Subject> subjects = single.size() == 1
                ? List.of(subject(pattern, words, step))
                : single.stream()
                        .map(one -> subject(one, words(one), traced(when, index, one)))
                        .toList();
        Code code = switch (step.state()) {
            case HOLDS -> null;
            case OPEN -> Code.UNKNOWN;
            default ->
                subjects.stream().anyMatch(one -> one.code() == Code.ANSWERED_OTHERWISE)
                        ? Code.ANSWERED_OTHERWISE
                        : Code.NOT_APPLICABLE;
        };
        return new Condition(
                pattern,
                words,
                code,
                code != null
                        ? subjects
                        : subjects.stream().filter(one -> one.code() == null).toList());
    }

    private static Text words(FactPattern pattern) {
        return Text.each(language -> ConditionWords.of(pattern, language));
    }

    /**
     * How a pattern fares in the place of another one. Of the patterns before it only those count that bind what it compares
     * with: that another condition is open does not make this one so.
     */
    private Step traced(List<FactPattern> when, int index, FactPattern one) {
        List<FactPattern> patterns = new ArrayList<>();
        Set<String> used = new HashSet<>(one.uses());
        for (int i = index - 1; i >= 0; i--) {
            if (when.get(i).binds().stream().anyMatch(used::contains)) {
                patterns.add(0, when.get(i));
                used.addAll(when.get(i).uses());
            }
        }
        patterns.add(one);
        return Trace.of(new Matcher(patterns), facts).steps().get(patterns.size() - 1);
    }

    private Subject subject(FactPattern pattern, Text words, Step step) {
        return switch (step.state()) {
            case HOLDS ->
                new Subject(pattern, words, null, answers(pattern, known(step.matched())), List.of(), List.of());
            case OPEN ->
                new Subject(
                        pattern,
                        words,
                        Code.UNKNOWN,
                        answers(pattern, known(step.matched())),
                        questions(Basis.deciding(
                                step.matched().stream().map(Fact::basis).toList())),
                        List.of());
            default -> failing(pattern, words, step.misses());
        };
    }

    private Subject failing(FactPattern pattern, Text words, List<Miss> misses) {
        List<Miss> certain =
                misses.stream().filter(miss -> miss.fact().basis().certain()).toList();
        List<Miss> told = certain.isEmpty() ? misses : certain;
        List<Lack> lacks =
                told.stream().map(miss -> lack(pattern, miss)).distinct().toList();
        if (lacks.stream().anyMatch(lack -> lack.code() == Code.ANSWERED_OTHERWISE)) {
            Set<String> known = known(told.stream().map(Miss::fact).toList());
            return new Subject(
                    pattern, words, Code.ANSWERED_OTHERWISE, contradicting(pattern, known), List.of(), lacks);
        }
        List<Question> ruledOut = asked.by(pattern).stream()
                .filter(question -> !profile.applies(question))
                .toList();
        Set<String> by = ruledOut.stream()
                .map(question -> Objects.requireNonNull(question.condition()).path())
                .collect(Collectors.toSet());
        return new Subject(pattern, words, Code.NOT_APPLICABLE, answers(by), ruledOut, lacks);
    }

    private Lack lack(FactPattern pattern, Miss miss) {
        Object actual = miss.actual();
        Comparison constraint = miss.constraint();
        Comparison asked = resolved(constraint, miss.required());
        return new Lack(
                constraint.field(),
                constraint.operator().sign(),
                miss.required(),
                actual,
                Text.each(language -> ConditionWords.constraint(pattern.fact(), asked, language)),
                Text.each(language -> ConditionWords.value(pattern.fact(), constraint.field(), actual, language)),
                actual == null ? absent(miss.fact()) : Code.ANSWERED_OTHERWISE);
    }

    /** With the values that variables stood for: a reader does not know their names. */
    private static Comparison resolved(Comparison comparison, List<Object> required) {
        List<Operand> values = required.stream().<Operand>map(Constant::new).toList();
        return comparison.variables().isEmpty()
                ? comparison
                : new Comparison(comparison.field(), comparison.operator(), values, comparison.place());
    }

    /** A value is missing because its question is open, or because what the fact rests on rules the question out. */
    private Code absent(Fact fact) {
        Set<String> paths = new HashSet<>(fact.basis().known());
        fact.basis().assumed().forEach(assumption -> paths.add(assumption.path()));
        return profile.unanswered().stream()
                        .anyMatch(question -> question.condition() != null
                                && paths.contains(question.condition().path()))
                ? Code.UNKNOWN
                : Code.NOT_APPLICABLE;
    }

    private static Set<String> known(Collection<Fact> facts) {
        return new HashSet<>(Basis.of(facts).known());
    }

    /** The answers that matter to a pattern: a fact can rest on others too. */
    private List<Answer> answers(FactPattern pattern, Set<String> paths) {
        Set<String> asking = asked.by(pattern).stream().map(Question::path).collect(Collectors.toSet());
        List<Answer> answers = answers(paths);
        List<Answer> telling = answers.stream()
                .filter(answer -> asking.contains(answer.question().path()))
                .toList();
        return telling.isEmpty() ? answers : telling;
    }

    /** Of the answers that matter those that rule the pattern out; all of them where only together they do. */
    private List<Answer> contradicting(FactPattern pattern, Set<String> paths) {
        List<Answer> answers = answers(pattern, paths);
        if (answers.size() < 2) {
            return answers;
        }
        List<Answer> decisive = answers.stream()
                .filter(answer -> asked.isRuledOut(pattern, answer))
                .toList();
        return decisive.isEmpty() ? answers : decisive;
    }

    private List<Answer> answers(Set<String> paths) {
        return profile.answers().stream()
                .filter(answer -> paths.contains(answer.question().path()))
                .toList();
    }

    private static List<Question> questions(Set<String> paths) {
        return Questionnaire.standard().questions().stream()
                .filter(question -> paths.contains(question.path()))
                .toList();
    }
}
