package de.ratwerk.web.api;

import de.ratwerk.decision.SigningKey;
import de.ratwerk.decision.VerificationKey;
import de.ratwerk.source.Source;
import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemType;
import de.ratwerk.web.service.ServiceSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The key that decision records are signed with, read once when the service starts. */
@Component
final class Signing {
    private final @Nullable SigningKey key;

    /** @throws de.ratwerk.problem.RefusedException if the file of the key holds something else */
    Signing(ServiceSettings settings) {
        this.key = settings.signingKey() == null ? null : SigningKey.read(Source.read(settings.signingKey()));
    }

    /** @throws ApiProblem if none is configured */
    SigningKey key() {
        if (key == null) {
            throw ApiProblem.of(
                    ProblemType.NOT_SET_UP,
                    "Dieser Dienst hat keinen Schlüssel zum Unterschreiben (Einstellung signing.key).",
                    "This service has no key to sign with (setting signing.key).");
        }
        return key;
    }

    /** What checks the signatures of this service, or null if it makes none. */
    @Nullable
    VerificationKey verificationKey() {
        return key == null ? null : key.verificationKey();
    }
}
