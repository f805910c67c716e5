package de.ratwerk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ratwerk rules}: the workshop of rule authors. */
@Command(
        name = "rules",
        description = "Die Werkstatt für Regeln: prüfen, mit Fällen testen, Wirkung zeigen, als Buch lesen.",
        subcommands = {
            RulesCheckCommand.class,
            RulesTestCommand.class,
            RulesImpactCommand.class,
            RulesNewCommand.class,
            RulesWatchCommand.class,
            RulesDocsCommand.class
        },
        sortOptions = false)
final class RulesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Es fehlt, was zu tun ist: "
                        + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
