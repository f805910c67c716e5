package de.ratwerk.workshop.cases;

import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.Condition;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Questionnaire;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The mistake that no rule may make: a profile whose open questions are all read as no. */
final class UnknownAsNo {
    private static final Set<String> NO = Set.of("no", "none", "not-used");

    private UnknownAsNo() {}

    static Profile of(Profile profile) {
        Map<String, List<String>> answers = new HashMap<>();
        for (Question question : Questionnaire.standard().questions()) {
            no(question)
                    .filter(values -> profile.answer(question.path()).isEmpty())
                    .filter(values -> applies(question, profile, answers) && !contradicts(question, values, profile))
                    .ifPresent(values -> answers.put(question.path(), values));
        }
        return profile.with(answers);
    }

    private static Optional<List<String>> no(Question question) {
        if (question.type() instanceof ManyOf) {
            return Optional.of(List.of());
        }
        return question.values().keySet().stream()
                .filter(NO::contains)
                .findFirst()
                .map(List::of);
    }

    private static boolean applies(Question question, Profile profile, Map<String, List<String>> answers) {
        Condition condition = question.condition();
        if (condition == null) {
            return true;
        }
        List<String> said = answers.get(condition.path());
        return said == null ? profile.applies(question) : condition.values().containsAll(said);
    }

    /** Whether a "no" would rule out a question that the profile has answered. */
    private static boolean contradicts(Question question, List<String> values, Profile profile) {
        return Questionnaire.standard().questions().stream()
                .filter(other -> profile.answer(other.path()).isPresent())
                .map(Question::condition)
                .anyMatch(condition -> condition != null
                        && condition.path().equals(question.path())
                        && !condition.values().containsAll(values));
    }
}
