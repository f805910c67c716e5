package de.ratwerk.cli;

import de.ratwerk.Ratwerk;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.text.Language;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

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
        if (top < 1) {
            throw new ParameterException(spec.commandLine(), "--top beginnt bei 1.");
        }
        Language in = language.language();
        Ratwerk ratwerk = rules.open(console, in, false);
        ProfileFile file;
        try {
            file = new ProfileFile(path());
        } catch (RefusedException e) {
            console.tell(e.problems(), in, false);
            return ExitCode.INPUT_REFUSED;
        }
        int saved = new AskDialogue(console, ratwerk, in, file).run(top);
        console.out().println();
        console.out()
                .println(in.say("Gespeicherte Antworten: ", "Answers saved: ")
                        + saved
                        + in.say(". Weiter mit: ratwerk advise ", ". Go on with: ratwerk advise ")
                        + profile);
        return ExitCode.DONE;
    }

    private Path path() {
        if (profile.equals(Inputs.STANDARD_INPUT)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "ask schreibt in eine Datei; die Standardeingabe (-) ist für die Antworten da.");
        }
        try {
            return Path.of(profile);
        } catch (InvalidPathException e) {
            throw new ParameterException(spec.commandLine(), "„" + profile + "“ ist kein Name einer Datei.");
        }
    }
}
