package de.ratwerk.synthetic;

import static de.ratwerk.synthetic.Sample.ALL;
import static de.ratwerk.synthetic.Sample.ENGAGED;
import static de.ratwerk.synthetic.Sample.IN_DEVELOPMENT;
import static de.ratwerk.synthetic.Sample.NO_STRATEGY;
import static de.ratwerk.synthetic.Sample.STRATEGIC;
import static de.ratwerk.synthetic.Sample.STRATEGY;
import static de.ratwerk.synthetic.Sample.WELL_POSITIONED;
import static de.ratwerk.synthetic.Sample.says;
import static de.ratwerk.synthetic.Sample.saysNothingOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.ratwerk.Shipped;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.evidence.Figure.Percent;
import de.ratwerk.evidence.Figure.PercentSpan;
import de.ratwerk.profile.Profile;
import de.ratwerk.synthetic.Sample.Share;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every share that the survey published is met, up to the chance of drawing: 3.5 standard errors. */
class PublishedSharesTest {
    private static final Map<String, Evidence> EVIDENCE =
            Shipped.ratwerk().rulebook().evidence();
    private static final String ADMINISTRATION = "leadership.administration";
    private static final String COMMUNITY = "leadership.community";
    private static final String[] TOP = {"mayor", "cdo", "cio"};

    /** The figure of some evidence: so many of whom say what. */
    record Row(String key, Predicate<Profile> among, Predicate<Profile> so) {
        @Override
        public String toString() {
            return key;
        }
    }

