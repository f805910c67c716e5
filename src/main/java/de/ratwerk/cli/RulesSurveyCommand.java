package de.ratwerk.cli;

import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.survey.SurveyJson;
import de.ratwerk.workshop.survey.SurveyRun;
import de.ratwerk.workshop.survey.SurveyText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ratwerk rules survey}: the survey's published shares beside what the rules' positions count. */
@Command(
        name = "survey",
        description = "Die veröffentlichten Anteile der Befragung neben das stellen, was die Positionen der Regeln in"
                + " synthetischen Kommunen zählen.",
        sortOptions = false)
final class RulesSurveyCommand implements Callable<Integer> {
    private static final String AS_THE_SURVEY = "412";

    private final Console console;

    @Mixin
    private Usage usage = new Usage();

    @Mixin
    private RulesFolders folders = new RulesFolders();

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = AS_THE_SURVEY,
            description = "So viele Kommunen ziehen (Vorgabe " + AS_THE_SURVEY + ", so viele wie befragt wurden).")
    private int size;

    @Option(
            names = "--seed",
            paramLabel = "ZAHL",
            defaultValue = AS_THE_SURVEY,
            description = "Startwert der Ziehung (Vorgabe " + AS_THE_SURVEY + "); ein anderer gibt andere Kommunen.")
    private long seed;

    @Option(
            names = "--unanswered",
            paramLabel = "ANTEIL",
            defaultValue = "0",
            description = "Jede Antwort mit dieser Wahrscheinlichkeit auslassen, 0 bis 1 (Vorgabe 0).")
    private double unanswered;

    @Mixin
    private Reply reply = new Reply();

    RulesSurveyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        usage.atLeast(1, "--size", size);
        usage.share("--unanswered", unanswered);
        Language in = reply.language();
        Rulebook rulebook = folders.read(console, in, reply.json());
        SurveyRun run = SurveyRun.of(rulebook, size, seed, unanswered);
        console.out()
                .print(
                        reply.json()
                                ? SurveyJson.of(run, in)
                                : SurveyText.of(run, in, console.width(), console.colour()));
        return run.holds() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }
}
