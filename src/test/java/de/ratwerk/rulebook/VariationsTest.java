package de.ratwerk.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Profiles;
import de.ratwerk.Shipped;
import de.ratwerk.advice.Advisor;
import de.ratwerk.fact.Facts;
import de.ratwerk.profile.Profile;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is tried again only in part comes to the same as what is found from the start. */
class VariationsTest {
    private static final int TIMES = Integer.getInteger("ratwerk.soundness", 1);

    private final Rulebook rulebook = Shipped.ratwerk().rulebook();
    private final Interpreter interpreter = new Interpreter(rulebook);
    private final Advisor advisor = new Advisor(rulebook);

    @Test
    void aVariationComesToWhatTheWholeComesTo() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 30 * TIMES; i++) {
            Profile profile = Profiles.random(random, random.nextDouble());
            Variations variations = interpreter.variations(Facts.of(profile));
            for (double unknown : new double[] {1, 0.9, 0.5, 0}) {
                Profile other = Profiles.completed(profile, random, unknown);
                Findings whole = interpreter.evaluate(Facts.of(other));
                Findings varied = variations.of(Facts.of(other));
                assertThat(varied.outcomes()).isEqualTo(whole.outcomes());
                assertThat(varied.contributions()).isEqualTo(whole.contributions());
                assertThat(advisor.places(varied)).isEqualTo(advisor.places(whole));
            }
        }
    }

    @Test
    void aVariationMayAlsoKnowLess() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 20 * TIMES; i++) {
            Profile less = Profiles.random(random, random.nextDouble());
            Profile more = Profiles.completed(less, random, 0.3);
            Findings varied = interpreter.variations(Facts.of(more)).of(Facts.of(less));
            assertThat(varied.outcomes())
                    .isEqualTo(interpreter.evaluate(Facts.of(less)).outcomes());
        }
    }

    @Test
    void whateverBecomesCertainWasAmongThePossibilities() {
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 40 * TIMES; i++) {
            Profile profile = Profiles.random(random, random.nextDouble()).with("municipality.population", "60000");
            Possibilities possibilities = interpreter.possibilities(Facts.of(profile));
            Findings then = interpreter.evaluate(Facts.of(Profiles.completed(profile, random, 0.2)));
            assertThat(possibilities.findings().contributions()).containsAll(then.contributions());
            assertThat(then.contributions())
                    .containsAll(interpreter.evaluate(Facts.of(profile)).contributions());
        }
    }
}
