package de.ratwerk.advice;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Profiles;
import de.ratwerk.Ratwerk;
import de.ratwerk.Shipped;
import de.ratwerk.profile.Profile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The survey found no link between infrastructure and e-government (broadband.egov): neither may depend on the other. */
class InfrastructureIsNoExcuseTest {
    private final Ratwerk ratwerk = Shipped.ratwerk();

    @Test
    void gradeAndFibreChangeNoVerdictAndNoScoreOutsideH6() {
        SplittableRandom random = new SplittableRandom(37);
        for (int i = 0; i < 60; i++) {
            Profile profile = Profiles.random(random, random.nextDouble());
            Map<String, BigDecimal> expected = outsideH6(with(profile, "1", "yes"));
            for (String grade : List.of("3", "5", "6")) {
                assertThat(outsideH6(with(profile, grade, "no"))).isEqualTo(expected);
            }
        }
    }

    private static Profile with(Profile profile, String grade, String fibre) {
        return profile.with(Map.of(
                "infrastructure.broadbandGrade", List.of(grade),
                "infrastructure.fibre.funding", List.of(fibre),
                "infrastructure.fibre.municipal-cooperation", List.of(fibre)));
    }

    private Map<String, BigDecimal> outsideH6(Profile profile) {
        Map<String, BigDecimal> scores = new TreeMap<>();
        ratwerk.advise(profile).actions().stream()
                .filter(due -> !due.action().recommendation().equals("H6"))
                .forEach(due -> scores.put(due.action().id(), due.score()));
        return scores;
    }
}