    static Stream<Row> rows() {
        return Stream.of(groups(), eGovernmentAndData(), strategy(), leadership(), competences(), infrastructure())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> groups() {
        return Stream.of(
                new Row("strategy.present", ALL, STRATEGY),
                new Row("strategy.in-development", ALL, IN_DEVELOPMENT),
                new Row("strategy.none", ALL, NO_STRATEGY),
                new Row("egov.components.none", ALL, profile -> Sample.components(profile) == 0),
                new Row(
                        "egov.components.one-or-two",
                        ALL,
                        profile -> Set.of(1L, 2L).contains(Sample.components(profile))),
                new Row("egov.components.three-or-more", ALL, WELL_POSITIONED),
                new Row("community.offers.none", ALL, profile -> Sample.offers(profile) == 0),
                new Row("community.offers.one", ALL, profile -> Sample.offers(profile) == 1),
                new Row("community.offers.two-or-more", ALL, ENGAGED),
                new Row("strategy.among-egov", WELL_POSITIONED, STRATEGY),
                new Row("strategy.among-community", ENGAGED, STRATEGY),
                new Row("community.among-egov", WELL_POSITIONED, ENGAGED));
    }

    private static Stream<Row> eGovernmentAndData() {
        Predicate<Profile> fim = says("eGovernment.fim.known", "yes");
        return Stream.of(
                new Row("egov.fim.known", ALL, fim),
                new Row(
                        "egov.fim.helpful",
                        fim,
                        saysNothingOf("eGovernment.fim.uses").negate()),
                new Row("data.inventory.high", ALL, says("data.instruments.inventory", "intensive", "high")),
                new Row("data.indicators.staffing", ALL, says("data.indicators.staffing", "yes")),
                new Row("data.indicators.optimisation", ALL, says("data.indicators.optimisation", "yes")),
                new Row("data.automation.full", ALL, says("data.automation", "full")));
    }

    private static Stream<Row> strategy() {
        Stream<Row> societal = Stream.of("education-culture-science", "mobility", "economy")
                .map(field -> new Row("strategy.field.society", STRATEGIC, says("strategy.fields", field)));
        Stream<Row> goals = Stream.of("attractiveness", "general-interest-services")
                .map(goal -> new Row("strategy.goals.community", STRATEGIC, says("strategy.goals", goal)));
        return Stream.of(
                        societal,
                        goals,
                        Stream.of(
                                new Row(
                                        "strategy.field.administration",
                                        STRATEGIC,
                                        says("strategy.fields", "administration")),
                                new Row(
                                        "strategy.field.infrastructure",
                                        STRATEGIC,
                                        says("strategy.fields", "infrastructure")),
                                new Row(
                                        "strategy.links.development-concept",
                                        STRATEGIC,
                                        says("strategy.links", "development-concept")),
                                new Row("strategy.links.none", STRATEGIC, saysNothingOf("strategy.links"))))
                .flatMap(rows -> rows);
    }

    private static Stream<Row> leadership() {
        return Stream.of(
                new Row("lead.top", ALL, says(ADMINISTRATION, TOP)),
                new Row("lead.top", ALL, says(COMMUNITY, TOP)),
                new Row("lead.admin.mayor", ALL, says(ADMINISTRATION, "mayor")),
                new Row("lead.admin.cdo", ALL, says(ADMINISTRATION, "cdo")),
                new Row("lead.admin.cio", ALL, says(ADMINISTRATION, "cio")),
                new Row("lead.admin.with-strategy", STRATEGY, says(ADMINISTRATION, "cdo")),
                new Row("lead.admin.with-strategy", STRATEGY, says(ADMINISTRATION, "cio")),
                new Row("lead.community.mayor", ALL, says(COMMUNITY, "mayor")),
                new Row("lead.community.cdo", ALL, says(COMMUNITY, "cdo")),
                new Row("lead.community.cio", ALL, says(COMMUNITY, "cio")),
                new Row("lead.community.cdo.groups", STRATEGY, says(COMMUNITY, "cdo")),
                new Row("lead.community.cdo.groups", ENGAGED, says(COMMUNITY, "cdo")));
    }

    private static Stream<Row> competences() {
        Predicate<Profile> skills = says("community.offers.digital-skills", "yes");
        Stream<Row> training = Stream.of("trends", "leadership", "organisation")
                .flatMap(topic -> Stream.of(
                        new Row(
                                "training.in-development.offered",
                                IN_DEVELOPMENT,
                                says("training." + topic, "offered")),
                        new Row(
                                "training.in-development.planned",
                                IN_DEVELOPMENT,
                                says("training." + topic, "planned"))));
        return Stream.concat(
                training,
                Stream.of(
                        new Row("citizens.skills.support", ALL, skills),
                        new Row("citizens.skills.support.with-strategy", STRATEGY, skills),
                        new Row("citizens.skills.support.in-development", IN_DEVELOPMENT, skills),
                        new Row("citizens.skills.support.no-strategy", NO_STRATEGY, skills),
                        new Row("citizens.skills.support.among-egov", WELL_POSITIONED, skills)));
    }

    private static Stream<Row> infrastructure() {
        return Stream.of(
                new Row("fibre.involved", ALL, profile -> Sample.count(profile, "infrastructure.fibre.", "yes") > 0),
                new Row("broadband.good", ALL, says("infrastructure.broadbandGrade", "1", "2")),
                new Row("broadband.satisfactory", ALL, says("infrastructure.broadbandGrade", "3")),
                new Row("broadband.poor", ALL, says("infrastructure.broadbandGrade", "4", "5", "6")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isMet(Row row) {
        Share share = Sample.share(row.so, row.among);
        if (EVIDENCE.get(row.key).figure() instanceof PercentSpan span) {
            assertThat(share.share() * 100).isBetween((double) span.from(), (double) span.to());
            return;
        }
        Percent figure = (Percent) EVIDENCE.get(row.key).figure();
        double published = figure.percent() / 100.0;
        switch (figure.reading()) {
            case MORE_THAN -> assertThat(share.share()).isGreaterThan(published);
            case LESS_THAN -> assertThat(share.share()).isLessThan(published);
            case EXACT, ABOUT, JUST_UNDER ->
                assertThat(share.share()).isCloseTo(published, within(new Share(published, share.of()).chance()));
        }
    }

    @Test
    void noPublishedShareIsForgotten() {
        Set<String> published = new TreeSet<>();
        EVIDENCE.forEach((key, evidence) -> {
            if (evidence.figure() instanceof Percent || evidence.figure() instanceof PercentSpan) {
                published.add(key);
            }
        });
        assertThat(rows().map(Row::key).distinct()).containsExactlyInAnyOrderElementsOf(published);
    }
}
