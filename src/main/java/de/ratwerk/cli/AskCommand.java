package de.ratwerk.cli;

import de.ratwerk.Ratwerk;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.report.ProblemReport;
import de.ratwerk.text.Language;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ratwerk ask}: asks the open questions one by one and writes the answers into the profile file. */
@Command(
        name = "ask",
        description = {
            "Die offenen Fragen eines Profils nacheinander stellen, die mit der größten Wirkung zuerst.",
            "Jede Antwort wird sofort in die Datei geschrieben; Kommentare und Aufbau bleiben, wie sie sind."
        },
        sortOptions = false)
final class AskCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private Usage usage = new Usage();

    @Parameters(paramLabel = "PROFIL", description = "Die Profildatei, in die geschrieben wird (YAML oder JSON).")
    private String profile = "";

    @Option(names = "--top", paramLabel = "N", description = "Höchstens N Fragen stellen (ab 1).")
    private int top = Integer.MAX_VALUE;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    AskCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        usage.atLeast(1, "--top", top);
        Language in = language.language();
        Ratwerk ratwerk = rules.open(console, in, false);
        int saved = new AskDialogue(console, ratwerk, in, file(in)).run(top);
        console.out().println();
        console.out()
                .println(in.say("Gespeicherte Antworten: ", "Answers saved: ")
                        + saved
                        + in.say(". Weiter mit: ratwerk advise ", ". Go on with: ratwerk advise ")
                        + ProblemReport.inert(profile));
        return ExitCode.DONE;
    }

    private ProfileFile file(Language in) {
        try {
            return new ProfileFile(path());
        } catch (RefusedException e) {
            throw new InputRefused(e, in, false);
        }
    }

    private Path path() {
        if (profile.equals(Inputs.STANDARD_INPUT)) {
            throw usage.wrong(
                    "ask schreibt in eine Datei; die Standardeingabe (-) ist für die Antworten da.",
                    "ask writes into a file; standard input (-) is there for the answers.");
        }
        return usage.path(profile);
    }
}
