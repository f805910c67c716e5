package de.ratwerk.fuzz;

import de.ratwerk.exchange.Outlet;
import de.ratwerk.profile.Profile;
import java.io.IOException;
import java.util.List;

/** Responses as LimeSurvey exports them (CSV, VV): they are the same once they are written as its CSV and read again. */
public final class LimesurveyFuzz {
    private LimesurveyFuzz() {}

    public static void fuzzerInitialize() {
        Target.LIMESURVEY.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        List<Profile> profiles = Municipalities.in("responses.txt", input);
        if (!profiles.isEmpty()) {
            Municipalities.survive(profiles, "written.csv", Outlet::limeSurvey);
        }
    }
}
