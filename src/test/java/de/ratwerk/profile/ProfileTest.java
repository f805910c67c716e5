package de.ratwerk.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ratwerk.problem.RefusedException;
import de.ratwerk.source.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a profile says, is, and becomes when answers are added to it. */
class ProfileTest {
    private static final String START = "schema: ratwerk.profile/1\n";

    private static Profile read(String yaml) {
        return Profile.read(new Source("x.yaml", START + yaml));
    }

    private static Profile of(String municipality) {
        return read("municipality: {name: Musterstadt, " + municipality + "}\n");
    }

    @Test
    void itKnowsItsFileItsNameAndItsDay() {
        Profile profile = read("asOf: 2026-10-01\nmunicipality: {name: Musterstadt}\n");
        assertThat(profile.origin()).isEqualTo("x.yaml");
        assertThat(profile.name()).isEqualTo("Musterstadt");
        assertThat(profile.asOf()).isEqualTo(LocalDate.of(2026, 10, 1));
    }

    @Test
    void theDigestIsThatOfWhatIsSaidHoweverItIsLaidOut() {
        Profile one = read("municipality: {name: Musterstadt}\ncommunity: {offers: {wifi: yes, sharing: no}}\n");
        Profile two = read("""
            # laid out otherwise, in another order
            community:
              offers:
                sharing: no
                wifi: yes
                start-ups: unknown
            municipality:
              name: "Musterstadt"
            """);
        assertThat(one.digest()).isEqualTo(two.digest()).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "municipality: {name: Musterstad}",
                "municipality: {name: Musterstadt, population: 10}",
                "asOf: 2026-10-01\nmunicipality: {name: Musterstadt}",
                "asOf: 2026-10-02\nmunicipality: {name: Musterstadt}",
                "municipality: {name: Musterstadt}\nstrategy: {status: none}",
                "municipality: {name: Musterstadt}\nstrategy: {status: present}",
                "municipality: {name: Musterstadt}\nstrategy: {status: {value: present, source: Rat}}",
                "municipality: {name: Musterstadt}\nstrategy: {status: {value: present, note: Rat}}",
                "municipality: {name: Musterstadt}\nstrategy: {status: {value: present, asOf: 2020}}",
                "municipality: {name: Musterstadt}\nstrategy: {status: present, fields: [infrastructure, economy]}",
                "municipality: {name: Musterstadt}\nstrategy: {status: present, fields: [infrastructure]}",
            })
    void theDigestIsAnotherAsSoonAsAnythingElseIsSaid(String other) {
        assertThat(read(other).digest())
                .isNotEqualTo(read("municipality: {name: Musterstadt}\n").digest());
    }

    @Test
    void wordsThatRunTogetherDoNotLookAlike() {
        String start = "municipality: {name: Musterstadt}\nstrategy: {status: {value: present, ";
        assertThat(List.of(
                        read(start + "source: ab, note: c}}").digest(),
                        read(start + "source: a, note: bc}}").digest(),
                        read(start + "source: abc}}").digest(),
                        read(start + "note: abc}}").digest()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"01000000, true", "16077000, true", "00123456, false", "17123456, false"})
    void aKeyBelongsToOneOfSixteenLaender(String key, boolean possible) {
        if (possible) {
            assertThat(of("ags: \"" + key + "\"").answer("municipality.ags"))
                    .hasValueSatisfying(answer -> assertThat(answer.value()).isEqualTo(key));
        } else {
            assertThatThrownBy(() -> of("ags: \"" + key + "\"")).isInstanceOf(RefusedException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, true", "10000000, true", "0, false", "10000001, false", "-1, false", "99999999999, false"})
    void aPopulationIsAWholeNumberWithinItsBounds(String number, boolean possible) {
        if (possible) {
            assertThat(Territory.population(of("population: " + number))).contains(Integer.valueOf(number));
        } else {
            assertThatThrownBy(() -> of("population: " + number)).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void aNumberInQuotesIsToldToBeOne() {
        assertThatThrownBy(() -> of("population: \"31250\""))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.kind()).isEqualTo("wrong-type");
                                    assertThat(problem.hint().toString()).contains("31250");
                                }));
    }

    @Test
    void aQuestionAppliesUntilWhatIsKnownRulesItOut() {
        Question operator = Questionnaire.standard().questions().stream()
                .filter(question -> question.condition() != null)
                .findFirst()
                .orElseThrow();
        Question.Condition condition = operator.condition();
        Question asked = Questionnaire.standard().question(condition.path());
        Profile nothing = Profile.empty("Musterstadt");
        assertThat(nothing.applies(operator)).isTrue();
        for (String value : asked.values().keySet()) {
            assertThat(nothing.with(Map.of(asked.path(), List.of(value))).applies(operator))
                    .as(value)
                    .isEqualTo(condition.values().contains(value));
        }
        assertThat(condition.values()).isNotEmpty().doesNotContainAnyElementsOf(List.of("unknown"));
        assertThat(asked.values().keySet())
                .anyMatch(value -> !condition.values().contains(value));
    }

    @Test
    void anAnswerIsAddedReplacedAndTakenBack() {
        Profile profile = of("population: 100").with(Map.of("strategy.status", List.of("present")));
        assertThat(profile.answer("strategy.status").orElseThrow().value()).isEqualTo("present");
        Profile other = profile.with(Map.of("strategy.status", List.of("none")));
        assertThat(other.answer("strategy.status").orElseThrow().value()).isEqualTo("none");
        assertThat(other.with(Map.of("strategy.status", List.of("unknown"))).answer("strategy.status"))
                .isEmpty();
        assertThat(other.answer("municipality.population")).isPresent();
    }

    @Test
    void allMistakesOfSeveralChangesAreToldAtOnce() {
        assertThatThrownBy(() -> of("population: 100")
                        .with(Map.of(
                                "strategy.statu", List.of("present"),
                                "community.offers.wifi", List.of("maybe"),
                                "strategy.fields", List.of("economy", "economy"))))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.kind())
                                .containsExactlyInAnyOrder("unknown-key", "unknown-value", "duplicate-value"));
    }

    @Test
    void whatIsUnderneathShowsWhereTheOtherIsOpen() {
        Profile register = read("asOf: 2025-12-31\nmunicipality: {name: Musterstadt, population: 100}\n");
        Profile said = read("municipality: {name: Musterstadt, population: 200}\nstrategy: {status: none}\n");
        Profile both = register.under(said);
        assertThat(Territory.population(both)).contains(200);
        assertThat(both.answer("strategy.status")).isPresent();
        assertThat(both.asOf()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(Territory.population(said.under(register))).contains(100);
    }
}
