package de.ratwerk.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.ratwerk.Shipped;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.evidence.Figure;
import de.ratwerk.profile.Profile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rulebook need not hold the survey's evidence. */
class LackingEvidenceTest {
    private static final Map<String, Evidence> EVIDENCE =
            Shipped.ratwerk().rulebook().evidence();

    @Test
    void withoutEvidenceChoicesAreEven() {
        SyntheticCohort blind = SyntheticCohort.of(Map.of(), 1);
        List<Profile> profiles =
                IntStream.rangeClosed(1, 3_000).mapToObj(blind::municipality).toList();
        Stream.of(
                        Map.entry("strategy.status present", 1 / 3.0),
                        Map.entry("strategy.status none", 1 / 3.0),
                        Map.entry("eGovernment.fim.known yes", 1 / 2.0),
                        Map.entry("data.automation full", 1 / 2.0),
                        Map.entry("infrastructure.broadbandGrade 3", 1 / 3.0),
                        Map.entry("leadership.administration cdo", 1 / 2.0),
                        Map.entry("training.trends planned", 2 / 9.0))
                .forEach(expected -> {
                    String[] said = expected.getKey().split(" ");
                    double share = (double) profiles.stream()
                                    .filter(Sample.says(said[0], said[1]))
                                    .count()
                            / profiles.size();
                    assertThat(share).as(expected.getKey()).isCloseTo(expected.getValue(), within(0.035));
                });
    }

    @Test
    void oneMissingKeyLeavesTheOthersAsTheyAre() {
        Map<String, Evidence> lacking = new HashMap<>(EVIDENCE);
        lacking.remove("strategy.none");
        lacking.remove("community.among-egov");
        SyntheticCohort cohort = SyntheticCohort.of(lacking, 1);
        List<Profile> profiles =
                IntStream.rangeClosed(1, 5_000).mapToObj(cohort::municipality).toList();
        double none = (double) profiles.stream().filter(Sample.NO_STRATEGY).count() / profiles.size();
        assertThat(none).isCloseTo(0.41, within(0.025));
        long well = profiles.stream().filter(Sample.WELL_POSITIONED).count();
        double engaged = (double) profiles.stream()
                        .filter(Sample.WELL_POSITIONED.and(Sample.ENGAGED))
                        .count()
                / well;
        assertThat(engaged).as("no link").isCloseTo(0.45, within(0.035));
    }

    /** A rulebook of one's own may hold any figures; its cohort then meets them as far as that is possible. */
    @Test
    void figuresThatDoNotFitTogetherStillGiveMunicipalities() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 300; round++) {
            Map<String, Evidence> odd = new HashMap<>();
            EVIDENCE.forEach((key, record) -> {
                int percent = random.nextInt(3) * 50; // none, half or all
                if (record.figure() != null && random.nextInt(4) > 0) {
                    odd.put(key, with(record, new Figure.Percent(percent, Figure.Reading.EXACT)));
                }
            });
            SyntheticCohort cohort = SyntheticCohort.of(odd, round);
            for (int number = 1; number <= 20; number++) {
                assertThat(cohort.municipality(number).unanswered()).hasSize(1);
            }
        }
    }

    private static Evidence with(Evidence record, Figure figure) {
        return new Evidence(
                record.key(),
                record.kind(),
                figure,
                record.base(),
                record.chapter(),
                record.statement(),
                record.inferred(),
                record.context(),
                record.place());
    }
}
