package de.ratwerk.cli;

import de.ratwerk.Ratwerk;
import de.ratwerk.advice.compare.Comparison;
import de.ratwerk.advice.compare.Side;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.compare.ComparisonJson;
import de.ratwerk.report.compare.ComparisonText;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ratwerk whatif}: the advice as it is and as it would be with other answers. */
@Command(
        name = "whatif",
        description = "Zeigt, was sich am Rat änderte, wenn einzelne Antworten anders wären.",
        sortOptions = false)
final class WhatIfCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private Usage usage = new Usage();

    @Parameters(index = "0", paramLabel = "PROFIL", description = "Eine Profildatei; - ist die Standardeingabe.")
    private String profile = "";

    @Option(
            names = "--set",
            paramLabel = "PFAD=WERT",
            description = "Eine andere Antwort, zum Beispiel strategy.status=present; Listen mit Komma"
                    + " (strategy.fields=administration,mobility); unknown nimmt eine Antwort zurück. Mehrfach"
                    + " möglich.")
    private List<String> changes = new ArrayList<>();

    @Option(
            names = "--file",
            paramLabel = "DATEI",
            description = "Ein zweites Profil, dessen Antworten sich über die des ersten legen; --set gilt danach.")
    private @Nullable String over;

    @Mixin
    private Reply reply = new Reply();

    @Mixin
    private RulesOption rules = new RulesOption();

    WhatIfCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SetOptions set = new SetOptions(changes);
        checkUsage(set);
        Language in = reply.language();
        boolean json = reply.json();
        Ratwerk ratwerk = rules.open(console, in, json);
        Profile before;
        Profile after;
        try {
            before = Inputs.profile(profile, console);
            after = set.applied(over == null ? before : before.under(Inputs.profile(over, console)));
        } catch (RefusedException e) {
            console.tell(e.problems(), in, json);
            return ExitCode.INPUT_REFUSED;
        }
        Comparison comparison = ratwerk.compare(
                Side.of(rules.advise(ratwerk, before, in, json)), Side.of(rules.advise(ratwerk, after, in, json)));
        console.out()
                .print(
                        json
                                ? ComparisonJson.of(comparison, true, in)
                                : new ComparisonText(
                                                comparison,
                                                true,
                                                ratwerk.rulebook(),
                                                in,
                                                console.width(),
                                                console.colour())
                                        .text());
        return ExitCode.DONE;
    }

    private static String quoted(List<String> words, Language in) {
        return words.stream().map(in::quoted).collect(Collectors.joining(", "));
    }

    private void checkUsage(SetOptions set) {
        if (changes.isEmpty() && over == null) {
            throw usage.wrong(
                    "Es fehlt, was anders wäre: --set PFAD=WERT oder --file DATEI.",
                    "Missing: what would be different, --set PATH=VALUE or --file FILE.");
        }
        usage.standardInputOnce(profile, over);
        List<String> malformed = set.malformed();
        if (!malformed.isEmpty()) {
            boolean one = malformed.size() == 1;
            throw usage.wrong(
                    quoted(malformed, Language.DE) + (one ? " passt" : " passen")
                            + " nicht zu --set PFAD=WERT, zum Beispiel strategy.status=present.",
                    quoted(malformed, Language.EN) + (one ? " does" : " do")
                            + " not fit --set PATH=VALUE, for example strategy.status=present.");
        }
    }
}
