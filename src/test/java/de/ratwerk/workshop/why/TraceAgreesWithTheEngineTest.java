package de.ratwerk.workshop.why;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Profiles;
import de.ratwerk.Shipped;
import de.ratwerk.condition.FactBase;
import de.ratwerk.condition.Matcher;
import de.ratwerk.condition.Trace;
import de.ratwerk.condition.Trace.State;
import de.ratwerk.condition.Trace.Step;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Facts;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Interpreter;
import de.ratwerk.rulebook.Outcome;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rule.Priority;
import de.ratwerk.rulebook.Rulebook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * A trace says of every rule what the engine says. {@code -Dratwerk.differential=N} tries N times as many profiles.
 */
class TraceAgreesWithTheEngineTest {
    private static final int TIMES = Integer.getInteger("ratwerk.differential", 1);

    private final Rulebook rulebook = Shipped.ratwerk().rulebook();
    private final Interpreter interpreter = new Interpreter(rulebook);
    private final Map<Rule, Matcher> matchers = new LinkedHashMap<>();

    TraceAgreesWithTheEngineTest() {
        rulebook.rules().values().forEach(rule -> matchers.put(rule, new Matcher(rule.when())));
    }

    @Test
    void inRandomProfiles() {
        SplittableRandom random = new SplittableRandom(1848);
        for (int i = 0; i < 150 * TIMES; i++) {
            assertAgrees(Profiles.random(random, random.nextDouble()));
        }
    }

    @Test
    void inEveryShippedProfile() {
        Shipped.profiles().forEach(file -> assertAgrees(Profile.read(file)));
    }

    private void assertAgrees(Profile profile) {
        List<Fact> facts = Facts.of(profile);
        Map<String, Outcome> outcomes = rulebook.evaluate(facts).outcomes();
        FactBase base = interpreter.factBase(facts);
        matchers.forEach((rule, matcher) -> {
            Trace trace = Trace.of(matcher, base);
            assertThat(told(rule, trace))
                    .as("%s for %s: %s", rule.id(), profile.answers(), trace)
                    .isEqualTo(outcomes.getOrDefault(rule.id(), Outcome.SILENT));
        });
    }

    /** What a reader of the trace takes the rule to do. */
    private static Outcome told(Rule rule, Trace trace) {
        List<State> states = trace.steps().stream().map(Step::state).toList();
        if (states.contains(State.FAILS) || states.contains(State.NOT_REACHED)) {
            return Outcome.SILENT;
        }
        if (!states.contains(State.OPEN)) {
            return Outcome.FIRES;
        }
        return rule.role() instanceof Priority ? Outcome.SILENT : Outcome.OPEN; // what may count yet does not count
    }
}
