package de.ratwerk.workshop.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Facts;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rulebook;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MutantsTest {
    private final Rulebook rulebook = Shipped.ratwerk().rulebook();

    @Test
    void anUnknownIsSwappedForNoWhereverThatMakesADifference() {
        Profile nothingAnswered = Profile.empty("Leerstadt");
        Map<String, List<Fact>> open = byName(nothingAnswered);
        Map<String, List<Fact>> no = byName(UnknownAsNo.of(nothingAnswered));

        assertThat(open)
                .allSatisfy((name, facts) ->
                        assertThat(facts.equals(no.get(name))).as(name).isEqualTo(Mutants.WITHOUT_NO.contains(name)));
    }

    @Test
    void whatTheSurveyDefinesIsNeverUnknown() {
        assertThat(Mutants.of(rulebook, rulebook.rule("positions/community-engaged")))
                .extracting(Mutant::name)
                .contains("unknown -> no: OffersSupported( atLeast >= $n )")
                .noneMatch(name -> name.startsWith("unknown -> no: Threshold"));
    }

    private static Map<String, List<Fact>> byName(Profile profile) {
        return Facts.of(profile).stream()
                .collect(Collectors.groupingBy(fact -> fact.getClass().getSimpleName()));
    }
}
