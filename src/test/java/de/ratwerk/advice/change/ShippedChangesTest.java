package de.ratwerk.advice.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.ratwerk.EditedRules;
import de.ratwerk.Shipped;
import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.Verdict;
import de.ratwerk.advice.change.ChangeSearch.Bounds;
import de.ratwerk.advice.change.Changes.Change;
import de.ratwerk.advice.change.Changes.Option;
import de.ratwerk.advice.change.NamedGoal.Kind;
import de.ratwerk.fact.Group;
import de.ratwerk.fact.Status;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @Test
    void aWayTellsWhatEachAnswerIsAndBecomesAndWhoseStepItIs() {
        assertThat(told(changes("strategy-in-the-making", "clear:anchor-ozg-in-strategy")))
                .containsExactly(
                        "2: strategy.fields [infrastructure, economy] > [infrastructure, economy, administration]"
                                + " by anchor-ozg-in-strategy;"
                                + " strategy.considersOzg [no] > [yes] by anchor-ozg-in-strategy");
        assertThat(told(changes("small-and-cooperating", "clear:H3")))
                .containsExactly("9: strategy.status [none] > [present] by develop-strategy;"
                        + " strategy.fields [not-asked] > [education-culture-science] by add-societal-fields;"
                        + " strategy.goals [not-asked] > [attractiveness] by set-community-goals;"
                        + " strategy.links [not-asked] > [development-concept] by link-development-concept;"
                        + " strategy.process.crossDepartmental [not-asked] > [yes] by join-departments-in-strategy");
    }

    @Test
    void whatComesToAListTwiceIsToldOneAfterTheOther() {
        NamedGoal both = new NamedGoal(
                "both", Kind.ACTION, "", Goals.clear(Set.of("anchor-ozg-in-strategy", "add-data-to-strategy")));
        Profile profile = Profile.read(Path.of("profiles/examples/strategy-in-the-making.yaml"))
                .with("strategy.considersOzg", "yes")
                .with("strategy.fields", "unknown");
        assertThat(told(Shipped.ratwerk().changes(profile, both, Bounds.USUAL)))
                .containsExactly("2: strategy.fields [unknown] > [administration] by anchor-ozg-in-strategy (unknown);"
                        + " strategy.fields [administration] > [administration, data] by add-data-to-strategy");
    }

    /** Who uses FIM knows it: an answer to the one question tells the other, too, as long as that is open. */
    @Test
    void anAnswerThatTellsAnOpenOneIsAWayAsWell() {
        Profile profile = Profile.read(Path.of("profiles/examples/strategy-in-the-making.yaml"))
                .with("eGovernment.fim.known", "unknown");
        assertThat(told(Shipped.ratwerk().changes(profile, goal("clear:get-to-know-fim"), Bounds.USUAL)))
                .containsExactly(
                        "1: eGovernment.fim.known [unknown] > [yes] by get-to-know-fim (unknown)",
                        "2: eGovernment.fim.uses [unknown] > [services] by apply-fim (unknown)");
    }

    /** Where both statuses hold at the limit, no one belongs to a group there for certain. */
    @Test
    void whoMayBelongToAnotherGroupAsWellHasNotReachedTheGoal(@TempDir Path folder) {
        Rulebook edited = EditedRules.copiedTo(folder)
                .replace("positions.drl", "ComponentsInUse( atMost < $n )", "ComponentsInUse( atMost <= $n )")
                .load();
        Advisor advisor = new Advisor(edited);
        Profile one = Profile.read(Path.of("profiles/examples/strategy-in-the-making.yaml"));
        Profile three = one.with("eGovernment.components.eid.usage", "in-use")
                .with("eGovernment.components.chatbot.usage", "in-use");
        Goal well = Goals.standing(Group.E_GOVERNMENT, Status.WELL_POSITIONED);
        Goal notYet = Goals.standing(Group.E_GOVERNMENT, Status.NOT_YET);
        assertThat(well.reached(ADVISOR.outlook(three))).isTrue();
        assertThat(well.reached(advisor.outlook(three))).isFalse();
        assertThat(notYet.reached(advisor.outlook(three))).isFalse();
        assertThat(notYet.reached(advisor.outlook(one))).isTrue();
    }

    @Test
    void ofTheSameEffortTheFewestChangesStandFirstAndThenTheAlphabetDecides() {
        Candidate little = Candidate.of(List.of(Step.to("d", List.of("yes"), 1)));
        Candidate b = Candidate.of(List.of(Step.to("b", List.of("yes"), 2)));
        Candidate c = Candidate.of(List.of(Step.to("c", List.of("yes"), 2)));
        Candidate two = Candidate.of(List.of(Step.to("a", List.of("yes"), 1), Step.to("d", List.of("yes"), 1)));
        assertThat(Stream.of(two, c, b, little).sorted(Candidate.ORDER)).containsExactly(little, b, c, two);
    }

    /** Any two of eight offers. */
    @Test
    void waysOfTheSameEffortStandInTheOrderOfTheirQuestions() {
        List<String> ways = changes("nothing-digital-yet", "engaged").options().stream()
                .map(option -> option.changes().stream()
                        .map(change -> change.question().path())
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .toList();
        assertThat(ways).hasSize(28).isSorted();
    }

    @Test
    void asManyWaysAsThereAreAreAllAndOneFewerAreNot() {
        Profile profile = Profile.read(Path.of("profiles/examples/nothing-digital-yet.yaml"));
        Changes all = Shipped.ratwerk().changes(profile, goal("engaged"), new Bounds(28, 10_000));
        assertThat(all.options()).hasSize(28);
        assertThat(all.complete()).isTrue();
        assertThat(all.atLeast()).isZero();
        Changes allButOne = Shipped.ratwerk().changes(profile, goal("engaged"), new Bounds(27, 10_000));
        assertThat(allButOne.options()).hasSize(27);
        assertThat(allButOne.complete()).isFalse();
        assertThat(allButOne.atLeast()).isEqualTo(4);
    }

    /** It looks at the profile as it is, and at the one step that there is. */
    @Test
    void asManyTrialsAsItTakesAreEnoughAndOneFewerAreNot() {
        Profile profile = Profile.read(Path.of("profiles/examples/strategy-in-the-making.yaml"));
        Changes enough = Shipped.ratwerk().changes(profile, goal("clear:get-to-know-fim"), new Bounds(5, 2));
        assertThat(told(enough)).containsExactly("1: eGovernment.fim.known [no] > [yes] by get-to-know-fim");
        assertThat(enough.complete()).isTrue();
        assertThat(enough.trials()).isEqualTo(2);
        Changes tooFew = Shipped.ratwerk().changes(profile, goal("clear:get-to-know-fim"), new Bounds(5, 1));
        assertThat(tooFew.options()).isEmpty();
        assertThat(tooFew.complete()).isFalse();
        assertThat(tooFew.atLeast()).isEqualTo(1);
    }

    @Test
    void goalsAreTheGeneralOnesThenTheRecommendationsThenTheActions() {
        assertThat(GOALS.keySet())
                .startsWith("well-positioned", "engaged", "no-now", "clear:H1", "clear:H2", "clear:H3", "clear:H4")
                .hasSize(9 + RULEBOOK.actions().size());
        GOALS.forEach((name, goal) -> {
            Kind kind = name.startsWith("clear:H")
                    ? Kind.RECOMMENDATION
                    : name.startsWith("clear:")
                            ? Kind.ACTION
                            : Map.of(
                                            "well-positioned",
                                            Kind.WELL_POSITIONED,
                                            "engaged",
                                            Kind.ENGAGED,
                                            "no-now",
                                            Kind.PHASE)
                                    .get(name);
            assertThat(goal.kind()).as(name).isEqualTo(kind);
            assertThat(goal.name()).isEqualTo(name);
        });
    }

    /** Keeping the inventory current never ends: it stands in the way of itself alone. */
    @Test
    void whatIsToBeKeptUpDoesNotStandInTheWayOfItsRecommendation() {
        Profile profile = Profile.read(Path.of("profiles/examples/everything-well.yaml"));
        assertThat(ADVISOR.verdicts(profile)).containsEntry("keep-data-inventory-current", Verdict.DUE);
        assertThat(changes("everything-well", "clear:H2").reached()).isTrue();
        assertThat(changes("everything-well", "clear:keep-data-inventory-current")
                        .reached())
                .isFalse();
    }

    @Test
    void aStepThatTakesNoEffortIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Step.to("strategy.status", List.of("present"), 0))
                .withMessageContaining("strategy.status");
    }

    private static List<String> told(Changes changes) {
        return changes.options().stream()
                .map(option -> option.effort() + ": "
                        + option.changes().stream()
                                .map(change ->
                                        change.question().path() + " " + change.from() + " > " + change.to() + " by "
                                                + change.move().action()
                                                + (change.isFromUnknown() ? " (unknown)" : ""))
                                .collect(Collectors.joining("; ")))
                .toList();
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
