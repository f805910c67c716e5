package de.ratwerk.advice;

import de.ratwerk.memory.Remembered;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rulebook;
import java.util.function.Function;

/**
 * Keeps what was found of the last few cases: whoever goes through all places of a country of which little is known, or
 * asks for one place again and again, meets the same case nearly every time. Thread-safe.
 */
final class Cases {
    /** Seldom more than a hundred kB each. */
    private static final int MOST = 64;

    private final Alike alike;
    private final Function<Profile, Case> find;
    private final Remembered<Object, Case> known = new Remembered<>(MOST);

    Cases(Rulebook rulebook, Function<Profile, Case> find) {
        this.alike = new Alike(rulebook);
        this.find = find;
    }

    /** The case of a profile, found anew if it is not among those that are kept. */
    Case of(Profile profile) {
        return known.get(alike.of(profile), () -> find.apply(profile));
    }
}
