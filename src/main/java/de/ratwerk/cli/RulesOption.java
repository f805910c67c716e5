package de.ratwerk.cli;

import de.ratwerk.Ratwerk;
import de.ratwerk.advice.Advice;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option {@code --rules}, shared by all commands that follow a rulebook. */
final class RulesOption {
    @Option(
            names = "--rules",
            paramLabel = "ORDNER",
            description = "Regelwerk statt des mitgelieferten; weitere --rules ergänzen das erste.")
    private List<Path> rules = new ArrayList<>();

    /** Opens other rulebooks than those of the option. */
    static Ratwerk open(List<Path> folders, Language language, boolean json) {
        try {
            return Ratwerk.open(folders);
        } catch (RefusedException e) {
            throw new RulesRefused(e, language, json);
        }
    }

    /** Opens the rulebooks that were named, or the one that comes along. */
    Ratwerk open(Console console, Language language, boolean json) {
        try {
            return rules.isEmpty() ? Ratwerk.open(console.home().resolve("rules")) : Ratwerk.open(rules);
        } catch (RefusedException e) {
            throw new RulesRefused(e, language, json);
        }
    }

    /** The advice for a profile; rules that come to no end are refused like a rulebook that cannot be opened. */
    Advice advise(Ratwerk ratwerk, Profile profile, Language language, boolean json) {
        try {
            return ratwerk.advise(profile);
        } catch (RefusedException e) {
            throw new RulesRefused(e, language, json);
        }
    }
}
