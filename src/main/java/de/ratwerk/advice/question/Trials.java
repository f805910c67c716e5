package de.ratwerk.advice.question;

import de.ratwerk.advice.Advisor.Place;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tries answers on one profile and sees what becomes of its actions. Thread-safe. */
final class Trials {
    /** The actions that a reader remembers. */
    static final int FIRST = 3;

    private final Profile profile;
    private final Expectations expectations;
    private final Function<Profile, Map<String, Place>> places;
    private final Map<String, Place> now;
    private final List<String> firstNow;

    /** By the question's path: two threads that share the work never do the same twice. */
    private final Map<String, List<Trial>> tried = new ConcurrentHashMap<>();

    /**
     * An answer that was tried.
     *
     * @param probability how likely the answer is among those that the profile allows
     * @param changed the actions whose place it changes, by id
     * @param changesFirst whether other actions are the first three, or in another order
     */
    record Trial(double probability, List<String> changed, boolean changesFirst) {}

    Trials(Profile profile, Expectations expectations, Function<Profile, Map<String, Place>> places) {
        this.profile = profile;
        this.expectations = expectations;
        this.places = places;
        this.now = places.apply(profile);
        this.firstNow = first(now);
    }

    Profile profile() {
        return profile;
    }

    /** What becomes of the actions as the profile is. */
    Map<String, Place> now() {
        return now;
    }

    /** Every answer that a question may get beside those the profile has. */
    List<Trial> of(Question question) {
        return tried.computeIfAbsent(question.path(), path -> tried(question));
    }

    private List<Trial> tried(Question question) {
        List<Possible> answers = new ArrayList<>();
        List<Profile> profiles = new ArrayList<>();
        for (Possible answer : expectations.of(question)) {
            with(profile, question, answer).ifPresent(answered -> {
                answers.add(answer);
                profiles.add(answered);
            });
        }
        double whole = answers.stream().mapToDouble(Possible::probability).sum();
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            Map<String, Place> then = places.apply(profiles.get(i));
            double probability = whole > 0 ? answers.get(i).probability() / whole : 1.0 / profiles.size();
            trials.add(new Trial(probability, changed(then), !first(then).equals(firstNow)));
        }
        return trials;
    }

    /** The answers that a question may get in a profile. */
    List<Profile> answered(Profile before, Question question) {
        return expectations.of(question).stream()
                .flatMap(answer -> with(before, question, answer).stream())
                .toList();
    }

    int answers(Question question) {
        return expectations.of(question).size();
    }

    boolean keepsFirst(Profile other) {
        return first(places.apply(other)).equals(firstNow);
    }

    /** A profile with one more answer; empty if that contradicts what it says already. */
    private static Optional<Profile> with(Profile profile, Question question, Possible answer) {
        try {
            return Optional.of(profile.with(Map.of(question.path(), answer.values())));
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    private List<String> changed(Map<String, Place> then) {
        List<String> changed = new ArrayList<>();
        now.forEach((action, place) -> {
            if (differs(place, then.get(action))) {
                changed.add(action);
            }
        });
        return changed;
    }

    /** A place is another if verdict or phase are, or the rank where it is one of the first three. */
    private static boolean differs(@Nullable Place one, @Nullable Place other) {
        return one == null
                || other == null
                || one.verdict() != other.verdict()
                || !Objects.equals(one.phase(), other.phase())
                || firstRank(one) != firstRank(other);
    }

    private static int firstRank(Place place) {
        return place.rank() <= FIRST ? place.rank() : 0;
    }

    /** The ids of the first three actions in their order. */
    static List<String> first(Map<String, Place> places) {
        String[] first = new String[FIRST];
        places.forEach((action, place) -> {
            if (firstRank(place) > 0) {
                first[place.rank() - 1] = action;
            }
        });
        return Arrays.stream(first).filter(Objects::nonNull).toList();
    }
}
