package de.ratwerk.advice.change;

import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A set of steps taken together.
 *
 * @param steps the steps by their key, no two of which exclude each other
 * @param effort the sum of their efforts
 * @param key what tells it from other sets, for a fixed order
 */
record Candidate(List<Step> steps, int effort, String key) {
    static final Candidate NONE = of(List.of());

    /** The least effort first, then the fewest changes, then by alphabet. */
    static final Comparator<Candidate> ORDER = Comparator.comparingInt(Candidate::effort)
            .thenComparingInt(candidate -> candidate.steps.size())
            .thenComparing(Candidate::key);

    static Candidate of(List<Step> steps) {
        return new Candidate(
                steps,
                steps.stream().mapToInt(Step::effort).sum(),
                steps.stream().map(Step::key).collect(Collectors.joining(" ")));
    }

    boolean allows(Step step) {
        return steps.stream().noneMatch(taken -> taken.equals(step) || taken.excludes(step));
    }

    Candidate plus(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        more.sort(Comparator.comparing(Step::key));
        return of(List.copyOf(more));
    }

    /**
     * Whether this set needs no question that the other leaves alone, and on none of them a greater or merely different
     * step.
     */
    boolean isWithin(Candidate other) {
        return steps.stream()
                .allMatch(step ->
                        other.steps.stream().anyMatch(theirs -> step.equals(theirs) || step.isLessThan(theirs)));
    }

    /** The answers that the steps lead to, in the profile's words. */
    Map<String, List<String>> answers(Profile profile) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Step step : steps) {
            Set<String> values = new LinkedHashSet<>();
            if (step.adds()) {
                values.addAll(answers.getOrDefault(
                        step.path(),
                        profile.answer(step.path()).map(Answer::values).orElse(List.of())));
            }
            values.addAll(step.values());
            answers.put(step.path(), List.copyOf(values));
        }
        return answers;
    }
}
