package de.ratwerk.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Profiles;
import de.ratwerk.Shipped;
import de.ratwerk.fact.Facts;
import de.ratwerk.profile.Profile;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The engine and the interpreter find the same, which holds both: a fault of the engine (such as
 * apache/incubator-kie#7115) shows here as well as one of ours. {@code -Dratwerk.differential=N} tries N times as many
 * profiles.
 */
class InterpreterTest {
    private static final int TIMES = Integer.getInteger("ratwerk.differential", 1);

    private final Rulebook rulebook = Shipped.ratwerk().rulebook();
    private final Interpreter interpreter = new Interpreter(rulebook);

    @Test
    void findsWhatTheEngineFindsInEveryShippedProfile() {
        Shipped.profiles().forEach(file -> assertSame(Profile.read(file)));
    }

    @Test
    void findsWhatTheEngineFindsInRandomProfiles() {
        SplittableRandom random = new SplittableRandom(7115);
        for (int i = 0; i < 800 * TIMES; i++) {
            assertSame(Profiles.random(random, random.nextDouble()));
        }
    }

    private void assertSame(Profile profile) {
        var facts = Facts.of(profile);
        Findings found = rulebook.evaluate(facts);
        assertThat(interpreter.evaluate(facts)).as(profile.name()).isEqualTo(found);
        assertThat(interpreter.outcomes(facts)).as(profile.name()).isEqualTo(found.outcomes());
        assertThat(rulebook.outcomes(facts)).as(profile.name()).isEqualTo(found.outcomes());
    }
}
