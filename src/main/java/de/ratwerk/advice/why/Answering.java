package de.ratwerk.advice.why;

import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.Condition;
import de.ratwerk.profile.Questionnaire;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Gives questions of a profile other answers. */
final class Answering {
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.standard();

    private final Profile profile;

    Answering(Profile profile) {
        this.profile = profile;
    }

    /** Today's answer to a question. */
    Optional<List<String>> today(Question question) {
        return profile.answer(question.path()).map(Answer::values);
    }

    /** The one of some answers that is nearest to today's: with the fewest values other, then with the fewest at all. */
    List<String> nearest(Question question, List<List<String>> answers) {
        Set<String> today = new HashSet<>(today(question).orElse(List.of()));
        return answers.stream()
                .min(Comparator.comparingInt((List<String> answer) -> distance(answer, today))
                        .thenComparing(List::size))
                .orElseThrow();
    }

    private static int distance(Collection<String> one, Collection<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return one.size() + other.size() - 2 * both.size();
    }

    /** The question that rules one of the other answers out; empty if they can be right together. */
    Optional<Question> ruledOutBy(Map<String, List<String>> others) {
        return others.keySet().stream()
                .filter(path -> !others.getOrDefault(path, List.of()).isEmpty())
                .map(path -> QUESTIONNAIRE.question(path).condition())
                .filter(condition -> condition != null && excludes(condition, others))
                .map(condition -> QUESTIONNAIRE.question(condition.path()))
                .findFirst();
    }

    private boolean excludes(Condition condition, Map<String, List<String>> others) {
        List<String> said = others.getOrDefault(
                condition.path(),
                profile.answer(condition.path()).map(Answer::values).orElse(List.of()));
        return !said.isEmpty() && !condition.values().contains(said.get(0));
    }

    /** The profile with other answers, without those that these rule out. */
    Profile with(Map<String, List<String>> others) {
        Map<String, List<String>> changes = new TreeMap<>(others);
        for (Answer answer : profile.answers()) {
            Condition condition = answer.question().condition();
            String path = answer.question().path();
            if (condition != null
                    && !others.containsKey(path)
                    && others.containsKey(condition.path())
                    && excludes(condition, others)) {
                changes.put(path, List.of("unknown"));
            }
        }
        return profile.with(changes);
    }
}
