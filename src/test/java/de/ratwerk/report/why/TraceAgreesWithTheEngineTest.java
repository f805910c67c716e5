package de.ratwerk.report.why;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.EditedRules;
import de.ratwerk.Profiles;
import de.ratwerk.Shipped;
import de.ratwerk.advice.why.RuleTrace;
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
import de.ratwerk.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A trace says of every rule what the engine says. {@code -Dratwerk.differential=N} tries N times as many profiles.
 */
class TraceAgreesWithTheEngineTest {
    private static final int TIMES = Integer.getInteger("ratwerk.differential", 1);

    @TempDir
    private Path folder;

    @Test
    void inRandomProfiles() {
        assertAgreesInRandomProfiles(Shipped.ratwerk().rulebook());
    }

    @Test
    void inEveryShippedProfile() {
        Shipped.profiles().forEach(file -> assertAgrees(Shipped.ratwerk().rulebook(), Profile.read(file)));
    }

    /** The first pattern may hold for certain while the second one fits only what was supposed. */
    @Test
    void whereARuleComparesWithWhatMayBeSupposed() {
        Rulebook rulebook = EditedRules.copiedTo(folder)
                .replace("h2-data/inventory.drl", "instrument == Instrument.INVENTORY, degree == Degree.LOW )", """
                    instrument in (Instrument.INVENTORY, Instrument.OPEN_DATA), $degree : degree )
                      DataInstrument( instrument == Instrument.CENTRAL_PROVISION, degree == $degree )\
                    """)
                .load();
        assertAgreesInRandomProfiles(rulebook);

        Profile musterstadt = Profile.empty("Musterstadt")
                .with("data.instruments.inventory", "low")
                .with("data.instruments.central-provision", "none");
        RuleTrace trace = RuleTrace.of(rulebook, "h2-data/inventory-begun", musterstadt);
        assertThat(trace.outcome()).isEqualTo(Outcome.OPEN);
        assertThat(trace.trace().steps()).extracting(Step::state).containsExactly(State.HOLDS, State.OPEN);
        assertThat(new TraceText(Language.EN).of(trace)).contains("open like what it is compared with");
    }

    private static void assertAgreesInRandomProfiles(Rulebook rulebook) {
        SplittableRandom random = new SplittableRandom(1848);
        for (int i = 0; i < 150 * TIMES; i++) {
            assertAgrees(rulebook, Profiles.random(random, random.nextDouble()));
        }
    }

    private static void assertAgrees(Rulebook rulebook, Profile profile) {
        List<Fact> facts = Facts.of(profile);
        Map<String, Outcome> outcomes = rulebook.evaluate(facts).outcomes();
        FactBase base = new Interpreter(rulebook).factBase(facts);
        rulebook.rules().values().forEach(rule -> {
            Trace trace = Trace.of(new Matcher(rule.when()), base);
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
