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

    /** The folders that were named, or the one that comes along. */
    List<Path> in(Console console) {
        return rules.isEmpty() ? List.of(RulesFolders.shipped(console)) : rules;
    }

    /** Opens other rulebooks than those of the option. */
    static Ratwerk open(List<Path> folders, Console console, Language language, boolean json) {
        try {
            return RulebookCaches.of(console, language)
                    .map(cache -> Ratwerk.open(folders, cache))
                    .orElseGet(() -> Ratwerk.open(folders));
        } catch (RefusedException e) {
            throw new RulesRefused(e, language, json);
        }
    }

    /** Opens the rulebook; a refusal ends the run with the exit code for refused rules. */
    Ratwerk open(Console console, Language language, boolean json) {
        return open(in(console), console, language, json);
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
