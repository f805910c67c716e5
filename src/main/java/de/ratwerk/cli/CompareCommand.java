package de.ratwerk.cli;

import de.ratwerk.Ratwerk;
import de.ratwerk.advice.compare.Comparison;
import de.ratwerk.advice.compare.Side;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.ProblemReport;
import de.ratwerk.report.compare.ComparisonJson;
import de.ratwerk.report.compare.ComparisonText;
import de.ratwerk.report.verify.AdviceFile;
import de.ratwerk.source.Source;
import de.ratwerk.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ratwerk compare}: what became of the advice for a place, and why. */
@Command(
        name = "compare",
        description = "Vergleicht zwei Stände eines Ortes: was erledigt, neu und verschoben ist, und weshalb.",
        sortOptions = false)
final class CompareCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private Usage usage = new Usage();

    @Parameters(
            index = "0",
            paramLabel = "ALT",
            description = "Der alte Stand: eine Profildatei oder ein Rat als JSON (advise -f json).")
    private String old = "";

    @Parameters(index = "1", paramLabel = "NEU", description = "Der neue Stand, ebenso; - ist die Standardeingabe.")
    private String young = "";

    @Option(
            names = "--rules-old",
            paramLabel = "ORDNER",
            description = "Regelwerk des alten Standes (Vorgabe: das des neuen); weitere ergänzen das erste.")
    private List<Path> oldRules = new ArrayList<>();

    @Mixin
    private Reply reply = new Reply();

    @Mixin
    private RulesOption rules = new RulesOption();

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        usage.standardInputOnce(old, young);
        Ratwerk ratwerk = rules.open(console, in(), isJson());
        Ratwerk before = oldRules.isEmpty() ? ratwerk : RulesOption.open(oldRules, console, in(), isJson());
        List<Problem> problems = new ArrayList<>();
        Side oldSide = side(old, before, problems);
        Side newSide = side(young, ratwerk, problems);
        if (oldSide == null || newSide == null) {
            console.tell(problems, in(), isJson());
            return ExitCode.INPUT_REFUSED;
        }
        Comparison comparison = ratwerk.compare(oldSide, newSide, before);
        warn(comparison);
        console.out()
                .print(
                        isJson()
                                ? ComparisonJson.of(comparison, false, in())
                                : new ComparisonText(
                                                comparison,
                                                false,
                                                ratwerk.rulebook(),
                                                in(),
                                                console.width(),
                                                console.colour())
                                        .text());
        return ExitCode.DONE;
    }

    /** The side that a file is, or null if it is refused. */
    private @Nullable Side side(String name, Ratwerk ratwerk, List<Problem> problems) {
        try {
            Source source = Inputs.source(name, console);
            if (!Inputs.isAdvice(source)) {
                Profile profile = Profile.read(source);
                return Side.of(rules.advise(ratwerk, profile, in(), isJson()));
            }
            AdviceFile advice = Inputs.advice(source);
            if (!advice.isAsWritten() || !advice.hasItsAnswers()) {
                tell(
                        name + " wurde von Hand verändert; ratwerk verify zeigt, wo.",
                        name + " was changed by hand; ratwerk verify shows where.");
            }
            return advice.side(ratwerk.rulebook());
        } catch (RefusedException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    private void warn(Comparison comparison) {
        if (comparison.isOfTwoPlaces()) {
            console.err().println("ratwerk: " + ProblemReport.inert(ComparisonText.twoPlaces(comparison, in())));
        }
    }

    private void tell(String german, String english) {
        console.err().println("ratwerk: " + ProblemReport.inert(in().say(german, english)));
    }

    private Language in() {
        return reply.language();
    }

    private boolean isJson() {
        return reply.json();
    }
}
