package de.ratwerk.fuzz;

import de.ratwerk.exchange.Outlet;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.edit.ProfileText;
import de.ratwerk.source.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * A profile as JSON: what is taken says the same once it is written as a line, and with another answer its text says that
 * answer and, beside it, what it said before.
 */
public final class ProfileJsonFuzz {
    private static final String EDITED = "municipality.population";

    private ProfileJsonFuzz() {}

    public static void fuzzerInitialize() {
        Target.PROFILE_JSON.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Profile taken = Contract.read(() -> Profile.read(Source.of("profile.json", input)), Profile::digest)
                .orElse(null);
        if (taken == null) {
            return;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (Outlet lines = Outlet.lines(line)) {
            lines.write(taken);
        }
        Contract.same(
                "profile once written",
                taken.digest(),
                Profile.read(Source.of("written.json", line.toByteArray())).digest());
        edit(input, taken);
    }

    private static void edit(byte[] input, Profile taken) {
        ProfileText edited;
        try {
            edited = ProfileText.of("profile.json", input).with(EDITED, List.of("4711"));
        } catch (RefusedException e) {
            Contract.refusal(e.problems());
            return;
        }
        Contract.same(
                "profile once edited",
                taken.with(EDITED, "4711").digest(),
                edited.profile().digest());
    }
}
