package de.ratwerk.cli;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.report.Engine;
import de.ratwerk.rulebook.PackedRulebook;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.rulebook.Rulebook.Header;
import java.nio.file.Path;
import picocli.CommandLine.IVersionProvider;

/** What {@code ratwerk --version} says: which program it is, and which rulebook it follows unless told otherwise. */
final class Versions implements IVersionProvider {
    private final Console console;

    Versions(Console console) {
        this.console = console;
    }

    @Override
    public String[] getVersion() {
        return new String[] {Engine.versions(), rulebook(RulesFolders.shipped(console))};
    }

    private static String rulebook(Path folder) {
        String name =
                PackedRulebook.holds(folder) ? "im Programm" : folder.toString().isEmpty() ? "." : folder.toString();
        try {
            Header header = Rulebook.header(folder);
            return "Regelwerk " + header.id() + " " + header.version() + " (" + name + "), Stand der Befunde: "
                    + header.surveyTo();
        } catch (RefusedException e) {
            boolean missing = e.problems().stream().map(Problem::kind).anyMatch("file-not-found"::equals);
            return missing
                    ? "Kein Regelwerk unter " + name + "; --rules ORDNER nennt den Befehlen eines."
                    : "Das Regelwerk unter " + name + " lässt sich nicht lesen; ratwerk rules check zeigt, warum.";
        }
    }
}
