package de.ratwerk.fuzz;

import de.ratwerk.exchange.ProfileYaml;
import de.ratwerk.profile.Profile;
import de.ratwerk.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A profile as YAML: what is taken says the same once it is written as a file and read again. */
public final class ProfileYamlFuzz {
    private ProfileYamlFuzz() {}

    public static void fuzzerInitialize() {
        Target.PROFILE_YAML.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Optional<Profile> profile =
                Contract.read(() -> Profile.read(Source.of("profile.yaml", input)), Profile::digest);
        profile.ifPresent(taken -> {
            byte[] written = ProfileYaml.of(taken).getBytes(StandardCharsets.UTF_8);
            Contract.same(
                    "profile once written",
                    taken.digest(),
                    Profile.read(Source.of("written.yaml", written)).digest());
        });
    }
}
