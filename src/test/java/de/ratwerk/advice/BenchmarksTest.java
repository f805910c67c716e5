package de.ratwerk.advice;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.advice.Benchmark.Own;
import de.ratwerk.advice.Benchmark.Part;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.evidence.Kind;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where a municipality stands among the respondents. */
class BenchmarksTest {
    private static final Benchmarks BENCHMARKS =
            new Benchmarks(Shipped.ratwerk().rulebook());

    private static final List<String> COMPONENTS = List.of(
            "form-server",
            "e-payment",
            "service-account",
            "eid",
            "de-mail",
            "mailbox",
            "search",
            "mobile-app",
            "chatbot");

    @Test
    void everyPublishedShareOfAllRespondentsHasAPlace() {
        TreeSet<String> placed = new TreeSet<>();
        BENCHMARKS
                .of(Profile.empty("Musterstadt"))
                .forEach(benchmark -> benchmark
                        .parts()
                        .forEach(part -> placed.add(part.evidence().key())));
        List<String> published = Shipped.ratwerk().rulebook().evidence().values().stream()
                .filter(record -> record.kind() == Kind.SHARE || record.kind() == Kind.DERIVED)
                .filter(record ->
                        record.figure() != null && record.figure().share().isPresent())
                .map(Evidence::key)
                .toList();
        assertThat(placed).containsAll(published);
    }

    @Test
    void nothingIsKnownOfAMunicipalityThatAnsweredNothing() {
        assertThat(BENCHMARKS.of(Profile.empty("Musterstadt")))
                .allSatisfy(benchmark -> assertThat(owns(benchmark)).containsOnly(Own.OPEN));
    }

    @Test
    void anAnswerPlacesAmongThoseWhoGaveIt() {
        Benchmark strategy = of(Map.of("strategy.status", List.of("in-development")), "strategy.status");
        assertThat(strategy.whole()).isTrue();
        assertThat(owns(strategy)).containsExactly(Own.NO, Own.YES, Own.NO);
    }

    @Test
    void oneShareOfAQuestionIsNotAllOfIt() {
        Benchmark fim = of(Map.of("eGovernment.fim.known", List.of("no")), "eGovernment.fim.known");
        assertThat(fim.whole()).isFalse();
        assertThat(owns(fim)).containsExactly(Own.NO);
    }

    @Test
    void openAnswersLeaveACountOpenUntilTheyCannotChangeIt() {
        assertThat(owns(components("in-use"))).containsExactly(Own.NO, Own.OPEN, Own.OPEN);
        assertThat(owns(components("in-use", "in-use", "in-use"))).containsExactly(Own.NO, Own.NO, Own.YES);
        String[] none = new String[COMPONENTS.size()];
        Arrays.fill(none, "not-used");
        assertThat(owns(components(none))).containsExactly(Own.YES, Own.NO, Own.NO);
        none[3] = "in-use";
        assertThat(owns(components(none))).containsExactly(Own.NO, Own.YES, Own.NO);
    }

    @Test
    void theTopOfOneAreaOnlyIsNeitherInNorOut() {
        assertThat(led("mayor", "it-department")).isEqualTo(Own.UNCLEAR);
        assertThat(led("mayor", "cdo")).isEqualTo(Own.YES);
        assertThat(led("none", "it-department")).isEqualTo(Own.NO);
    }

    @Test
    void whatOneOfTwoAreasSaysLeavesTheOtherOpen() {
        Map<String, List<String>> known = Map.of("leadership.administration", List.of("mayor"));
        assertThat(owns(of(known, "led-from-top"))).containsExactly(Own.OPEN);
        Map<String, List<String>> other = Map.of("leadership.administration", List.of("it-department"));
        assertThat(owns(of(other, "led-from-top"))).containsExactly(Own.OPEN);
    }

    /** Also those of several questions together, which stand where the first of these does. */
    @Test
    void standInTheOrderOfTheQuestionnaire() {
        List<Question> questions = List.copyOf(Questionnaire.standard().questions());
        List<Integer> order = BENCHMARKS.of(Profile.empty("Musterstadt")).stream()
                .map(benchmark -> questions.indexOf(benchmark.questions().get(0)))
                .toList();
        assertThat(order).hasSizeGreaterThan(10).isSorted();
    }

    @Test
    void whoNamesNothingIsAmongThoseWhoNamedNothing() {
        Map<String, List<String>> nothing =
                Map.of("strategy.status", List.of("present"), "strategy.links", List.of("none"));
        assertThat(of(nothing, "strategy.links").parts())
                .allSatisfy(part -> assertThat(part.own())
                        .as("%s", part.answers())
                        .isEqualTo(part.answers().contains("none") ? Own.YES : Own.NO))
                .anyMatch(part -> part.own() == Own.YES)
                .anyMatch(part -> part.own() == Own.NO);
    }

    @Test
    void withoutAStrategyThereIsNoPlaceAmongThoseWhoHaveFields() {
        Profile profile = Profile.empty("Musterstadt").with("strategy.status", "none");
        assertThat(BENCHMARKS.of(profile))
                .extracting(Benchmark::id)
                .contains("strategy.status")
                .doesNotContain("strategy.fields", "strategy.goals", "strategy.links");
    }

    private static Own led(String administration, String community) {
        return owns(of(
                        Map.of(
                                "leadership.administration", List.of(administration),
                                "leadership.community", List.of(community)),
                        "led-from-top"))
                .get(0);
    }

    private static Benchmark components(String... usage) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (int i = 0; i < usage.length; i++) {
            answers.put("eGovernment.components." + COMPONENTS.get(i) + ".usage", List.of(usage[i]));
        }
        return of(answers, "components");
    }

    private static Benchmark of(Map<String, List<String>> answers, String id) {
        Profile profile = Profile.empty("Musterstadt").with(answers);
        return BENCHMARKS.of(profile).stream()
                .filter(benchmark -> benchmark.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Own> owns(Benchmark benchmark) {
        return Stream.of(benchmark)
                .flatMap(one -> one.parts().stream())
                .map(Part::own)
                .toList();
    }
}
