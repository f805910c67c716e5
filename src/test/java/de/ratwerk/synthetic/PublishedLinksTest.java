package de.ratwerk.synthetic;

import static de.ratwerk.synthetic.Sample.ENGAGED;
import static de.ratwerk.synthetic.Sample.IN_DEVELOPMENT;
import static de.ratwerk.synthetic.Sample.NO_STRATEGY;
import static de.ratwerk.synthetic.Sample.STRATEGIC;
import static de.ratwerk.synthetic.Sample.STRATEGY;
import static de.ratwerk.synthetic.Sample.WELL_POSITIONED;
import static de.ratwerk.synthetic.Sample.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.ratwerk.Shipped;
import de.ratwerk.evidence.Kind;
import de.ratwerk.profile.Profile;
import de.ratwerk.synthetic.Sample.Share;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the survey found to go together does so, and what it found not to does not. */
class PublishedLinksTest {
    private static final Predicate<Profile> LARGE = profile -> Integer.parseInt(
                    profile.answer("municipality.population").orElseThrow().value())
            >= 50_000;
    private static final Predicate<Profile> INVENTORY = says("data.instruments.inventory", "intensive", "high");
    private static final Predicate<Profile> INDICATORS = says("data.indicators.staffing", "yes");
    private static final Predicate<Profile> GOOD = says("infrastructure.broadbandGrade", "1", "2");
    private static final Predicate<Profile> FIBRE =
            profile -> Sample.count(profile, "infrastructure.fibre.", "yes") > 0;
    private static final Predicate<Profile> TOP = says("leadership.administration", "mayor", "cdo", "cio")
            .and(says("leadership.community", "mayor", "cdo", "cio"));
    private static final Predicate<Profile> TRENDS = says("training.trends", "offered");
    private static final Predicate<Profile> FAMILY =
            says("eGovernment.components.search.operator", "own-it", "municipal-provider");

    /** What the ones show more often, or as often, as the others. */
    record Row(String key, Predicate<Profile> ones, Predicate<Profile> others, Predicate<Profile> so) {
        Row(String key, Predicate<Profile> ones, Predicate<Profile> so) {
            this(key, ones, ones.negate(), so);
        }

        @Override
        public String toString() {
            return key;
        }
    }

    static Stream<Row> associations() {
        return Stream.of(
                new Row("population.strategy", LARGE, STRATEGY),
                new Row("population.strategy", LARGE.negate(), LARGE, NO_STRATEGY),
                new Row("population.egov", LARGE, WELL_POSITIONED),
                new Row("population.community", LARGE, ENGAGED),
                new Row("egov.operators.well-positioned", WELL_POSITIONED, FAMILY),
                new Row("data.strategy", STRATEGY, INVENTORY),
                new Row("data.strategy", STRATEGY, INDICATORS),
                new Row(
                        "strategy.links.developing",
                        IN_DEVELOPMENT,
                        STRATEGY,
                        says("strategy.links", "federal-or-land-strategy")),
                new Row("strategy.egov-community", STRATEGIC, WELL_POSITIONED),
                new Row("strategy.egov-community", STRATEGIC, ENGAGED),
                new Row(
                        "strategy.society-community",
                        STRATEGIC.and(says("strategy.fields", "mobility")),
                        STRATEGIC.and(says("strategy.fields", "mobility").negate()),
                        ENGAGED),
                new Row("lead.top.with-strategy", STRATEGY, TOP),
                new Row("lead.top.with-strategy", IN_DEVELOPMENT, NO_STRATEGY, TOP),
                new Row("lead.top.with-strategy", WELL_POSITIONED, TOP),
                new Row("lead.top.without-strategy", NO_STRATEGY.negate(), NO_STRATEGY, TOP),
                new Row("lead.admin.cdo.community", ENGAGED, says("leadership.administration", "cdo")),
                new Row("lead.effects", TOP, STRATEGIC),
                new Row("lead.effects", TOP, ENGAGED),
                new Row("training.with-strategy", STRATEGY, IN_DEVELOPMENT, TRENDS),
                new Row("training.groups", WELL_POSITIONED, TRENDS),
                new Row("training.groups", ENGAGED, TRENDS),
                new Row("broadband.strategy", STRATEGY, GOOD),
                new Row("broadband.community", ENGAGED, GOOD));
    }

    static Stream<Row> noAssociations() {
        return Stream.of(
                new Row("data.egov-community.none", WELL_POSITIONED, INVENTORY),
                new Row("data.egov-community.none", ENGAGED, INVENTORY),
                new Row("data.egov-community.none", ENGAGED, INDICATORS),
                new Row("fibre.grade", GOOD, FIBRE),
                new Row(
                        "fibre.strategy-field",
                        STRATEGIC.and(says("strategy.fields", "infrastructure")),
                        STRATEGIC.and(says("strategy.fields", "infrastructure").negate()),
                        FIBRE),
                new Row("broadband.egov", WELL_POSITIONED, GOOD),
                new Row("broadband.egov", WELL_POSITIONED, FIBRE));
    }

    @ParameterizedTest
    @MethodSource("associations")
    void goesTogether(Row row) {
        assertThat(kind(row)).isEqualTo(Kind.ASSOCIATION);
        Share ones = Sample.share(row.so, row.ones);
        Share others = Sample.share(row.so, row.others);
        assertThat(ones.share() - others.share()).isGreaterThan(ones.chance(others));
    }

    @ParameterizedTest
    @MethodSource("noAssociations")
    void doesNotGoTogether(Row row) {
        assertThat(kind(row)).isEqualTo(Kind.NO_ASSOCIATION);
        Share ones = Sample.share(row.so, row.ones);
        Share others = Sample.share(row.so, row.others);
        assertThat(ones.share()).isCloseTo(others.share(), within(ones.chance(others)));
    }

    private static Kind kind(Row row) {
        return Shipped.ratwerk().rulebook().evidence(row.key).kind();
    }
}
