package de.ratwerk.cli;

import de.ratwerk.text.Text;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Mixed into a command, or into what is mixed into one: refuses what its user got wrong. */
@Command
final class Usage {
    /** What is wrong with an empty name: it would mean the folder one is in, which nobody writes as nothing. */
    static final Text NO_NAME = new Text(
            "Der Name der Datei ist leer; vermutlich ist eine Variable der Shell nicht gesetzt.",
            "The name of the file is empty; probably a variable of the shell is not set.");

    private static final Text STANDARD_INPUT_TWICE = new Text(
            "Die Standardeingabe (-) lässt sich nur einmal lesen.", "Standard input (-) can be read only once.");

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    /**
     * The refusal of a command line, to be thrown.
     *
     * @param german what is wrong, in German
     * @param english the same in English
     */
    ParameterException wrong(String german, String english) {
        return new WrongUsage(command.commandLine(), new Text(german, english));
    }

    /** The refusal of a command that is nothing without one of its subcommands, which are listed below it. */
    ParameterException incomplete() {
        return wrong("Es fehlt, was zu tun ist.", "Missing: what is to be done.");
    }

    /** The path that a name stands for; refuses what no file can be called, as nothing, or {@code *.yaml} under Windows. */
    Path path(String name) {
        if (name.isEmpty()) {
            throw wrong(NO_NAME.de(), NO_NAME.en());
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw wrong("„" + name + "“ ist kein Name einer Datei.", "\"" + name + "\" is no name of a file.");
        }
    }

    /** Refuses a number below the least that an option takes. */
    void atLeast(int least, String option, int number) {
        if (number < least) {
            throw wrong(option + " beginnt bei " + least + ".", option + " begins at " + least + ".");
        }
    }

    /** Refuses what is no share of a whole, from 0 to 1. */
    void share(String option, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw wrong(option + " liegt zwischen 0 und 1.", option + " is between 0 and 1.");
        }
    }

    /** Refuses a file to be written into a folder that is not there; null names none. */
    void inFolder(@Nullable Path file) {
        missingFolder(file).ifPresent(missing -> {
            throw missing;
        });
    }

    /** The refusal of such a file, if it is one. */
    Optional<ParameterException> missingFolder(@Nullable Path file) {
        Path folder = file == null ? null : file.toAbsolutePath().getParent();
        return folder == null || Files.isDirectory(folder)
                ? Optional.empty()
                : Optional.of(wrong("Den Ordner " + folder + " gibt es nicht.", "There is no folder " + folder + "."));
    }

    /** Refuses to read standard input for more than one of the inputs that a command names; null names none. */
    void standardInputOnce(@Nullable String one, @Nullable String other) {
        standardInputOnce(Arrays.asList(one, other));
    }

    /** Refuses to read standard input for more than one of the inputs that a command names. */
    void standardInputOnce(Collection<@Nullable String> names) {
        if (Collections.frequency(names, Inputs.STANDARD_INPUT) > 1) {
            throw wrong(STANDARD_INPUT_TWICE.de(), STANDARD_INPUT_TWICE.en());
        }
    }
}
