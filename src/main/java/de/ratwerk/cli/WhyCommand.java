package de.ratwerk.cli;

import de.ratwerk.Ratwerk;
import de.ratwerk.advice.why.Explanation;
import de.ratwerk.advice.why.RuleTrace;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.why.TraceText;
import de.ratwerk.report.why.WhyJson;
import de.ratwerk.report.why.WhyText;
import de.ratwerk.rulebook.PackedRulebook;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.source.Nearest;
import de.ratwerk.text.Text;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ratwerk why}: why an action is due, open or not due on a profile, or why a rule did what it did. */
@Command(
        name = "why",
        description =
                "Zeigen, warum eine Maßnahme bei einem Profil fällig, offen oder nicht fällig ist, oder warum eine"
                        + " Regel greift, offen ist oder schweigt: Bedingung für Bedingung.",
        sortOptions = false)
final class WhyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private Usage usage = new Usage();

    @Parameters(
            index = "0",
            paramLabel = "MASSNAHME|REGEL",
            completionCandidates = Ids.class,
            description = "Die Kennung einer Maßnahme oder Regel: run-data-inventory, h2-data/inventory-missing.")
    private String about = "";

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
        Ratwerk ratwerk = rules.open(console, reply.language(), reply.json());
        Rulebook rulebook = ratwerk.rulebook();
        check(rulebook);
        Profile answers = reply.profile(profile, console);
        boolean action = rulebook.actions().containsKey(about);
        console.out().print(action ? action(ratwerk, answers) : rule(rulebook, answers));
        return ExitCode.DONE;
    }

    private static Set<String> ids(Rulebook rulebook) {
        Set<String> ids = new TreeSet<>(rulebook.actions().keySet());
        ids.addAll(rulebook.rules().keySet());
        return ids;
    }

    /** The ids of the shipped rulebook, for shells that complete them. */
    static final class Ids implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ids(Rulebook.read(List.of(PackedRulebook.folder()))).iterator();
        }
    }

    private String action(Ratwerk ratwerk, Profile answers) {
        Explanation why = ratwerk.why(about, answers);
        return reply.json()
                ? new WhyJson(reply.language()).document(why)
                : new WhyText(reply.language(), console.width(), console.colour()).of(why);
    }

    private String rule(Rulebook rulebook, Profile answers) {
        RuleTrace trace = RuleTrace.of(rulebook, about, answers);
        return reply.json()
                ? new WhyJson(reply.language()).document(trace, rulebook)
                : new TraceText(reply.language()).of(trace);
    }

    private void check(Rulebook rulebook) {
        Set<String> known = ids(rulebook);
        if (!known.contains(about)) {
            Text meant = Nearest.addition(about, known);
            throw usage.wrong(
                    "Eine Maßnahme oder Regel „" + about + "“ gibt es nicht." + meant.de(),
                    "There is no action or rule \"" + about + "\"." + meant.en());
        }
    }
}
