package de.ratwerk.advice;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Profiles;
import de.ratwerk.Shipped;
import de.ratwerk.advice.Advice.DueAction;
import de.ratwerk.advice.Roadmap.Stage;
import de.ratwerk.advice.Roadmap.Step;
import de.ratwerk.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The roadmap is an order: nothing stands before what it requires, and nothing is left out. */
class RoadmapTest {

    static Stream<Profile> profiles() {
        SplittableRandom random = new SplittableRandom(51);
        return Stream.concat(
                Shipped.profiles().stream().map(Profile::read),
                IntStream.range(0, 60).mapToObj(i -> Profiles.random(random, i % 6 / 5.0)));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void nothingStandsBeforeWhatItRequires(Profile profile) {
        Advice advice = Shipped.ratwerk().advise(profile);
        List<DueAction> passed = new ArrayList<>();
        for (Stage stage : advice.roadmap().stages()) {
            for (Step step : stage.steps()) {
                assertThat(step.due().phase()).isEqualTo(stage.phase());
                assertThat(passed).containsAll(step.after());
                passed.add(step.due());
            }
        }
        assertThat(passed).isEqualTo(advice.actions());
        assertThat(advice.roadmap().stages().stream().map(Stage::phase).toList())
                .isEqualTo(advice.rulebook().header().phases());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void whatIsRequiredIsWaitedForOpenOrNotDue(Profile profile) {
        Advice advice = Shipped.ratwerk().advise(profile);
        List<String> notDue =
                advice.notDue().stream().map(not -> not.action().id()).toList();
        for (Stage stage : advice.roadmap().stages()) {
            for (Step step : stage.steps()) {
                List<String> accounted = new ArrayList<>(notDue);
                step.after().forEach(before -> accounted.add(before.action().id()));
                step.ifDue().forEach(action -> accounted.add(action.id()));
                assertThat(accounted).containsAll(step.due().action().requires());
                assertThat(step.due().action().requires())
                        .containsAll(step.after().stream()
                                .map(before -> before.action().id())
                                .toList())
                        .containsAll(
                                step.ifDue().stream().map(action -> action.id()).toList());
            }
        }
    }
}
