package de.ratwerk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ratwerk rules}: the workshop of rule authors. */
@Command(
        name = "rules",
        description =
                "Die Werkstatt für Regeln: prüfen, mit Fällen testen, neben die Befragung stellen, Wirkung zeigen, als"
                        + " Buch lesen.",
        subcommands = {
            RulesCheckCommand.class,
            RulesTestCommand.class,
            RulesSurveyCommand.class,
            RulesImpactCommand.class,
            RulesNewCommand.class,
            RulesUnpackCommand.class,
            RulesWatchCommand.class,
            RulesDocsCommand.class
        },
        sortOptions = false)
final class RulesCommand implements Runnable {
    @Mixin
    private Usage usage = new Usage();

    @Override
    public void run() {
        throw usage.incomplete();
    }
}
