package de.ratwerk.register;

import de.ratwerk.problem.Problem;
import de.ratwerk.profile.Profile;
import java.util.List;

/**
 * A profile after the register was asked.
 *
 * @param profile the profile with what the register knows and it did not; each added answer names the register as its
 *     source, and no answer of its own is changed
 * @param notes what its author should look at, each at the answer that it is about; nothing that forbids advice
 */
public record Completed(Profile profile, List<Problem> notes) {
    public Completed {
        notes = List.copyOf(notes);
    }
}
