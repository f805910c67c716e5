package de.ratwerk.advice.why;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.EditedRules;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
        assertThat(parts).isPositive();
    }

    @Test
    void waysThatAreAlikeAreToldAsOne() {
        Profile profile = Profile.read(Path.of("profiles/examples/strategy-in-the-making.yaml"));
        assertThat(told("broaden-training", profile))
                .containsExactly("2 of training.methods [[none]], training.leadership [[none]],"
                        + " training.trends [[none]], training.organisation [[none]]");
        assertThat(told("turn-data-outward", profile))
                .containsExactly("1 of data.instruments.open-data [[none]]"
                        + " and 1 of data.indicators.staffing [[yes]], data.indicators.optimisation [[yes]]");
        assertThat(told("involve-staff-and-citizens", profile))
                .containsExactly("1 of strategy.status [[present], [none]]");
    }

    /** Whose operator is asked only of what is in use, and what is known of FIM only of whom knows it. */
    @Test
    void whereAQuestionDoesNotAriseTheAnswerThatMakesItAriseBelongsToTheWay() {
        Profile profile = Profile.read(Path.of("profiles/examples/strategy-in-the-making.yaml"));
        assertThat(told("apply-fim", profile))
                .containsExactly("1 of eGovernment.fim.known [[yes]] and 1 of eGovernment.fim.uses [[]]");
        assertThat(told("pool-own-operation", profile))
                .containsExactly(
                        "1 of eGovernment.components.form-server.usage [[in-use]]"
                                + " and 1 of eGovernment.components.form-server.operator [[own-it]]",
                        "1 of eGovernment.components.e-payment.usage [[in-use]]"
                                + " and 1 of eGovernment.components.e-payment.operator [[own-it]]",
                        "1 of eGovernment.documentManagement.usage [[in-use]]"
                                + " and 1 of eGovernment.documentManagement.operator [[own-it]]");
    }

    @Test
    void soItDoesWhereTheRuleItselfDoesNotAskForIt(@TempDir Path folder) {
        Rulebook edited = EditedRules.copiedTo(folder)
                .replace(
                        "h3-integrated/process.drl",
                        "Strategy( status == StrategyStatus.PRESENT )\n  StrategyProcess( trait == ProcessTrait.CROSS",
                        "StrategyProcess( trait == ProcessTrait.CROSS")
                .load();
        Profile profile = Profile.read(Path.of("profiles/examples/small-and-cooperating.yaml"));
        assertThat(told("join-departments-in-strategy", profile, new Explainer(edited, new Advisor(edited))))
                .containsExactly("1 of strategy.status [[present], [in-development]] and 1 of"
                        + " strategy.process.crossDepartmental [[no]]");
    }

    /** Of lists alike the one is told in which the fewest values are others than today's: infrastructure and economy. */
    @Test
    void ofListsThatAreAlikeTheOneNearestToTodaysIsTold() {
        Profile profile = Profile.read(Path.of("profiles/examples/strategy-in-the-making.yaml"));
        assertThat(told("add-societal-fields", profile))
                .containsExactly("1 of strategy.fields [[infrastructure], [administration, infrastructure, data],"
                        + " [administration, infrastructure], [infrastructure, data]]");
    }

    private static List<String> told(String action, Profile profile) {
        return told(action, profile, EXPLAINER);
    }

    private static List<String> told(String action, Profile profile, Explainer explainer) {
        return explainer.nearest(action, profile, Verdict.NOT_DUE).ways().get(0).alternatives().stream()
                .map(alternative -> alternative.parts().stream()
                        .map(part -> part.choose() + " of "
                                + part.options().stream()
                                        .map(option -> option.question().path() + " " + option.answers())
                                        .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining(" and ")))
                .toList();
    }

    /** All sets of answers to the open questions are tried; what is asked in between takes one answer or several. */
    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"DUE", "NOT_DUE"})
    void openActionsAreDecidedByExactlyTheSmallestSetsOfAnswersToOpenQuestions(Verdict becomes) {
        Map<String, List<String>> unknown = new HashMap<>();
        for (String path : List.of(
                "community.offers.local-economy",
                "community.offers.wifi",
                "community.offers.sharing",
                "eGovernment.fim.known",
                "infrastructure.fibre.funding",
                "infrastructure.fibre.civil-society",
                "strategy.status",
                "training.methods",
                "training.leadership",
                "training.trends")) {
            unknown.put(path, List.of("unknown"));
        }
        Profile profile = Profile.read(Path.of("profiles/examples/strong-but-in-a-silo.yaml"))
                .with(unknown);
        Map<String, Set<Map<String, List<String>>>> smallest = smallest(profile, unknown.keySet(), becomes);
        Set<Integer> sizes = new HashSet<>();
        for (Map.Entry<String, Place> place : ADVISOR.outlook(profile).places().entrySet()) {
            if (place.getValue().verdict() == Verdict.OPEN) {
                String id = place.getKey();
                Way way = EXPLAINER.nearest(id, profile, Verdict.OPEN).ways().get(becomes == Verdict.DUE ? 0 : 1);
                assertThat(way.becomes()).isEqualTo(becomes);
                assertThat(way.complete()).as(id).isTrue();
                assertThat(sets(way)).as(id).hasSameElementsAs(smallest.getOrDefault(id, Set.of()));
                sizes.add(way.answers());
            }
        }
        assertThat(sizes).contains(1, 2, 3);
    }

    /** For each action that is open all smallest sets of answers to some questions that give it a verdict. */
    private static Map<String, Set<Map<String, List<String>>>> smallest(
            Profile profile, Set<String> paths, Verdict becomes) {
        Answering answering = new Answering(profile);
        Map<String, Set<Map<String, List<String>>>> smallest = new HashMap<>();
        List<Map<String, List<String>>> sets = List.of(Map.of());
        for (int size = 1; size <= 3; size++) {
            sets = oneMore(sets, paths);
            Map<String, Set<Map<String, List<String>>>> found = new HashMap<>();
            for (Map<String, List<String>> set : sets) {
                if (answering.ruledOutBy(set).isEmpty()) {
                    ADVISOR.verdicts(answering.with(set)).forEach((id, verdict) -> {
                        if (verdict == becomes) {
                            found.computeIfAbsent(id, key -> new HashSet<>()).add(set);
                        }
                    });
                }
            }
            found.forEach(smallest::putIfAbsent);
        }
        return smallest;
    }

    private static List<Map<String, List<String>>> oneMore(List<Map<String, List<String>>> sets, Set<String> paths) {
        Set<Map<String, List<String>>> more = new HashSet<>();
        for (Map<String, List<String>> set : sets) {
            for (String path : paths) {
                if (!set.containsKey(path)) {
                    for (List<String> answer :
                            Profiles.possible(Questionnaire.standard().question(path))) {
                        Map<String, List<String>> with = new HashMap<>(set);
                        with.put(path, answer);
                        more.add(with);
                    }
                }
            }
        }
        return List.copyOf(more);
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
