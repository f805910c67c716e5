package de.ratwerk.cli;

import de.ratwerk.Ratwerk;
import de.ratwerk.advice.change.ChangeSearch.Bounds;
import de.ratwerk.advice.change.Changes;
import de.ratwerk.advice.change.NamedGoal;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.change.ChangesDocument;
import de.ratwerk.report.change.ChangesText;
import de.ratwerk.source.Nearest;
import de.ratwerk.text.Text;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ratwerk changes}: the smallest sets of changes with which a municipality reaches a goal. */
@Command(
        name = "changes",
        description =
                "Zeigt, was sich ändern müsste, um ein Ziel zu erreichen: die kleinsten Wege, der leichteste zuerst.",
        sortOptions = false)
final class ChangesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private Usage usage = new Usage();

    @Parameters(index = "0", paramLabel = "PROFIL", description = "Eine Profildatei; - ist die Standardeingabe.")
    private String profile = "";

    @Option(
            names = "--goal",
            required = true,
            paramLabel = "ZIEL",
            completionCandidates = Goals.class,
            description = {
                "well-positioned: im E-Government vergleichsweise gut aufgestellt;",
                "engaged: für die Gemeinschaft vergleichsweise engagiert;",
                "clear:MASSNAHME: die Maßnahme ist nicht fällig;",
                "clear:H1 bis clear:H6: von der Empfehlung bleibt nichts zu tun;",
                "no-now: keine Maßnahme steht in der ersten Phase."
            })
    private String goal = "";

    /** The goals that every rulebook knows, for shells that complete them. */
    static final class Goals implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("well-positioned", "engaged", "no-now").iterator();
        }
    }

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "100",
            description = "Höchstens N Wege suchen (Vorgabe: 100).")
    private int most = Bounds.USUAL.sets();

    @Mixin
    private Reply reply = new Reply();

    @Mixin
    private RulesOption rules = new RulesOption();

    ChangesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean json = reply.json();
        usage.atLeast(1, "--most", most);
        Ratwerk ratwerk = rules.open(console, reply.language(), json);
        NamedGoal named = named(NamedGoal.all(ratwerk.rulebook()));
        Profile answers = reply.profile(profile, console);
        Changes changes = ratwerk.changes(answers, named, new Bounds(most, Bounds.USUAL.trials()));
        console.out()
                .print(
                        json
                                ? ChangesDocument.json(changes, reply.language())
                                : new ChangesText(reply.language(), console.width(), console.colour()).of(changes));
        return ExitCode.DONE;
    }

    private NamedGoal named(Map<String, NamedGoal> goals) {
        NamedGoal named = goals.get(goal);
        if (named == null) {
            Text possible = Nearest.to(goal, goals.keySet())
                    .map(Nearest::meant)
                    .orElse(new Text(
                            "Möglich sind well-positioned, engaged, no-now, clear:H1 bis clear:H6 und clear: mit der"
                                    + " Kennung einer Maßnahme.",
                            "Possible are well-positioned, engaged, no-now, clear:H1 to clear:H6, and clear: with the"
                                    + " id of an action."));
            throw usage.wrong(
                    "Das Ziel „" + goal + "“ gibt es nicht. " + possible.de(),
                    "There is no goal \"" + goal + "\". " + possible.en());
        }
        return named;
    }
}
