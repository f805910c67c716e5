package de.ratwerk.advice;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.advice.Advice.Standing;
import de.ratwerk.fact.Count;
import de.ratwerk.fact.Group;
import de.ratwerk.fact.Status;
import de.ratwerk.profile.Profile;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Three of nine components make a municipality well positioned. */
class PositionsTest {
    private static final Profile TWO = Profile.empty("Musterstadt")
            .with("eGovernment.components.eid.usage", "in-use")
            .with("eGovernment.components.search.usage", "in-use");

    @Test
    void asLongAsOpenAnswersDecideAllIsCitedThatMayApply() {
        Standing standing = standing(TWO, Group.E_GOVERNMENT);
        assertThat(standing.status()).isNull();
        assertThat(standing.threshold()).isEqualTo(3);
        assertThat(Objects.requireNonNull(standing.count()))
                .extracting(Count::atLeast, Count::atMost, Count::of)
                .containsExactly(2, 9, 9);
        assertThat(standing.evidence())
                .containsExactlyInAnyOrder(
                        "egov.well-positioned",
                        "egov.components.one-or-two",
                        "egov.components.none",
                        "egov.components.three-or-more");
    }

    @Test
    void whatIsCertainCitesNothingOfTheOtherSide() {
        Standing standing = standing(TWO.with("eGovernment.components.chatbot.usage", "in-use"), Group.E_GOVERNMENT);
        assertThat(standing.status()).isEqualTo(Status.WELL_POSITIONED);
        assertThat(standing.evidence()).containsExactly("egov.well-positioned", "egov.components.three-or-more");
    }

    @Test
    void eachGroupHasItsOwnCountAndLimit() {
        Standing community = standing(TWO.with("community.offers.wifi", "yes"), Group.COMMUNITY);
        assertThat(community.threshold()).isEqualTo(2);
        assertThat(Objects.requireNonNull(community.count()))
                .extracting(Count::atLeast, Count::atMost, Count::of)
                .containsExactly(1, 8, 8);
        Standing strategy = standing(TWO.with("strategy.status", "in-development"), Group.STRATEGY);
        assertThat(strategy.status()).isEqualTo(Status.IN_DEVELOPMENT);
        assertThat(strategy.count()).isNull();
        assertThat(strategy.threshold()).isZero();
    }

    private static Standing standing(Profile profile, Group group) {
        return Objects.requireNonNull(
                Shipped.ratwerk().advise(profile).position().get(group));
    }
}
