package de.ratwerk.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Mixed into a command, or into what is mixed into one: refuses what its user got wrong. */
@Command
final class Usage {
    /** What is wrong with an empty name: it would mean the folder one is in, which nobody writes as nothing. */
    static final String NO_NAME = "Der Name der Datei ist leer; vermutlich ist eine Variable der Shell nicht gesetzt.";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    /**
     * The refusal of a command line, to be thrown.
     *
     * @param sentence what is wrong, in German
     */
    ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }

    /** The refusal of a command that is nothing without one of its subcommands. */
    ParameterException incomplete() {
        return wrong("Es fehlt, was zu tun ist: "
                + String.join(", ", command.commandLine().getSubcommands().keySet()) + ".");
    }

    /** The path that a name stands for; refuses what no file can be called, as nothing, or {@code *.yaml} under Windows. */
    Path path(String name) {
        if (name.isEmpty()) {
            throw wrong(NO_NAME);
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw wrong("„" + name + "“ ist kein Name einer Datei.");
        }
    }

    /** Refuses a number below the least that an option takes. */
    void atLeast(int least, String option, int number) {
        if (number < least) {
            throw wrong(option + " beginnt bei " + least + ".");
        }
    }

    /** Refuses what is no share of a whole, from 0 to 1. */
    void share(String option, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw wrong(option + " liegt zwischen 0 und 1.");
        }
    }

    /** Refuses a file to be written into a folder that is not there; null names none. */
    void inFolder(@Nullable Path file) {
        Path folder = file == null ? null : file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw wrong("Den Ordner " + folder + " gibt es nicht.");
        }
    }

    /** Refuses to read standard input for more than one of the inputs that a command names; null names none. */
    void standardInputOnce(@Nullable String one, @Nullable String other) {
        if (Inputs.STANDARD_INPUT.equals(one) && Inputs.STANDARD_INPUT.equals(other)) {
            throw wrong("Die Standardeingabe (-) lässt sich nur einmal lesen.");
        }
    }
}
