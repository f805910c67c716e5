package de.ratwerk.cli;

import de.ratwerk.problem.RefusedException;
import de.ratwerk.register.Register;
import de.ratwerk.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --register}: profiles are completed and checked by the official register. */
final class RegisterOption {
    @Option(
            names = "--register",
            paramLabel = "DATEI",
            description = "Gemeindeverzeichnis (GV-ISys von Destatis, XLSX oder CSV): ergänzt und prüft Profile anhand"
                    + " ihres AGS.")
    private @Nullable Path file;

    /** The register, if one is asked for; one that cannot be read ends the run with the exit code for inputs. */
    Optional<Register> open(Language language, boolean json) {
        try {
            return Optional.ofNullable(file).map(Register::read);
        } catch (RefusedException e) {
            throw new InputRefused(e, language, json);
        }
    }

    /** The files that are read for it. */
    List<String> inputs() {
        return file == null ? List.of() : List.of(file.toString());
    }
}
