package de.ratwerk.synthetic;

import de.ratwerk.Shipped;
import de.ratwerk.profile.Profile;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Many municipalities of one cohort, made once, and what tests ask of them. */
final class Sample {
    static final SyntheticCohort COHORT =
            SyntheticCohort.of(Shipped.ratwerk().rulebook().evidence(), 2019);
    static final List<Profile> PROFILES = IntStream.rangeClosed(1, 20_000)
            .parallel()
            .mapToObj(COHORT::municipality)
            .toList();

    static final Predicate<Profile> ALL = profile -> true;
    static final Predicate<Profile> WELL_POSITIONED = profile -> components(profile) >= 3;
    static final Predicate<Profile> ENGAGED = profile -> offers(profile) >= 2;
    static final Predicate<Profile> STRATEGY = says("strategy.status", "present");
    static final Predicate<Profile> IN_DEVELOPMENT = says("strategy.status", "in-development");
    static final Predicate<Profile> NO_STRATEGY = says("strategy.status", "none");
    static final Predicate<Profile> STRATEGIC = NO_STRATEGY.negate();

    private Sample() {}

    /** The answer is, or the list holds, one of some values. */
    static Predicate<Profile> says(String path, String... values) {
        return profile -> profile.answer(path)
                .filter(answer -> answer.values().stream().anyMatch(Set.of(values)::contains))
                .isPresent();
    }

    static Predicate<Profile> saysNothingOf(String path) {
        return profile ->
                profile.answer(path).filter(answer -> answer.values().isEmpty()).isPresent();
    }

    static long components(Profile profile) {
        return count(profile, "eGovernment.components.", "in-use");
    }

    static long offers(Profile profile) {
        return count(profile, "community.offers.", "yes");
    }

    static long count(Profile profile, String prefix, String value) {
        return profile.answers().stream()
                .filter(answer -> answer.question().path().startsWith(prefix)
                        && answer.values().equals(List.of(value)))
                .count();
    }

    /** How often something is so among some, and of how many that was counted. */
    record Share(double share, long of) {
        private static final double STANDARD_ERRORS = 3.5;

        /** How far this share may lie from the true one by chance. */
        double chance() {
            return STANDARD_ERRORS * Math.sqrt(share * (1 - share) / of);
        }

        /** How far two shares may lie apart by chance. */
        double chance(Share other) {
            return Math.hypot(chance(), other.chance());
        }
    }

    static Share share(Predicate<Profile> so, Predicate<Profile> among) {
        long of = PROFILES.stream().filter(among).count();
        long hits = PROFILES.stream().filter(among.and(so)).count();
        return new Share((double) hits / of, of);
    }
}
