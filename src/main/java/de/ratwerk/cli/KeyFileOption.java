package de.ratwerk.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option {@code --file}: the key file. */
final class KeyFileOption {
    @Option(
            names = "--file",
            required = true,
            paramLabel = "DATEI",
            description = "Die Datei mit den Prüfwerten der Schlüssel, zum Beispiel keys.yaml.")
    private Path file = Path.of("");

    Path file() {
        return file;
    }
}
