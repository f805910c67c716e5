package de.ratwerk.condition;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Profiles;
import de.ratwerk.Shipped;
import de.ratwerk.fact.Facts;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MatcherTest {
    private final Rulebook rulebook = Shipped.ratwerk().rulebook();

    @Test
    void findsTheSameInTheSameOrderAsThePlainWay() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 40; i++) {
            Profile profile = Profiles.random(random, random.nextDouble());
            FactBase base = rulebook.interpreter().factBase(Facts.of(profile));
            for (Rule rule : rulebook.rules().values()) {
                assertThat(new Matcher(rule.when()).matches(base))
                        .as(rule.id())
                        .isEqualTo(new PlainMatcher(rule.when()).matches(base));
            }
        }
    }
}
