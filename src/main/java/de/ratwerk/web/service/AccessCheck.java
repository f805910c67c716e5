package de.ratwerk.web.service;

import de.ratwerk.access.ApiKeys;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;

/** Looks whether those who can connect to a service are asked who they are, and whether anybody can say so. */
final class AccessCheck {
    private AccessCheck() {}

    /**
     * Looks at settings.
     *
     * @throws RefusedException if the service would be open to others, or with every problem of the key file
     */
    static void of(ServiceSettings settings, LocalDate today) {
        if (settings.access().isOpen() && !settings.listen().isLocal()) {
            throw open(settings);
        }
        Path file = settings.access().keys();
        if (file != null
                && !ApiKeys.read(file).anyValid(today)
                && settings.access().issuer() == null) {
            throw new RefusedException(Problem.at(
                            Place.of(file.toString()),
                            "no-usable-key",
                            "Keiner der Schlüssel in dieser Datei gilt; niemand könnte den Dienst benutzen.",
                            "None of the keys in this file is valid; nobody could use the service.")
                    .hint(
                            "Einen ausgeben: ratwerk keys new --file " + file + " --name \"Für wen\"",
                            "Make one: ratwerk keys new --file " + file + " --name \"for whom\""));
        }
    }

    private static RefusedException open(ServiceSettings settings) {
        String address = settings.listen().address().getHostAddress();
        Place place = Objects.requireNonNullElse(settings.listen().place(), Place.of("listen.address"));
        return new RefusedException(Problem.at(
                        place,
                        "open-to-others",
                        "Auf " + address
                                + " könnten andere Rechner den Dienst benutzen, ohne dass jemand fragt, wer sie"
                                + " sind.",
                        "On " + address + " other machines could use the service without being asked who they are.")
                .on("listen.address")
                .hint(
                        "Einen Schlüssel ausgeben (ratwerk keys new --file keys.yaml --name \"Für wen\") und in den"
                                + " Einstellungen access.keys darauf setzen, oder access.issuer angeben, oder nur auf"
                                + " 127.0.0.1 hören. „ratwerk serve --new-settings“ gibt eine Datei mit Einstellungen"
                                + " aus.",
                        "Make a key (ratwerk keys new --file keys.yaml --name \"for whom\") and set access.keys to it"
                                + " in the settings, or set access.issuer, or listen on 127.0.0.1 only. \"ratwerk serve"
                                + " --new-settings\" prints a file of settings."));
    }
}
