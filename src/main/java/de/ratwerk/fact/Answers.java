package de.ratwerk.fact;

import de.ratwerk.fact.Basis.Assumption;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Questionnaire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** Reads answers as facts: one certain fact where the answer is known, else one for each answer it may have. */
final class Answers {
    private static final Map<String, List<List<Boolean>>> POSSIBLE = new ConcurrentHashMap<>();

    private final Profile profile;

    /** What matters of a list of values. */
    interface Features {
        List<Boolean> of(Set<String> values);
    }

    /** Makes the fact of a count. */
    interface CountMaker {
        Count make(int atLeast, int atMost, int of, Basis basis);
    }

    Answers(Profile profile) {
        this.profile = profile;
    }

    /** The single value of an answer, if it is known. */
    Optional<String> value(String path) {
        return profile.answer(path).map(Answer::value);
    }

    /** The values of a list answer, if it is known. */
    Optional<Set<String>> values(String path) {
        return profile.answer(path).map(answer -> new LinkedHashSet<>(answer.values()));
    }

    /** Whether the question can still matter. */
    boolean applies(String path) {
        return profile.applies(Questionnaire.standard().question(path));
    }

    /** The facts of a question that takes one of some values. */
    List<Fact> each(String path, List<String> values, BiFunction<String, Basis, Fact> make) {
        Optional<String> known = value(path);
        if (known.isPresent()) {
            return List.of(make.apply(known.get(), Basis.known(List.of(path))));
        }
        if (!applies(path)) {
            return List.of();
        }
        return values.stream()
                .map(value -> make.apply(value, Basis.assumed(path, value)))
                .toList();
    }

    /** The facts of a question that takes any number of values, of which only some features matter. */
    List<Fact> list(String path, Features features, BiFunction<List<Boolean>, Basis, Fact> make) {
        Optional<Set<String>> known = values(path);
        if (known.isPresent()) {
            return List.of(make.apply(features.of(known.get()), Basis.known(List.of(path))));
        }
        if (!applies(path)) {
            return List.of();
        }
        // A path always has the same features, so what its answers can come to is worked out once.
        return POSSIBLE
                .computeIfAbsent(
                        path,
                        key -> subsets(key).stream()
                                .map(features::of)
                                .distinct()
                                .toList())
                .stream()
                .map(is -> make.apply(is, Basis.assumed(path, is.toString())))
                .toList();
    }

    /** How many of several questions have one of the values: the bounds for certain, and each number in between. */
    List<Fact> count(List<String> paths, Set<String> values, CountMaker make) {
        Map<String, Boolean> known = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        for (String path : paths) {
            value(path).ifPresentOrElse(value -> known.put(path, values.contains(value)), () -> open.add(path));
        }
        int atLeast = (int) known.values().stream().filter(counts -> counts).count();
        return count(atLeast, atLeast + open.size(), paths.size(), List.copyOf(known.keySet()), open, make);
    }

    /** The facts of a count from its bounds and the questions that are known and open. */
    static List<Fact> count(int atLeast, int atMost, int of, List<String> known, List<String> open, CountMaker make) {
        List<Fact> facts = new ArrayList<>();
        facts.add(make.make(atLeast, atMost, of, Basis.known(List.copyOf(known))));
        for (int n = atLeast; n <= atMost && atLeast < atMost; n++) {
            String supposed = "count " + n;
            List<Assumption> assumed =
                    open.stream().map(path -> new Assumption(path, supposed)).toList();
            facts.add(make.make(n, n, of, new Basis(List.copyOf(known), assumed)));
        }
        return facts;
    }

    /** Every set of values that a list question can be answered with. */
    static List<Set<String>> subsets(String path) {
        List<Set<String>> subsets = new ArrayList<>();
        subsets.add(Set.of());
        for (String value : Questionnaire.standard().question(path).values().keySet()) {
            if (!value.equals("none")) {
                List<Set<String>> with = new ArrayList<>();
                for (Set<String> subset : subsets) {
                    Set<String> more = new LinkedHashSet<>(subset);
                    more.add(value);
                    with.add(more);
                }
                subsets.addAll(with);
            }
        }
        return subsets;
    }
}
