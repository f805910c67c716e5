package de.ratwerk.fuzz;

import de.ratwerk.exchange.Outlet;
import de.ratwerk.profile.Profile;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.util.List;

/** A table of separated values: its municipalities are the same once they are written as one and read again. */
public final class CsvFuzz {
    private CsvFuzz() {}

    public static void fuzzerInitialize() {
        Target.CSV.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        List<Profile> profiles = Municipalities.in("table.csv", input);
        if (!profiles.isEmpty()) {
            Municipalities.survive(profiles, "written.csv", out -> Outlet.csv(out, Language.DE));
        }
    }
}
