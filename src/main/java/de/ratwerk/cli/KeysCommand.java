package de.ratwerk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ratwerk keys}: who may ask the service. */
@Command(
        name = "keys",
        description = "Schlüssel für den Dienst (serve) ausgeben, zeigen und sperren.",
        subcommands = {KeysNewCommand.class, KeysListCommand.class, KeysRevokeCommand.class},
        footer = {
            "",
            "Die Datei enthält nur Prüfwerte. Ein laufender Dienst nimmt Änderungen an ihr binnen einer Sekunde an; er"
                    + " findet sie über access.keys in seinen Einstellungen (serve --new-settings)."
        },
        sortOptions = false)
final class KeysCommand implements Runnable {
    @Mixin
    private Usage usage = new Usage();

    @Override
    public void run() {
        throw usage.incomplete();
    }
}
