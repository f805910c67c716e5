package de.ratwerk.advice.change;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.change.ChangeSearch.Bounds;
import de.ratwerk.advice.change.Changes.Change;
import de.ratwerk.advice.change.Changes.Option;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the shipped profiles are told to change reaches the goal, and no part of it does. */
class ShippedChangesTest {
    private static final Rulebook RULEBOOK = Shipped.ratwerk().rulebook();
    private static final Advisor ADVISOR = new Advisor(RULEBOOK);
    private static final Map<String, NamedGoal> GOALS = NamedGoal.all(RULEBOOK);

    static List<Path> profiles() {
        return Shipped.profiles();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyWayReachesTheGoalAndNoPartOfItDoes(Path file) {
        Profile profile = Profile.read(file);
        for (String name : List.of("well-positioned", "engaged", "clear:H2", "clear:H4", "clear:develop-strategy")) {
            NamedGoal goal = GOALS.get(name);
            Changes changes = Shipped.ratwerk().changes(profile, goal, new Bounds(3, 2_000));
            for (Option option : changes.options()) {
                List<Change> all = option.changes();
                for (int bits = 0; bits < 1 << all.size(); bits++) {
                    assertThat(reached(profile, all, bits, goal))
                            .as("%s %s %s", name, all, bits)
                            .isEqualTo(bits == (1 << all.size()) - 1);
                }
            }
        }
    }

    /** Changes of one question build on each other; without an earlier one the later adds less. */
    private static boolean reached(Profile profile, List<Change> all, int bits, NamedGoal goal) {
        Map<String, List<String>> answers = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            if ((bits & 1 << i) != 0) {
                answers.put(all.get(i).question().path(), all.get(i).to());
            }
        }
        try {
            return goal.goal().reached(ADVISOR.outlook(profile.with(answers)));
        } catch (RefusedException e) {
            return false;
        }
    }

    @Test
    void aGoalThatIsReachedNeedsNoChange() {
        Changes changes = changes("everything-well", "well-positioned");
        assertThat(changes.reached()).isTrue();
        assertThat(changes.complete()).isTrue();
    }

    @Test
    void whatTheMunicipalityCannotChangeStandsInTheWay() {
        Changes changes = changes("poor-broadband", "clear:offer-services-for-slow-lines");
        assertThat(changes.options()).isEmpty();
        assertThat(changes.complete()).isTrue();
        assertThat(changes.unchangeable())
                .extracting(question -> question.path())
                .containsExactly("infrastructure.broadbandGrade");
    }

    @Test
    void fewerWaysThanThereAreSayThatThereMayBeOthers() {
        Profile profile = Profile.read(Path.of("profiles/examples/nothing-digital-yet.yaml"));
        Changes changes = Shipped.ratwerk().changes(profile, goal("engaged"), new Bounds(2, 10_000));
        assertThat(changes.options()).hasSize(2);
        assertThat(changes.complete()).isFalse();
        assertThat(changes.atLeast())
                .isGreaterThanOrEqualTo(changes.options().get(1).effort());
    }

    @Test
    void aSearchThatIsCutShortSaysFromWhichEffortOnItKnowsNothing() {
        Profile profile = Profile.read(Path.of("profiles/examples/nothing-digital-yet.yaml"));
        Changes changes = Shipped.ratwerk().changes(profile, goal("clear:H3"), new Bounds(2, 3));
        assertThat(changes.options()).isEmpty();
        assertThat(changes.complete()).isFalse();
        assertThat(changes.atLeast()).isPositive();
        assertThat(changes.unchangeable()).isEmpty();
    }

    private static Changes changes(String example, String goal) {
        Profile profile = Profile.read(Path.of("profiles/examples/" + example + ".yaml"));
        return Shipped.ratwerk().changes(profile, goal(goal));
    }

    private static NamedGoal goal(String name) {
        NamedGoal goal = GOALS.get(name);
        assertThat(goal).as(name).isNotNull();
        return goal;
    }
}
