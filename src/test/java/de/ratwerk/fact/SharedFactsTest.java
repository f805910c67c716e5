package de.ratwerk.fact;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Profiles;
import de.ratwerk.memory.Remembered;
import de.ratwerk.profile.Profile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Facts are shared by profiles and remembered; nobody may notice. */
class SharedFactsTest {

    @Test
    void noFactStandsTwiceInOneProfile() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 300; i++) {
            List<Fact> facts = Facts.of(Profiles.random(random, random.nextDouble()));
            Set<Fact> once = Collections.newSetFromMap(new IdentityHashMap<>());
            once.addAll(facts);
            assertThat(once).hasSameSizeAs(facts);
            assertThat(facts).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatOtherProfilesAskedForBeforeLeavesNoTrace() {
        SplittableRandom random = new SplittableRandom(4);
        List<Profile> profiles = new ArrayList<>();
        List<List<Fact>> before = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            profiles.add(Profiles.random(random, random.nextDouble()));
            before.add(Facts.of(profiles.get(i)));
        }
        Collections.reverse(profiles);
        Collections.reverse(before);
        for (int i = 0; i < profiles.size(); i++) {
            Answers.forget();
            assertThat(Facts.of(profiles.get(i))).isEqualTo(before.get(i));
        }
    }

    @Test
    void whatIsRememberedIsBounded() {
        Remembered<Integer, Integer> squares = new Remembered<>(10);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 100; i++) {
                int number = i;
                assertThat(squares.get(i, () -> number * number)).isEqualTo(number * number);
                assertThat(squares.size()).isLessThanOrEqualTo(10);
            }
        }
    }
}
