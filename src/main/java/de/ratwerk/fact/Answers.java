package de.ratwerk.fact;

import de.ratwerk.fact.Basis.Assumption;
import de.ratwerk.memory.Remembered;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Questionnaire;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Reads answers as facts: one certain fact where the answer is known, else one for each answer it may have. */
final class Answers {
    private static final String UNKNOWN = "?";

    /**
     * The facts of one question by what is known of it, or of one component: profiles share them, as facts never change.
     * There are only so many as answers that make other facts.
     */
    private static final Map<String, Map<Object, List<Fact>>> SHARED = new ConcurrentHashMap<>();

    /** Counts can be of too many answers for all of them to be kept. */
    private static final Remembered<List<Object>, List<Fact>> REMEMBERED = new Remembered<>(2_000);

    private static final Map<String, List<Assumption>> COUNTING = new ConcurrentHashMap<>();

    /** No count is of more questions than there are. */
    private static final int MOST_COUNTED = Questionnaire.standard().questions().size();

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

    /** Makes all facts anew from here on; nobody but a test can tell. */
    static void forget() {
        SHARED.clear();
        REMEMBERED.forget();
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

    /**
     * Facts that are made when they are first asked for.
     *
     * @param path whose facts they are
     * @param known what is known, as far as it matters to them; of few things
     */
    static List<Fact> shared(String path, Object known, Supplier<List<Fact>> make) {
        Map<Object, List<Fact>> facts = SHARED.computeIfAbsent(path, key -> new ConcurrentHashMap<>());
        List<Fact> made = facts.get(known);
        return made != null ? made : facts.computeIfAbsent(known, key -> List.copyOf(make.get()));
    }

    /** The facts of a question that takes one of some values; few enough for all of them to be kept. */
    List<Fact> each(String path, List<String> values, BiFunction<String, Basis, Fact> make) {
        Optional<String> known = value(path);
        if (known.isPresent()) {
            String value = known.get();
            return shared(path, value, () -> List.of(make.apply(value, Basis.known(List.of(path)))));
        }
        if (!applies(path)) {
            return List.of();
        }
        return shared(
                path,
                UNKNOWN,
                () -> values.stream()
                        .map(value -> make.apply(value, Basis.assumed(path, value)))
                        .toList());
    }

    /** The facts of a question that takes any number of values, of which only some features matter. */
    List<Fact> list(String path, Features features, BiFunction<List<Boolean>, Basis, Fact> make) {
        Optional<Set<String>> known = values(path);
        if (known.isPresent()) {
            List<Boolean> is = features.of(known.get());
            return shared(path, is, () -> List.of(make.apply(is, Basis.known(List.of(path)))));
        }
        if (!applies(path)) {
            return List.of();
        }
        return shared(
                path,
                UNKNOWN,
                () -> subsets(path).stream()
                        .map(features::of)
                        .distinct()
                        .map(is -> make.apply(is, Basis.assumed(path, is.toString())))
                        .toList());
    }

    /** How many of several questions have one of the values: the bounds for certain, and each number in between. */
    List<Fact> count(List<String> paths, Set<String> values, CountMaker make) {
        List<String> known = new ArrayList<>();
        List<String> open = new ArrayList<>();
        int atLeast = 0;
        for (String path : paths) {
            Optional<String> value = value(path);
            (value.isPresent() ? known : open).add(path);
            atLeast += value.isPresent() && values.contains(value.get()) ? 1 : 0;
        }
        return count(atLeast, atLeast + open.size(), paths.size(), known, open, make);
    }

    /** The facts of a count from its bounds and the questions that are known and open. */
    static List<Fact> count(int atLeast, int atMost, int of, List<String> known, List<String> open, CountMaker make) {
        Class<?> kind = make.make(0, 0, 0, Basis.GIVEN).getClass();
        return REMEMBERED.get(
                List.of(kind, atLeast, atMost, known, open), () -> counted(atLeast, atMost, of, known, open, make));
    }

    private static List<Fact> counted(
            int atLeast, int atMost, int of, List<String> known, List<String> open, CountMaker make) {
        List<Fact> facts = new ArrayList<>();
        List<String> rests = List.copyOf(known);
        facts.add(make.make(atLeast, atMost, of, Basis.known(rests)));
        for (int n = atLeast; n <= atMost && atLeast < atMost; n++) {
            List<Assumption> assumed = new ArrayList<>(open.size());
            for (String path : open) {
                assumed.add(counting(path, n));
            }
            facts.add(make.make(n, n, of, new Basis(rests, List.copyOf(assumed))));
        }
        return List.copyOf(facts);
    }

    /** What a count supposes of an open question: the same for all counts, so it is made once. */
    private static Assumption counting(String path, int n) {
        List<Assumption> ofPath = COUNTING.computeIfAbsent(
                path,
                key -> IntStream.rangeClosed(0, MOST_COUNTED)
                        .mapToObj(number -> new Assumption(key, "count " + number))
                        .toList());
        return ofPath.get(n);
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
