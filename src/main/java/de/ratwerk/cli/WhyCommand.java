package de.ratwerk.cli;

import de.ratwerk.Ratwerk;
import de.ratwerk.advice.why.RuleTrace;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.Json;
import de.ratwerk.report.why.TraceJson;
import de.ratwerk.report.why.TraceText;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.source.Nearest;
import de.ratwerk.text.Language;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ratwerk why}: why a rule did what it did on a profile, condition by condition. */
@Command(
        name = "why",
        description =
                "Zeigen, warum eine Regel bei einem Profil greift, offen ist oder schweigt: Bedingung für Bedingung.",
        sortOptions = false)
final class WhyCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "REGEL",
            description = "Der Name der Regel, zum Beispiel h2-data/inventory-missing.")
    private String rule = "";

    @Parameters(index = "1", paramLabel = "PROFIL", description = "Eine Profildatei; - ist die Standardeingabe.")
    private String profile = "";

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (Vorgabe) oder json.")
    private Format format = Format.text;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    WhyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Language in = language.language();
        boolean json = format == Format.json;
        Ratwerk ratwerk = rules.open(console, in, json);
        Rulebook rulebook = ratwerk.rulebook();
        checkRule(rulebook);
        Profile answers;
        try {
            answers = Inputs.profile(profile, console);
        } catch (RefusedException e) {
            console.tell(e.problems(), in, json);
            return ExitCode.INPUT_REFUSED;
        }
        RuleTrace trace = RuleTrace.of(rulebook, rule, answers);
        console.out().print(json ? Json.document(TraceJson.of(trace)) : new TraceText(in).of(trace));
        return ExitCode.DONE;
    }

    private void checkRule(Rulebook rulebook) {
        if (rulebook.rules().containsKey(rule)) {
            return;
        }
        if (rulebook.actions().containsKey(rule)) {
            List<String> about = rulebook.rules().values().stream()
                    .filter(other -> other.actions().contains(rule))
                    .map(Rule::id)
                    .toList();
            throw new ParameterException(
                    spec.commandLine(),
                    "„" + rule + "“ ist eine Maßnahme. Regeln zu ihr: " + String.join(", ", about) + ".");
        }
        throw new ParameterException(
                spec.commandLine(),
                "Die Regel „" + rule + "“ gibt es nicht."
                        + Nearest.to(rule, rulebook.rules().keySet())
                                .map(near -> " Gemeint ist vermutlich „" + near + "“.")
                                .orElse(""));
    }
}
