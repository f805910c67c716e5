package de.ratwerk.cohort.partner;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.advice.Outlook;
import de.ratwerk.cohort.Member;
import de.ratwerk.fact.BaseComponent;
import de.ratwerk.fact.Component;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Finding;
import de.ratwerk.synthetic.SyntheticCohort;
import de.ratwerk.text.Constants;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What can be shared agrees with what the rulebook's rules say. */
class SharingTest {
    private static final List<String> BY_COMPONENT =
            List.of(Sharing.ADOPT, Sharing.FINISH, Sharing.CONNECT, Sharing.INTRODUCE, Sharing.POOL, Sharing.MOVE);

    @Test
    void everyActionThatCanBeSharedIsSharedSaveTheOneThatRequestsAnswer() {
        Set<String> expected = Cohorts.ACTIONS.stream()
                .filter(Action::shared)
                .map(Action::id)
                .filter(action -> !action.equals(Sharing.OFFER))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found =
                Cohorts.SHARING.subjects().stream().map(Subject::action).collect(Collectors.toSet());
        found.add(Sharing.FINISH);
        assertThat(found).isEqualTo(expected);
        assertThat(BY_COMPONENT).isSubsetOf(expected);
    }

    /** Every component that makes an action due on a synthetic profile is a need, and one that counts. */
    @Test
    void whatRulesFindDueForAComponentIsNeeded() {
        SyntheticCohort cohort = SyntheticCohort.of(Shipped.ratwerk().rulebook().evidence(), 7);
        Set<String> seen = new TreeSet<>();
        for (int number = 1; number <= 200; number++) {
            Outlook outlook = Outlooks.ADVISOR.outlook(cohort.municipality(number, 0.1));
            Member member = Outlooks.member("one", outlook);
            Seat seat = new Seat(member, Cohorts.SHARING);
            for (Finding finding : outlook.findings().situations()) {
                finding.rule().actions().stream()
                        .filter(action -> finding.certain() && BY_COMPONENT.contains(action))
                        .forEach(action -> finding.facts().stream()
                                .filter(Component.class::isInstance)
                                .map(fact -> name(((Component) fact).component()))
                                .forEach(component -> {
                                    seen.add(action);
                                    assertThat(needs(seat)).contains(action + "/" + component);
                                }));
            }
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(BY_COMPONENT);
    }

    private static String name(BaseComponent component) {
        return component == BaseComponent.DOCUMENT_MANAGEMENT ? "documentManagement" : Constants.name(component);
    }

    private static Set<String> needs(Seat seat) {
        Set<String> needs = new TreeSet<>();
        Bits.each(
                seat.core,
                subject -> needs.add(Cohorts.SHARING.action(subject, Bits.has(seat.planned, subject)) + "/"
                        + Cohorts.SHARING.subjects().get(subject).component()));
        return needs;
    }

    @Test
    void nobodyNeedsWhatTheyOffer() {
        for (Member member : Cohorts.random(5, 500, 3)) {
            Seat seat = new Seat(member, Cohorts.SHARING);
            assertThat(Bits.meet(seat.needs, seat.gives)).isFalse();
        }
    }
}
