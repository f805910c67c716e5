package de.ratwerk.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import de.ratwerk.Shipped;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.source.Source;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The same cohort again and again, valid and complete, or with as much left out as was asked for. */
class SyntheticCohortTest {
    private static final Map<String, Evidence> EVIDENCE =
            Shipped.ratwerk().rulebook().evidence();

    @Test
    void theSameSeedAndNumberGiveTheSameMunicipalityInAnyOrder() {
        SyntheticCohort again = SyntheticCohort.of(new HashMap<>(EVIDENCE), 2019);
        for (int number = 300; number > 0; number--) {
            assertThat(again.municipality(number).digest())
                    .isEqualTo(Sample.PROFILES.get(number - 1).digest());
        }
    }

    /**
     * Without evidence, so that only the generator and the questionnaire count. A change here changes every cohort: it
     * may be wanted, but does not come about unseen.
     */
    @Test
    void theSameSeedAndNumberGiveTheSameMunicipalityTomorrow() {
        assertThat(SyntheticCohort.of(Map.of(), 2019).municipality(17).digest())
                .isEqualTo("5ceb83da13a8d0e8eafb795e8240f384a5fa9e72fada4e66e3ee76e647ca2487");
    }

    @Test
    void anotherSeedOrNumberGivesAnotherMunicipality() {
        Set<String> digests = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            SyntheticCohort cohort = SyntheticCohort.of(EVIDENCE, seed);
            IntStream.rangeClosed(1, 20)
                    .forEach(number -> digests.add(Profile.empty("")
                            .with(answers(cohort.municipality(number)))
                            .digest()));
        }
        assertThat(digests).hasSize(400);
    }

    @Test
    void theProfileReaderAcceptsThem() {
        for (Profile profile : Sample.PROFILES.subList(0, 2_000)) {
            Profile read = Profile.read(new Source("-", json(profile)));
            assertThat(read.digest()).isEqualTo(profile.digest());
            assertThat(SyntheticCohort.isSynthetic(read)).isTrue();
        }
    }

    @Test
    void sayInThemselvesThatTheyAreSynthetic() {
        Profile profile = Sample.COHORT.municipality(17, 0.9);
        assertThat(profile.answer("municipality.name").orElseThrow().provenance())
                .isEqualTo(new Answer.Provenance(null, null, "synthetisch: von Ratwerk erzeugt, Startwert 2019"));
        assertThat(SyntheticCohort.isSynthetic(profile)).isTrue();
        assertThat(SyntheticCohort.isSynthetic(profile.with("strategy.status", "none")))
                .isTrue();
        assertThat(SyntheticCohort.isSynthetic(Profile.empty("Synthetische Kommune 17")))
                .isFalse();
    }

    @Test
    void everyQuestionThatAppliesIsAnsweredSaveTheOfficialKey() {
        for (Profile profile : Sample.PROFILES.subList(0, 2_000)) {
            assertThat(profile.unanswered().stream().map(Question::path)).containsExactly("municipality.ags");
            assertThat(profile.asOf()).isNull();
        }
        assertThat(Sample.PROFILES.get(16).name()).isEqualTo("Synthetische Kommune 17");
    }

    @Test
    void everyAnswerToEveryQuestionOccurs() {
        Set<String> said = new HashSet<>();
        Sample.PROFILES.forEach(profile -> profile.answers().forEach(answer -> {
            List<String> values = answer.values().isEmpty() ? List.of("none") : answer.values();
            values.forEach(value -> said.add(answer.question().path() + " " + value));
        }));
        Set<String> possible = new HashSet<>();
        Questionnaire.standard()
                .questions()
                .forEach(question ->
                        question.values().keySet().forEach(value -> possible.add(question.path() + " " + value)));
        assertThat(said).containsAll(possible);
    }

    @Test
    void populationsSpreadEvenlyOverTheirLogarithm() {
        double[] inhabitants = Sample.PROFILES.stream()
                .mapToDouble(profile -> Double.parseDouble(
                        profile.answer("municipality.population").orElseThrow().value()))
                .sorted()
                .toArray();
        assertThat(inhabitants[0]).isBetween(2_000.0, 2_010.0);
        assertThat(inhabitants[inhabitants.length - 1]).isBetween(398_000.0, 400_000.0);
        for (double quantile = 0.1; quantile < 1; quantile += 0.1) {
            double expected = 2_000 * Math.pow(200, quantile);
            double found = inhabitants[(int) (quantile * inhabitants.length)];
            assertThat(Math.log(found / expected) / Math.log(200)).isCloseTo(0, within(3.5 * 0.5 / Math.sqrt(20_000)));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9})
    void leavesOutAboutAsMuchAsAskedFor(double unanswered) {
        int left = 0;
        int all = 0;
        for (int number = 1; number <= 500; number++) {
            Profile full = Sample.PROFILES.get(number - 1);
            Profile partly = Sample.COHORT.municipality(number, unanswered);
            for (Answer answer : full.answers()) {
                Question question = answer.question();
                boolean asked = question.condition() == null
                        || partly.answer(question.condition().path()).isPresent();
                if (asked && !question.path().equals("municipality.name")) {
                    all++;
                    left += partly.answer(question.path()).isEmpty() ? 1 : 0;
                }
            }
        }
        double error = Math.sqrt(unanswered * (1 - unanswered) / all);
        assertThat((double) left / all).isCloseTo(unanswered, within(3.5 * error));
    }

    @Test
    void whatIsLeftOutLeavesTheRestAsItWas() {
        for (int number = 1; number <= 500; number++) {
            Profile full = Sample.PROFILES.get(number - 1);
            Profile some = Sample.COHORT.municipality(number, 0.4);
            Profile fewer = Sample.COHORT.municipality(number, 0.7);
            assertThat(answers(full)).containsAllEntriesOf(answers(some));
            assertThat(answers(some)).containsAllEntriesOf(answers(fewer));
            some.answers().stream()
                    .map(answer -> answer.question().condition())
                    .filter(condition -> condition != null)
                    .forEach(condition ->
                            assertThat(some.answer(condition.path())).isPresent());
        }
        assertThat(answers(Sample.COHORT.municipality(1, 1)))
                .isEqualTo(Map.of("municipality.name", List.of("Synthetische Kommune 1")));
    }

    @Test
    void refusesWhatIsNoNumberAndNoChance() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sample.COHORT.municipality(0));
        for (double chance : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Sample.COHORT.municipality(1, chance));
        }
    }

    private static Map<String, List<String>> answers(Profile profile) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        profile.answers().forEach(answer -> answers.put(answer.question().path(), answer.values()));
        return answers;
    }

    private static String json(Profile profile) {
        Map<String, Object> root = new LinkedHashMap<>(Map.of("schema", Profile.SCHEMA));
        profile.answers().forEach(answer -> {
            Map<String, Object> group = root;
            String[] path = answer.question().path().split("\\.");
            for (int i = 0; i < path.length - 1; i++) {
                group = child(group, path[i]);
            }
            group.put(path[path.length - 1], value(answer));
        });
        return JsonMapper.shared().writeValueAsString(root);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> group, String key) {
        return (Map<String, Object>) group.computeIfAbsent(key, absent -> new LinkedHashMap<String, Object>());
    }

    private static Object value(Answer answer) {
        if (answer.question().type() instanceof Question.ManyOf) {
            return answer.values();
        }
        Object value = answer.question().type() instanceof Question.WholeNumber
                ? (Object) Integer.valueOf(answer.value())
                : answer.value();
        Answer.Provenance from = answer.provenance();
        Map<String, Object> whole = new LinkedHashMap<>(Map.of("value", value));
        if (from != null) {
            Stream.of(
                            Map.entry("source", said(from.source())),
                            Map.entry("asOf", said(from.asOf())),
                            Map.entry("note", said(from.note())))
                    .filter(entry -> !entry.getValue().isEmpty())
                    .forEach(entry -> whole.put(entry.getKey(), entry.getValue()));
        }
        return whole.size() > 1 ? whole : value;
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }
}
