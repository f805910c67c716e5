package de.ratwerk.advice.compare;

import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.Advisor.Place;
import de.ratwerk.advice.Verdict;
import de.ratwerk.advice.compare.Comparison.ChangedAnswer;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question.Condition;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What becomes of every action if one changed answer alone is taken back: who is named as a cause has to be one. */
final class TakenBack {
    /** By the path of the answer, in the order of the questionnaire. */
    private final Map<String, Map<String, Place>> places;

    private TakenBack(Map<String, Map<String, Place>> places) {
        this.places = places;
    }

    /** Nothing was tried. */
    static TakenBack untried() {
        return new TakenBack(Map.of());
    }

    /** Takes back one changed answer of the new profile after the other. */
    static TakenBack of(Advisor advisor, Profile after, List<ChangedAnswer> changed) {
        Function<Profile, Map<String, Place>> variations = advisor.variations(after);
        Map<String, Map<String, Place>> places = new LinkedHashMap<>();
        for (ChangedAnswer answer : changed) {
            without(answer, after, changed)
                    .ifPresent(profile -> places.put(answer.question().path(), variations.apply(profile)));
        }
        return new TakenBack(places);
    }

    /** The changed answers that alone bring an action back to a verdict. */
    List<String> alone(String action, @Nullable Verdict verdict) {
        return places.entrySet().stream()
                .filter(tried -> {
                    Place place = tried.getValue().get(action);
                    return place != null && place.verdict() == verdict;
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The new profile without a changed answer; with it go those that can only stand beside it. */
    private static Optional<Profile> without(ChangedAnswer answer, Profile after, List<ChangedAnswer> changed) {
        Map<String, List<String>> back = new HashMap<>();
        back.put(answer.question().path(), values(answer.before()));
        try {
            return Optional.of(after.with(back));
        } catch (RefusedException contradiction) {
            for (ChangedAnswer other : changed) {
                Condition condition = other.question().condition();
                if (condition != null
                        && condition.path().equals(answer.question().path())) {
                    back.put(other.question().path(), values(other.before()));
                }
            }
        }
        try {
            return Optional.of(after.with(back));
        } catch (RefusedException contradiction) {
            return Optional.empty();
        }
    }

    private static List<String> values(@Nullable Answer answer) {
        return answer == null ? List.of("unknown") : answer.values();
    }
}
