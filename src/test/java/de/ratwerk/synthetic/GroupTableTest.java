package de.ratwerk.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.ratwerk.Shipped;
import de.ratwerk.synthetic.TwoFactors.Overlap;
import java.util.Map;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The arithmetic behind the draws, exact where samples would be too coarse to tell. */
class GroupTableTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final Shares SHARES = new Shares(Shipped.ratwerk().rulebook().evidence());
    private static final GroupTable TABLE = new GroupTable(SHARES);
    private static final Predicate<Groups> WELL_POSITIONED = Groups::wellPositioned;
    private static final Predicate<Groups> ENGAGED = Groups::engaged;

    @Test
    void theTableMeetsEveryMarginAndConditionalShare() {
        assertThat(TABLE.share(WELL_POSITIONED)).isCloseTo(0.52, EXACT);
        assertThat(TABLE.share(ENGAGED)).isCloseTo(0.45, EXACT);
        assertThat(TABLE.share(Groups::hasStrategy)).isCloseTo(0.14, EXACT);
        assertThat(TABLE.share(Groups::developsStrategy)).isCloseTo(0.45, EXACT);
        assertThat(TABLE.share(ENGAGED, WELL_POSITIONED)).isCloseTo(0.57, EXACT);
        assertThat(TABLE.share(Groups::hasStrategy, WELL_POSITIONED)).isCloseTo(0.19, EXACT);
        assertThat(TABLE.share(Groups::hasStrategy, ENGAGED)).isCloseTo(0.19, EXACT);
        assertThat(TABLE.share(groups -> true)).isCloseTo(1, EXACT);
    }

    /** Half are in A, half in B, a third in both; of 1/3, 1/6, 1/6 and 1/3 some 0.6, 0.3, 0.4 and 0.1 are so. */
    @Test
    void twoFactorsAreFoundAgain() {
        double all = (0.6 + 0.1) / 3 + (0.3 + 0.4) / 6;
        double withinA = (0.6 / 3 + 0.3 / 6) * 2;
        double withinB = (0.6 / 3 + 0.4 / 6) * 2;
        TwoFactors found = TwoFactors.of(all, withinA, withinB, new Overlap(0.5, 0.5, 1 / 3.0));
        assertThat(found.base()).isCloseTo(0.1, EXACT);
        assertThat(found.a()).isCloseTo(0.2, EXACT);
        assertThat(found.b()).isCloseTo(0.3, EXACT);
    }

    @Test
    void twoNamesOfOneGroupAreOneFactor() {
        TwoFactors found = TwoFactors.of(0.3, 0.5, 0.5, new Overlap(0.4, 0.4, 0.4));
        assertThat(found.at(true, true)).isCloseTo(0.5, EXACT);
        assertThat(found.at(false, false)).isCloseTo(0.1 / 0.6, EXACT);
    }

    @Test
    void withoutEvidenceNothingIsLinked() {
        GroupTable even = new GroupTable(new Shares(Map.of()));
        Groups.all()
                .forEach(groups -> assertThat(even.share(groups::equals))
                        .isCloseTo((groups.wellPositioned() ? 1 : 2) * (groups.engaged() ? 1 : 2) / 27.0, EXACT));
    }

    @Test
    void anAssociationMeetsTheShareWithinEachStratum() {
        Lean lean = new Lean(TABLE, groups -> groups.engaged() ? 0.8 : 0, Groups::strategy);
        for (Groups.Strategy strategy : Groups.Strategy.values()) {
            Predicate<Groups> stratum = groups -> groups.strategy() == strategy;
            assertThat(TABLE.mean(groups -> lean.share(0.3, groups), stratum)).isCloseTo(0.3, EXACT);
            assertThat(TABLE.mean(groups -> lean.share(0.3, groups), stratum.and(ENGAGED)))
                    .isGreaterThan(0.31);
        }
    }

    /** The no-associations data.egov-community.none and broadband.egov. */
    @Test
    void whatTheSurveyFoundUnlinkedIsUnlinked() {
        Lean data = new DataUse(SHARES, TABLE).strategic;
        Lean grade = new FibreAndBroadband(SHARES, TABLE).better;
        assertThat(TABLE.mean(data::pull, WELL_POSITIONED)).isCloseTo(0, EXACT);
        assertThat(TABLE.mean(data::pull, ENGAGED)).isCloseTo(0, EXACT);
        assertThat(TABLE.mean(grade::pull, WELL_POSITIONED)).isCloseTo(0, EXACT);
    }
}
