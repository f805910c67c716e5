package de.ratwerk.oracle;

import de.ratwerk.Profiles;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.synthetic.SyntheticCohort;
import java.util.SplittableRandom;

/**
 * Municipalities to compare on, each made from its number alone. Of every twenty seven are like the survey's with gaps,
 * five answer at random, three answer hardly anything, and five answer everything, three of them at random.
 */
final class Municipalities {
    private static final int KINDS = 20;
    private static final long SEED = 7115;

    private final SyntheticCohort cohort;

    Municipalities(Rulebook rulebook) {
        this.cohort = SyntheticCohort.of(rulebook.evidence(), SEED);
    }

    Profile number(int number) {
        SplittableRandom random = new SplittableRandom(SEED + number);
        int kind = number % KINDS;
        if (kind < 7) {
            return cohort.municipality(number + 1, random.nextDouble());
        }
        if (kind < 12) {
            return Profiles.random(random, random.nextDouble());
        }
        if (kind < 15) {
            return Profiles.random(random, 0.92 + 0.08 * random.nextDouble());
        }
        return kind < 18 ? Profiles.random(random, 0) : cohort.municipality(number + 1);
    }
}
