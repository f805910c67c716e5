package de.ratwerk.cli;

import de.ratwerk.problem.RefusedException;
import de.ratwerk.rulebook.PackedRulebook;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The folders of a rulebook as the workshop's commands take them: one, and those that add to it. */
final class RulesFolders {
    @Parameters(
            arity = "0..*",
            paramLabel = "ORDNER",
            description = "Ordner des Regelwerks (Vorgabe: das mitgelieferte); weitere ergänzen das erste.")
    private List<Path> folders = new ArrayList<>();

    List<Path> in(Console console) {
        return folders.isEmpty() ? List.of(shipped(console)) : folders;
    }

    /** The rulebook that comes along: the folder beside the program, or what the jar has within. */
    static Path shipped(Console console) {
        Path beside = console.home().resolve("rules");
        return Files.isDirectory(beside) ? near(beside) : PackedRulebook.folder();
    }

    /** Refuses a folder that is part of the program, where files are to be written or watched. */
    static void onDisk(Path folder, Usage usage) {
        if (PackedRulebook.holds(folder)) {
            throw usage.wrong(
                    "Das Regelwerk liegt im Programm und lässt sich dort nicht bearbeiten;"
                            + " ratwerk rules unpack rules legt es in den Ordner rules, den dann alle Befehle nehmen.",
                    "The rulebook is inside the program and cannot be edited there; ratwerk rules unpack rules puts it"
                            + " into the folder rules, which all commands then take.");
        }
    }

    /** A path as its user would type it, so that places in it can be clicked and read. */
    private static Path near(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        Path there = folder.toAbsolutePath().normalize();
        return there.startsWith(here) ? here.relativize(there) : there;
    }

    /** Opens the rulebook; a refusal ends the run with the exit code for refused rules. */
    Rulebook open(Console console, Language language, boolean json) {
        return open(in(console), language, json);
    }

    /** The same without compiling the rules, for whoever makes do with the interpreter. */
    Rulebook read(Console console, Language language, boolean json) {
        try {
            return Rulebook.read(in(console));
        } catch (RefusedException e) {
            throw new RulesRefused(e, language, json);
        }
    }

    /** The same for folders that a command knows by other means. */
    static Rulebook open(List<Path> folders, Language language, boolean json) {
        try {
            return Rulebook.load(folders);
        } catch (RefusedException e) {
            throw new RulesRefused(e, language, json);
        }
    }
}
