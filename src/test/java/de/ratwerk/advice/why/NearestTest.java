package de.ratwerk.advice.why;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Profiles;
import de.ratwerk.Shipped;
import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.Advisor.Place;
import de.ratwerk.advice.Verdict;
import de.ratwerk.advice.why.Nearest.Alternative;
import de.ratwerk.advice.why.Nearest.Option;
import de.ratwerk.advice.why.Nearest.Part;
import de.ratwerk.advice.why.Nearest.Way;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The nearest other answers do what they say, by the engine, and nothing less does. */
class NearestTest {
    private static final Rulebook RULEBOOK = Shipped.ratwerk().rulebook();
    private static final Advisor ADVISOR = new Advisor(RULEBOOK);
    private static final Explainer EXPLAINER = new Explainer(RULEBOOK, ADVISOR);

    /** The others leave so much open that the search takes long. */
    @ParameterizedTest
    @ValueSource(strings = {"strong-but-in-a-silo", "poor-broadband"})
    void everySetLeadsToItsVerdictAndNoPartOfItAndNoSingleAnswerDoes(String name) {
        Profile profile = Profile.read(Path.of("profiles/examples/" + name + ".yaml"));
        Answering answering = new Answering(profile);
        Map<String, Set<String>> single = dueBySingleAnswers(profile, answering);
        int sets = 0;
        int parts = 0;
        for (Map.Entry<String, Place> place : ADVISOR.outlook(profile).places().entrySet()) {
            if (place.getValue().verdict() != Verdict.NOT_DUE) {
                continue;
            }
            String id = place.getKey();
            Way way = EXPLAINER.nearest(id, profile, Verdict.NOT_DUE).ways().get(0);
            assertThat(way.complete()).as(id).isTrue();
            assertThat(way.answers()).as(id).isPositive();
            for (Map<String, List<String>> set : sets(way)) {
                assertThat(set).as(id).hasSize(way.answers());
                assertThat(ADVISOR.verdicts(answering.with(set))).as(id + set).containsEntry(id, Verdict.DUE);
                sets++;
                parts += assertNoPartIsEnough(id, set, answering);
            }
            Set<String> told = new HashSet<>();
            if (way.answers() == 1) {
                sets(way).forEach(set -> told.addAll(set.keySet()));
            }
            assertThat(told).as(id).isEqualTo(single.getOrDefault(id, Set.of()));
        }
        assertThat(sets).isPositive();
        System.out.println(name + ": sets " + sets + ", parts " + parts);
    }

    private static int assertNoPartIsEnough(String id, Map<String, List<String>> set, Answering answering) {
        int parts = 0;
        for (String left : set.keySet()) {
            Map<String, List<String>> part = new HashMap<>(set);
            part.remove(left);
            if (answering.ruledOutBy(part).isEmpty()) {
                Place place = ADVISOR.outlook(answering.with(part)).places().get(id);
                assertThat(Objects.requireNonNull(place).verdict())
                        .as(id + part)
                        .isNotEqualTo(Verdict.DUE);
                parts++;
            }
        }
        return parts;
    }

    /** For each action the questions to which one other answer, whichever, makes it due; all answers are tried. */
    private static Map<String, Set<String>> dueBySingleAnswers(Profile profile, Answering answering) {
        Map<String, Set<String>> due = new HashMap<>();
        for (Question question : Questionnaire.standard().questions()) {
            if (question.path().startsWith("municipality.")) {
                continue;
            }
            for (List<String> answer : Profiles.possible(question)) {
                Map<String, List<String>> one = Map.of(question.path(), answer);
                if (answering.ruledOutBy(one).isEmpty()) {
                    ADVISOR.outlook(answering.with(one)).places().forEach((id, place) -> {
                        if (place.verdict() == Verdict.DUE) {
                            due.computeIfAbsent(id, key -> new HashSet<>()).add(question.path());
                        }
                    });
                }
            }
        }
        return due;
    }

    /** Every set that the alternatives stand for. */
    private static List<Map<String, List<String>>> sets(Way way) {
        List<Map<String, List<String>>> all = new ArrayList<>();
        for (Alternative alternative : way.alternatives()) {
            List<Map<String, List<String>>> sets = List.of(Map.of());
            for (Part part : alternative.parts()) {
                List<Map<String, List<String>>> more = new ArrayList<>();
                for (Map<String, List<String>> before : sets) {
                    choose(part.options(), part.choose(), before, more);
                }
                sets = more;
            }
            all.addAll(sets);
        }
        assertThat(all).doesNotHaveDuplicates();
        return all;
    }

    private static void choose(
            List<Option> options, int count, Map<String, List<String>> before, List<Map<String, List<String>>> to) {
        if (count == 0) {
            to.add(before);
            return;
        }
        for (int i = 0; i <= options.size() - count; i++) {
            for (List<String> answer : options.get(i).answers()) {
                Map<String, List<String>> with = new HashMap<>(before);
                with.put(options.get(i).question().path(), answer);
                choose(options.subList(i + 1, options.size()), count - 1, with, to);
            }
        }
    }
}
