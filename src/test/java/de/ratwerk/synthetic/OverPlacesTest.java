package de.ratwerk.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import de.ratwerk.Shipped;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.register.Register;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Generated answers for real places: marked, consistent with their size, and nothing of the place is made up. */
class OverPlacesTest {
    private static final SyntheticCohort COHORT = Sample.COHORT;
    private static final List<Profile> PLACES = Register.read(
                    Path.of("src/test/resources/register/municipalities-2024-12-31.csv"))
            .profiles()
            .toList();
    private static final Profile CITY = PLACES.get(2);

    @Test
    void theNameIsMarkedAndKeySizeAndKindStayWithTheirSource() {
        Profile generated = COHORT.over(CITY);
        assertThat(generated.name()).isEqualTo("Ostfurt, Landeshauptstadt (synthetische Antworten)");
        assertThat(SyntheticCohort.isSynthetic(generated)).isTrue();
        assertThat(SyntheticCohort.isSynthetic(CITY)).isFalse();
        for (String path : List.of("municipality.ags", "municipality.population", "municipality.kind")) {
            assertThat(generated.answer(path)).isEqualTo(CITY.answer(path));
        }
        assertThat(generated.answer("municipality.name").orElseThrow().provenance())
                .isEqualTo(new Answer.Provenance(
                        "Gemeindeverzeichnis (GV-ISys), Destatis, Gebietsstand 31.12.2024",
                        "2024-12-31",
                        "synthetisch: von Ratwerk erzeugt, Startwert 2019"));
        assertThat(generated.asOf()).isEqualTo(CITY.asOf());
    }

    @Test
    void everyQuestionThatAppliesIsAnsweredAndMayBeLeftOut() {
        PLACES.forEach(place -> {
            assertThat(COHORT.over(place).unanswered()).isEmpty();
            assertThat(COHORT.over(place, 1).answers().stream()
                            .map(Answer::question)
                            .map(Question::path))
                    .allMatch(path -> path.startsWith("municipality."))
                    .hasSize(4);
        });
    }

    @Test
    void theSamePlaceHasTheSameAnswersAndAnotherHasOthers() {
        SyntheticCohort again = SyntheticCohort.of(Shipped.ratwerk().rulebook().evidence(), 2019);
        assertThat(again.over(CITY).digest()).isEqualTo(COHORT.over(CITY).digest());
        assertThat(PLACES.stream().map(COHORT::over).map(Profile::digest).distinct())
                .hasSize(PLACES.size());
        assertThat(SyntheticCohort.of(Shipped.ratwerk().rulebook().evidence(), 2020)
                        .over(CITY)
                        .digest())
                .isNotEqualTo(COHORT.over(CITY).digest());
    }

    @Test
    void whatThePlaceAnsweredItselfIsNotMixedIn() {
        Profile answered = CITY.with("strategy.status", "none");
        assertThat(COHORT.over(answered).digest()).isEqualTo(COHORT.over(CITY).digest());
    }

    /** As often as in the cohort among those of about that size. */
    @Test
    void sizeDecidesTheStandingAsInTheCohort() {
        for (int size : new int[] {3_000, 250_000}) {
            Predicate<Profile> ofThatSize = profile -> Math.abs(Math.log(population(profile) / size)) < 0.2;
            for (Predicate<Profile> so : List.of(Sample.WELL_POSITIONED, Sample.ENGAGED, Sample.STRATEGY)) {
                Sample.Share cohort = Sample.share(so, ofThatSize);
                double over = IntStream.range(0, 2_000)
                                .mapToObj(number -> CITY.with("municipality.ags", key(number))
                                        .with("municipality.population", String.valueOf(size)))
                                .map(COHORT::over)
                                .filter(so)
                                .count()
                        / 2_000.0;
                assertThat(over)
                        .as("of size " + size)
                        .isCloseTo(cohort.share(), within(cohort.chance(new Sample.Share(over, 2_000))));
            }
        }
    }

    @Test
    void aPlaceWithoutKeyOrPopulationIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> COHORT.over(Profile.empty("Ulm")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COHORT.over(CITY.with("municipality.population", "unknown")));
        assertThatIllegalArgumentException().isThrownBy(() -> COHORT.over(CITY, 1.1));
    }

    private static double population(Profile profile) {
        return Double.parseDouble(
                profile.answer("municipality.population").orElseThrow().value());
    }

    private static String key(int number) {
        return String.format(Locale.ROOT, "01%06d", number);
    }
}
