package de.ratwerk.cli;

import de.ratwerk.Ratwerk;
import de.ratwerk.advice.Advice;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.RobustnessReport;
import de.ratwerk.text.Language;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ratwerk robustness}: how firm the order is when the weights are disputed. */
@Command(
        name = "robustness",
        description = "Zeigen, wie fest die Reihenfolge ist, wenn man die Kriterien anders gewichtet.",
        sortOptions = false)
final class RobustnessCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "PROFIL", description = "Eine Profildatei; - ist die Standardeingabe.")
    private String profile = "";

    @Mixin
    private WeightsOption weights = new WeightsOption();

    @Mixin
    private Reply reply = new Reply();

    @Mixin
    private RulesOption rules = new RulesOption();

    RobustnessCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Language in = reply.language();
        boolean json = reply.json();
        Ratwerk ratwerk = rules.open(console, in, json);
        try {
            ratwerk = weights.applied(ratwerk);
        } catch (RefusedException e) {
            console.tell(e.problems(), in, json);
            return ExitCode.USAGE;
        }
        Profile answers = reply.profile(profile, console);
        Advice advice = rules.advise(ratwerk, answers, in, json);
        RobustnessReport report = new RobustnessReport(in, console.width(), console.colour());
        console.out().print(json ? report.json(advice) : report.text(advice));
        return ExitCode.DONE;
    }
}
