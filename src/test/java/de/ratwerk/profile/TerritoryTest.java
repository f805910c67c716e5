package de.ratwerk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a municipality lies and how large it is, by the KGSt's size classes. */
class TerritoryTest {
    private static Profile of(String path, String value) {
        return Profile.empty("Musterstadt").with(Map.of(path, List.of(value)));
    }

    @ParameterizedTest
    @CsvSource({"01, Schleswig-Holstein", "05, Nordrhein-Westfalen", "09162000, Bayern", "16, Thüringen"})
    void aKeyTellsTheLand(String key, String land) {
        assertThat(Territory.land(key)).isEqualTo(land);
    }

    @Test
    void aProfileTellsTheLandByItsKey() {
        assertThat(Territory.land(of("municipality.ags", "08421000"))).contains("Baden-Württemberg");
        assertThat(Territory.land(Profile.empty("Musterstadt"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400000, 1",
        "399999, 2",
        "200000, 2",
        "199999, 3",
        "100000, 3",
        "99999, 4",
        "50000, 4",
        "49999, 5",
        "25000, 5",
        "24999, 6",
        "10000, 6",
        "9999, 7",
        "1, 7"
    })
    void municipalitiesHaveSevenSizes(String population, int sizeClass) {
        Profile profile = of("municipality.population", population);
        assertThat(Territory.sizeClass(profile)).contains(sizeClass);
        assertThat(Territory.sizeClass(profile.with(Map.of("municipality.kind", List.of("municipality")))))
                .contains(sizeClass);
    }

    @ParameterizedTest
    @CsvSource({"250000, 1", "249999, 2", "150000, 2", "149999, 3", "1, 3"})
    void districtsHaveThree(String population, int sizeClass) {
        assertThat(Territory.sizeClass(of("municipality.population", population)
                        .with(Map.of("municipality.kind", List.of("district")))))
                .contains(sizeClass);
    }

    @Test
    void whoseSizeIsUnknownHasNone() {
        assertThat(Territory.sizeClass(Profile.empty("Musterstadt"))).isEmpty();
        assertThat(Territory.population(Profile.empty("Musterstadt"))).isEmpty();
    }
}
