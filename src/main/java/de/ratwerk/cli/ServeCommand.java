package de.ratwerk.cli;

import de.ratwerk.cli.Server.Prepared;
import de.ratwerk.cli.Server.Running;
import de.ratwerk.cli.Server.Wanted;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.text.Language;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ratwerk serve}: the same advice over HTTP. */
@Command(
        name = "serve",
        description = "Rät über HTTP: der Dienst für Programme, die Ratwerk einbauen.",
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    private static final int LARGEST_PORT = 65_535;

    private final Console console;
    private final Server server;

    @Mixin
    private Usage usage = new Usage();

    @Option(
            names = "--settings",
            paramLabel = "DATEI",
            description = "Einstellungen aus einer Datei (YAML); --new-settings gibt eine mit allen Erklärungen aus.")
    private @Nullable Path settings;

    @Option(names = "--new-settings", description = "Eine Datei mit allen Einstellungen und Erklärungen ausgeben.")
    private boolean template;

    @Option(names = "--address", paramLabel = "ADRESSE", description = "Wo der Dienst hört (Vorgabe: 127.0.0.1).")
    private @Nullable InetAddress address;

    @Option(names = "--port", paramLabel = "PORT", description = "Der Port (Vorgabe: 8080); 0 nimmt einen freien.")
    private @Nullable Integer port;

    @Option(
            names = "--rules",
            paramLabel = "ORDNER",
            description = "Regelwerk statt des mitgelieferten; weitere --rules ergänzen das erste.")
    private List<Path> rules = new ArrayList<>();

    @Mixin
    private LanguageOption language = new LanguageOption();

    ServeCommand(Console console, Server server) {
        this.console = console;
        this.server = server;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (template) {
            console.out().writeBytes(server.settingsTemplate());
            return ExitCode.DONE;
        }
        if (port != null && (port < 0 || port > LARGEST_PORT)) {
            throw usage.wrong(
                    "--port geht von 0 bis " + LARGEST_PORT + ".", "--port goes from 0 to " + LARGEST_PORT + ".");
        }
        Running running = start(prepare());
        Language in = language.language();
        console.err()
                .println(in.say(
                        "Ratwerk antwortet auf " + running.url() + "; Strg+C beendet.",
                        "Ratwerk answers on " + running.url() + "; Ctrl+C ends it."));
        console.err().flush();
        running.await();
        return ExitCode.DONE;
    }

    private Prepared prepare() {
        try {
            return server.prepare(new Wanted(settings, rules, RulesFolders.shipped(console), address, port));
        } catch (RefusedException e) {
            throw new InputRefused(e, language.language(), false);
        }
    }

    private Running start(Prepared prepared) {
        try {
            return prepared.start();
        } catch (RefusedException e) {
            throw new RulesRefused(e, language.language(), false);
        }
    }
}
