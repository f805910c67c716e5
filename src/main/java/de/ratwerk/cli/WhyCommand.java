package de.ratwerk.cli;

import de.ratwerk.report.Json;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.source.Nearest;
import de.ratwerk.workshop.why.RuleTrace;
import de.ratwerk.workshop.why.TraceJson;
import de.ratwerk.workshop.why.TraceText;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ratwerk why}: why a rule did what it did on a profile, condition by condition. */
@Command(
        name = "why",
        description =
                "Zeigen, warum eine Regel bei einem Profil greift, offen ist oder schweigt: Bedingung für Bedingung.",
        sortOptions = false)
final class WhyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private Usage usage = new Usage();

    @Parameters(
            index = "0",
            paramLabel = "REGEL",
            description = "Der Name der Regel, zum Beispiel h2-data/inventory-missing.")
    private String rule = "";

    @Parameters(index = "1", paramLabel = "PROFIL", description = "Eine Profildatei; - ist die Standardeingabe.")
    private String profile = "";

    @Mixin
    private Reply reply = new Reply();

    @Mixin
    private RulesOption rules = new RulesOption();

    WhyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Rulebook rulebook = rules.open(console, reply.language(), reply.json()).rulebook();
        checkRule(rulebook);
        RuleTrace trace = RuleTrace.of(rulebook, rule, reply.profile(profile, console));
        console.out()
                .print(reply.json() ? Json.document(TraceJson.of(trace)) : new TraceText(reply.language()).of(trace));
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
            throw usage.wrong("„" + rule + "“ ist eine Maßnahme. Regeln zu ihr: " + String.join(", ", about) + ".");
        }
        throw usage.wrong("Die Regel „" + rule + "“ gibt es nicht."
                + Nearest.addition(rule, rulebook.rules().keySet()));
    }
}
