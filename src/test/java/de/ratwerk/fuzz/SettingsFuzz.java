package de.ratwerk.fuzz;

import de.ratwerk.access.ApiKeys;
import de.ratwerk.decision.SigningKey;
import de.ratwerk.decision.VerificationKey;
import de.ratwerk.exchange.Columns;
import de.ratwerk.source.Source;
import de.ratwerk.web.service.ServiceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The small files that somebody hands over beside profiles and rules: keys in PEM, API keys, the service's settings, columns. */
public final class SettingsFuzz {
    private static final Path FILE = Scratch.folder().resolve("settings.yaml");
    private static final List<Path> RULES = List.of(Path.of("rules"));

    private SettingsFuzz() {}

    public static void fuzzerInitialize() {
        Target.SETTINGS.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Contract.read(() -> SigningKey.read(Source.of("key.pem", input)), SigningKey::verificationKey);
        Contract.read(() -> VerificationKey.read(Source.of("key.pem", input)), VerificationKey::pem);
        Files.write(FILE, input);
        Contract.read(() -> ApiKeys.read(FILE), ApiKeys::all);
        Contract.read(() -> ServiceSettings.read(FILE, RULES), settings -> settings);
        Contract.read(() -> Columns.read(FILE), columns -> "taken");
    }
}
