package de.ratwerk.fuzz;

import de.ratwerk.Ratwerk;
import de.ratwerk.Shipped;
import de.ratwerk.cli.Typed;
import de.ratwerk.exchange.ProfileYaml;
import de.ratwerk.profile.Profile;
import de.ratwerk.source.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What is typed behind options, one a line: behind {@code --weights} below a first line {@code w}, else behind {@code --set}. */
public final class OptionsFuzz {
    private static final Ratwerk RATWERK = Shipped.ratwerk();
    private static final Profile PROFILE = Profile.read(Path.of("profiles/examples/strategy-in-the-making.yaml"));

    private OptionsFuzz() {}

    public static void fuzzerInitialize() {
        Target.OPTIONS.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        if (lines.isEmpty()) {
            return;
        }
        if (lines.get(0).equals("w")) {
            List<String> weights = lines.subList(1, lines.size());
            Contract.read(
                    () -> Typed.weighted(RATWERK, weights),
                    tried -> tried.advise(PROFILE).robustness());
        } else {
            set(lines);
        }
    }

    private static void set(List<String> changes) {
        Contract.read(() -> Typed.set(PROFILE, changes), changed -> changed.map(Profile::digest))
                .flatMap(changed -> changed)
                .ifPresent(changed -> {
                    byte[] written = ProfileYaml.of(changed).getBytes(StandardCharsets.UTF_8);
                    Contract.same(
                            "profile once written",
                            changed.digest(),
                            Profile.read(Source.of("written.yaml", written)).digest());
                });
    }
}
