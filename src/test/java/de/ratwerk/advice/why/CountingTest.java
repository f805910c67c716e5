package de.ratwerk.advice.why;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.EditedRules;
import de.ratwerk.Shipped;
import de.ratwerk.fact.Facts;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many answers a failing condition takes: with more, a search would miss what takes fewer. */
class CountingTest {
    private static final List<String> TOPICS = List.of("methods", "leadership", "trends", "organisation");
    private static final Rulebook SHIPPED = Shipped.ratwerk().rulebook();

    /** No topic, all four of them, or fewer than the three that the rulebook calls broad. */
    @Test
    void aCountTakesAsManyAnswersAsItHasToMoveBy() {
        for (int offered = 0; offered <= 4; offered++) {
            Profile profile = offering(offered);
            assertThat(needed(SHIPPED, "h5-people/no-broader-training", "BroaderTraining", profile))
                    .isEqualTo(Math.max(1, offered));
            assertThat(needed(SHIPPED, "h5-people/all-broader-training", "BroaderTraining", profile))
                    .isEqualTo(Math.max(1, 4 - offered));
            assertThat(needed(SHIPPED, "h5-people/several-topics-missing", "BroaderTraining", profile))
                    .isEqualTo(Math.max(1, offered - 2));
        }
    }

    @Test
    void aLimitThatItMustExceedOrMayReachIsOneOff(@TempDir Path folder) {
        String file = "h5-people/breadth.drl";
        Rulebook edited = EditedRules.copiedTo(folder)
                .replace(file, "atLeast >= of", "atLeast > 1")
                .replace(file, "atMost < $broad", "atMost <= $broad")
                .load();
        assertThat(needed(edited, "h5-people/all-broader-training", "BroaderTraining", offering(0)))
                .isEqualTo(2);
        assertThat(needed(edited, "h5-people/all-broader-training", "BroaderTraining", offering(1)))
                .isEqualTo(1);
        assertThat(needed(edited, "h5-people/several-topics-missing", "BroaderTraining", offering(4)))
                .isEqualTo(1);
    }

    /** Three components make a municipality well positioned; the one place has one of them, the other eight. */
    @Test
    void aPositionTakesWhatItsCountTakes() {
        Profile one = Profile.read(Path.of("profiles/examples/strategy-in-the-making.yaml"));
        Profile eight = Profile.read(Path.of("profiles/examples/strong-but-in-a-silo.yaml"));
        assertThat(needed(SHIPPED, "h1-network/well-positioned", "Position", one))
                .isEqualTo(2);
        assertThat(needed(SHIPPED, "h1-network/some-components", "Position", eight))
                .isEqualTo(6);
    }

    /** Of a condition about one answer it is not known how many others it takes. */
    @Test
    void whatCountsNothingTakesAtLeastOne() {
        assertThat(needed(SHIPPED, "h5-people/no-training-at-all", "Training", offering(4)))
                .isEqualTo(1);
    }

    private static Profile offering(int topics) {
        Map<String, List<String>> answers = new HashMap<>();
        for (String topic : TOPICS) {
            answers.put("training." + topic, List.of(TOPICS.indexOf(topic) < topics ? "offered" : "none"));
        }
        return Profile.empty("Musterstadt").with(answers);
    }

    private static int needed(Rulebook rulebook, String id, String fact, Profile profile) {
        Rule rule = rulebook.rule(id);
        return new Counting(rulebook)
                .needed(
                        rule,
                        rule.when().stream()
                                .filter(pattern -> pattern.fact().equals(fact))
                                .findFirst()
                                .orElseThrow(),
                        Facts.of(profile));
    }
}
