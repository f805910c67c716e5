package de.ratwerk.fuzz;

import de.ratwerk.exchange.Outlet;
import de.ratwerk.profile.Profile;
import java.io.IOException;
import java.util.List;

/** Lines of JSON, a municipality each: they are the same once they are written as lines and read again. */
public final class CohortLinesFuzz {
    private CohortLinesFuzz() {}

    public static void fuzzerInitialize() {
        Target.COHORT_LINES.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        List<Profile> profiles = Municipalities.in("cohort.ndjson", input);
        if (!profiles.isEmpty()) {
            Municipalities.survive(profiles, "written.ndjson", Outlet::lines);
        }
    }
}
