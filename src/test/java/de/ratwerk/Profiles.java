package de.ratwerk;

import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.Condition;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.OneOf;
import de.ratwerk.profile.Question.WholeNumber;
import de.ratwerk.profile.Questionnaire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Makes profiles at random, each answer possible and none against another. */
public final class Profiles {
    /** Every answer by path, thought of once: a list question with ten values has 1,024. */
    private static final Map<String, List<List<String>>> POSSIBLE = new ConcurrentHashMap<>();

    private static final Set<String> CONDITIONS = Questionnaire.standard().questions().stream()
            .map(Question::condition)
            .filter(Objects::nonNull)
            .map(Condition::path)
            .collect(Collectors.toSet());

    private Profiles() {}

    /** A profile in which each question is left open with the given probability. */
    public static Profile random(RandomGenerator random, double unknown) {
        return completed(Profile.empty("Zufallsstadt"), random, unknown);
    }

    /** A profile with more of its open questions answered; with 0 every one that applies. */
    public static Profile completed(Profile profile, RandomGenerator random, double unknown) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Question question : Questionnaire.standard().questions()) {
            boolean open = profile.answer(question.path()).isEmpty();
            if (open && applies(question, profile, answers) && random.nextDouble() >= unknown) {
                List<List<String>> possible = possible(question);
                if (isCondition(question)) {
                    possible = new ArrayList<>(possible);
                    possible.removeIf(values -> contradicts(question, values, profile));
                }
                if (!possible.isEmpty()) {
                    answers.put(question.path(), possible.get(random.nextInt(possible.size())));
                }
            }
        }
        return profile.with(answers);
    }

    /** Every answer that a question can have; for numbers some that matter. */
    public static List<List<String>> possible(Question question) {
        return POSSIBLE.computeIfAbsent(question.path(), path -> List.copyOf(thoughtOf(question)));
    }

    private static List<List<String>> thoughtOf(Question question) {
        if (question.type() instanceof OneOf one) {
            return one.values().keySet().stream().map(List::of).toList();
        }
        if (question.type() instanceof ManyOf many) {
            List<List<String>> subsets = new ArrayList<>();
            subsets.add(List.of());
            for (String value : many.values().keySet()) {
                if (!value.equals(many.exclusive())) {
                    for (List<String> subset : List.copyOf(subsets)) {
                        List<String> more = new ArrayList<>(subset);
                        more.add(value);
                        subsets.add(more);
                    }
                }
            }
            return subsets;
        }
        if (question.type() instanceof WholeNumber number && number.max() <= 6) {
            return List.of(List.of("1"), List.of("2"), List.of("3"), List.of("4"), List.of("5"), List.of("6"));
        }
        if (question.path().equals("municipality.population")) {
            return List.of(List.of("900"), List.of("49999"), List.of("50000"), List.of("600000"));
        }
        return List.of();
    }

    private static boolean applies(Question question, Profile profile, Map<String, List<String>> answers) {
        Condition condition = question.condition();
        if (condition == null) {
            return true;
        }
        List<String> said = answers.get(condition.path());
        if (said == null) {
            return profile.answer(condition.path())
                    .map(answer -> condition.values().contains(answer.value()))
                    .orElse(true);
        }
        return condition.values().contains(said.get(0));
    }

    /** Whether another question applies only with some answers to this one. */
    private static boolean isCondition(Question question) {
        return CONDITIONS.contains(question.path());
    }

    /** Whether an answer would rule out a question that the profile has answered already. */
    private static boolean contradicts(Question question, List<String> values, Profile profile) {
        return Questionnaire.standard().questions().stream()
                .filter(other ->
                        other.condition() != null && other.condition().path().equals(question.path()))
                .anyMatch(other -> profile.answer(other.path())
                                .filter(answer -> !answer.values().isEmpty())
                                .isPresent()
                        && !other.condition().values().containsAll(values));
    }
}
