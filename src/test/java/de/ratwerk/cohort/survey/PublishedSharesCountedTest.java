package de.ratwerk.cohort.survey;

import static de.ratwerk.cohort.survey.Belongs.NO;
import static de.ratwerk.cohort.survey.Belongs.OPEN;
import static de.ratwerk.cohort.survey.Belongs.OUTSIDE;
import static de.ratwerk.cohort.survey.Belongs.UNCLEAR;
import static de.ratwerk.cohort.survey.Belongs.YES;
import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.Outlook;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.fact.Group;
import de.ratwerk.fact.Status;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each share that the survey published is counted, of those and among those that it names. */
class PublishedSharesCountedTest {
    private static final Rulebook RULEBOOK = Shipped.ratwerk().rulebook();
    private static final Advisor ADVISOR = new Advisor(RULEBOOK);
    private static final PublishedShares SHARES = PublishedShares.of(RULEBOOK);

    /** Published percentages that no profile can show, each with the reason; so far there is none. */
    private static final Map<String, String> NOT_COUNTABLE = Map.of();

    @Test
    void noPublishedShareIsForgotten() {
        Set<String> counted = new TreeSet<>(NOT_COUNTABLE.keySet());
        SHARES.all().forEach(share -> counted.add(share.evidence().key()));
        List<String> published = RULEBOOK.evidence().values().stream()
                .filter(record ->
                        record.figure() != null && record.figure().share().isPresent())
                .map(Evidence::key)
                .toList();
        assertThat(counted).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void theyStandInTheRegistersOrderUnderNamesOfTheirOwn() {
        List<String> keys = SHARES.all().stream()
                .map(share -> share.evidence().key())
                .distinct()
                .toList();
        List<String> register = new ArrayList<>(RULEBOOK.evidence().keySet());
        register.retainAll(keys);
        assertThat(keys).isEqualTo(register);
        List<String> ids = SHARES.all().stream().map(PublishedShare::id).toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .contains(
                        "strategy.among-egov",
                        "strategy.field.society/mobility",
                        "lead.admin.with-strategy/cio",
                        "lead.community.cdo.groups/engaged",
                        "training.in-development.planned/trends");
    }

    @Test
    void eachSaysOfWhomAndAmongWhomInBothLanguages() {
        for (Language language : Language.values()) {
            assertThat(SHARES.all()).allSatisfy(share -> {
                assertThat(share.of().in(language)).isNotBlank();
                assertThat(share.among().in(language)).isNotBlank();
            });
            assertThat(SHARES.all().stream()
                            .map(share -> share.of().in(language) + " | "
                                    + share.among().in(language)
                                    + share.figure().signs()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theSizeOfAGroupIsItsShareOfAllRespondents() {
        assertThat(share("strategy.present").respondents()).hasValue(412);
        assertThat(share("strategy.present").isOfAll()).isTrue();
        assertThat(share("strategy.among-egov").respondents()).hasValue(214); // 52 % of 412
        assertThat(share("egov.fim.helpful").respondents()).hasValue(119); // 29 %
        assertThat(share("strategy.links.none").respondents()).hasValue(243); // 14 % and 45 %
        assertThat(share("strategy.links.none").isOfAll()).isFalse();
        assertThat(SHARES.all()).allMatch(share -> share.respondents().isPresent());
    }

    @Test
    void nothingIsKnownOfWhoAnsweredNothing() {
        Outlook outlook = outlook(Map.of());
        assertThat(SHARES.all()).allMatch(share -> share.own(outlook) == OPEN);
        assertThat(SHARES.words(outlook)).hasSameSizeAs(SHARES.all()).containsValue("open");
    }

    @Test
    void whoIsNotOfTheGroupIsLeftOut() {
        Map<String, List<String>> answers = new HashMap<>();
        answers.put("strategy.status", List.of("none"));
        answers.put("eGovernment.fim.known", List.of("no"));
        Outlook outlook = outlook(answers);
        for (String id : List.of("strategy.links.none", "egov.fim.helpful", "citizens.skills.support.with-strategy")) {
            assertThat(share(id).own(outlook)).isEqualTo(OUTSIDE);
            assertThat(SHARES.words(outlook)).doesNotContainKey(id);
        }
        assertThat(own("citizens.skills.support.no-strategy", answers)).isEqualTo(OPEN);
        answers.put("community.offers.digital-skills", List.of("yes"));
        assertThat(own("citizens.skills.support.no-strategy", answers)).isEqualTo(YES);
        assertThat(own("citizens.skills.support.in-development", answers)).isEqualTo(OUTSIDE);
        assertThat(own("citizens.skills.support.among-egov", answers)).isEqualTo(OPEN);
    }

    @Test
    void anEmptyListIsAnAnswer() {
        Map<String, List<String>> answers = new HashMap<>(Map.of("eGovernment.fim.known", List.of("yes")));
        assertThat(own("egov.fim.helpful", answers)).isEqualTo(OPEN);
        answers.put("eGovernment.fim.uses", List.of());
        assertThat(own("egov.fim.helpful", answers)).isEqualTo(NO);
        answers.put("eGovernment.fim.uses", List.of("processes"));
        assertThat(own("egov.fim.helpful", answers)).isEqualTo(YES);
    }

    @Test
    void whatTheSurveysWordingLeavesOpenIsUnclear() {
        Map<String, List<String>> answers = new HashMap<>(Map.of("leadership.administration", List.of("mayor")));
        assertThat(own("lead.top", answers)).isEqualTo(OPEN);
        answers.put("leadership.community", List.of("none"));
        assertThat(own("lead.top", answers)).isEqualTo(UNCLEAR);
        answers.put("leadership.community", List.of("cdo"));
        assertThat(own("lead.top", answers)).isEqualTo(YES);
    }

    /** An outlook says of nobody's answers that they are well positioned; the rules do. */
    @Test
    void positionsAreThoseOfTheRules() {
        Outlook found = outlook(Map.of("strategy.status", List.of("none")));
        assertThat(share("strategy.none").own(found)).isEqualTo(YES);
        Outlook other = new Outlook(
                found.profile(),
                Map.of(
                        Group.E_GOVERNMENT, Optional.of(Status.WELL_POSITIONED),
                        Group.COMMUNITY, Optional.of(Status.NOT_YET),
                        Group.STRATEGY, Optional.of(Status.PRESENT)),
                found.places(),
                found.findings());
        assertThat(share("strategy.none").own(other)).isEqualTo(NO);
        assertThat(share("strategy.among-egov").own(other)).isEqualTo(YES);
        assertThat(share("community.among-egov").own(other)).isEqualTo(NO);
        assertThat(share("strategy.among-community").own(other)).isEqualTo(OUTSIDE);
        assertThat(share("strategy.among-egov").positions()).containsExactly(Status.WELL_POSITIONED, Status.PRESENT);
    }

    static PublishedShare share(String id) {
        return SHARES.all().stream()
                .filter(share -> share.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Belongs own(String id, Map<String, List<String>> answers) {
        return share(id).own(outlook(answers));
    }

    private static Outlook outlook(Map<String, List<String>> answers) {
        return ADVISOR.outlook(Profile.empty("Musterstadt").with(answers));
    }
}
