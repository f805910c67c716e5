package de.ratwerk.advice.change;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Ratwerk;
import de.ratwerk.Shipped;
import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.Outlook;
import de.ratwerk.advice.Verdict;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Phase;
import de.ratwerk.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A goal is reached exactly where the advice itself says what the goal asks for. */
class GoalsTest {
    private final Ratwerk ratwerk = Shipped.ratwerk();
    private final Rulebook rulebook = ratwerk.rulebook();
    private final Advisor advisor = new Advisor(rulebook);
    private final List<Path> profiles = Shipped.profiles();

    @Test
    void noActionStandsInTheFirstPhaseWhereTheAdviceHasNone() {
        Phase first = rulebook.header().phases().get(0);
        Set<Boolean> seen = new HashSet<>();
        for (Path file : profiles) {
            Profile profile = Profile.read(file);
            boolean none = ratwerk.advise(profile).actions().stream()
                    .map(Advice.DueAction::phase)
                    .noneMatch(first::equals);
            assertThat(Goals.noneIn(first).reached(advisor.outlook(profile)))
                    .as(file.toString())
                    .isEqualTo(none);
            seen.add(none);
        }
        assertThat(seen).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void anActionIsClearWhereItIsNotDueWhateverTheOpenAnswersAre() {
        for (Path file : profiles) {
            Outlook outlook = advisor.outlook(Profile.read(file));
            Set<String> clear = rulebook.actions().keySet().stream()
                    .filter(id -> Goals.clear(Set.of(id)).reached(outlook))
                    .collect(Collectors.toSet());
            Set<String> notDue = outlook.places().entrySet().stream()
                    .filter(place -> place.getValue().verdict() != Verdict.DUE
                            && place.getValue().verdict() != Verdict.OPEN)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            assertThat(clear).as(file.toString()).isEqualTo(notDue).isNotEmpty();
        }
    }

    /** Its actions are those of the rulebook's own recommendation, no more and no fewer. */
    @Test
    void aRecommendationIsClearWhereEachOfItsActionsIsOrIsUpkeep() {
        Map<String, NamedGoal> goals = NamedGoal.all(rulebook);
        for (Path file : profiles) {
            Outlook outlook = advisor.outlook(Profile.read(file));
            for (String id : rulebook.header().recommendations().keySet()) {
                Set<String> ofIt = rulebook.actions().values().stream()
                        .filter(action -> action.recommendation().equals(id))
                        .map(action -> action.id())
                        .collect(Collectors.toSet());
                boolean eachIs = ofIt.stream()
                        .allMatch(action ->
                                Goals.clearButForUpkeep(Set.of(action)).reached(outlook));
                assertThat(goals.get("clear:" + id).goal().reached(outlook))
                        .as(file + " " + id)
                        .isEqualTo(eachIs);
            }
        }
    }
}
