package de.ratwerk.cli;

import de.ratwerk.source.Nearest;
import de.ratwerk.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ratwerk man}: the manual pages, for whoever packs Ratwerk and for {@code man}. */
@Command(
        name = "man",
        description = "Die Handbuchseiten ausgeben, wie man sie anzeigt.",
        footer = {"", "Lesen: ratwerk man advise | man -l -"},
        sortOptions = false)
final class ManCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Parameters(
            arity = "0..*",
            paramLabel = "BEFEHL",
            description = "Die Seite dieses Befehls, zum Beispiel profile new; sonst die von ratwerk.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "ORDNER",
            description = "Alle Seiten in einen Ordner schreiben, der da ist.")
    private @Nullable Path folder;

    @Mixin
    private Overwriting overwriting = new Overwriting();

    @Mixin
    private Usage usage = new Usage();

    ManCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (folder == null) {
            console.out().print(ManPage.of(named()));
            return ExitCode.DONE;
        }
        Map<Path, String> pages = new LinkedHashMap<>();
        collect(command.root().commandLine(), folder, pages);
        pages.keySet().forEach(usage::inFolder);
        overwriting.check(pages.keySet(), List.of());
        pages.forEach(Output::write);
        return ExitCode.DONE;
    }

    private CommandSpec named() {
        CommandLine found = command.root().commandLine();
        for (String word : words) {
            CommandLine next = found.getSubcommands().get(word);
            if (next == null) {
                throw unknown(word, found);
            }
            found = next;
        }
        return found.getCommandSpec();
    }

    private ParameterException unknown(String word, CommandLine above) {
        Text meant = Nearest.addition(word, above.getSubcommands().keySet());
        String all = UsageErrors.commands(above);
        Text possible = all.isEmpty() ? Text.same("") : new Text(" Möglich: " + all + ".", " Possible: " + all + ".");
        return usage.wrong(
                "Den Befehl „" + String.join(" ", words) + "“ gibt es nicht." + meant.de() + possible.de(),
                "There is no command \"" + String.join(" ", words) + "\"." + meant.en() + possible.en());
    }

    private static void collect(CommandLine of, Path folder, Map<Path, String> pages) {
        CommandSpec spec = of.getCommandSpec();
        if (!spec.usageMessage().hidden()) {
            pages.put(folder.resolve(ManPage.nameOf(spec) + ".1"), ManPage.of(spec));
            of.getSubcommands().values().forEach(subcommand -> collect(subcommand, folder, pages));
        }
    }
}
