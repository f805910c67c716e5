package de.ratwerk.cli;

import de.ratwerk.Ratwerk;
import de.ratwerk.advice.why.Explanation;
import de.ratwerk.advice.why.RuleTrace;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.why.TraceText;
import de.ratwerk.report.why.WhyJson;
import de.ratwerk.report.why.WhyText;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.source.Nearest;
import de.ratwerk.text.Language;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ratwerk why}: why an action is due, open or not due on a profile, or why a rule did what it did. */
@Command(
        name = "why",
        description =
                "Zeigen, warum eine Maßnahme bei einem Profil fällig, offen oder nicht fällig ist, oder warum eine"
                        + " Regel greift, offen ist oder schweigt: Bedingung für Bedingung.",
        sortOptions = false)
final class WhyCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "MASSNAHME|REGEL",
            description = "Die Kennung einer Maßnahme oder Regel: run-data-inventory, h2-data/inventory-missing.")
    private String about = "";

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
        check(rulebook);
        Profile answers;
        try {
            answers = Inputs.profile(profile, console);
        } catch (RefusedException e) {
            console.tell(e.problems(), in, json);
            return ExitCode.INPUT_REFUSED;
        }
        console.out()
                .print(
                        rulebook.actions().containsKey(about)
                                ? action(ratwerk, answers, in)
                                : rule(rulebook, answers, in));
        return ExitCode.DONE;
    }

    private String action(Ratwerk ratwerk, Profile answers, Language in) {
        Explanation why = ratwerk.why(about, answers);
        return format == Format.json
                ? new WhyJson(in).document(why)
                : new WhyText(in, console.width(), console.colour()).of(why);
    }

    private String rule(Rulebook rulebook, Profile answers, Language in) {
        RuleTrace trace = RuleTrace.of(rulebook, about, answers);
        return format == Format.json ? new WhyJson(in).document(trace, rulebook) : new TraceText(in).of(trace);
    }

    private void check(Rulebook rulebook) {
        Set<String> known = new TreeSet<>(rulebook.actions().keySet());
        known.addAll(rulebook.rules().keySet());
        if (!known.contains(about)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Eine Maßnahme oder Regel „" + about + "“ gibt es nicht."
                            + Nearest.to(about, known)
                                    .map(near -> " Gemeint ist vermutlich „" + near + "“.")
                                    .orElse(""));
        }
    }
}
