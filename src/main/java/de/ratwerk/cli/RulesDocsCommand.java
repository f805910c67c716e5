package de.ratwerk.cli;

import de.ratwerk.problem.RefusedException;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.cases.CaseBook;
import de.ratwerk.workshop.docs.RuleBookDocs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ratwerk rules docs}: the rule book for people who read no rule files. */
@Command(
        name = "docs",
        description = "Das Regelwerk als lesbares Buch schreiben: HTML und Markdown, mit Belegen und Beispielen.",
        sortOptions = false)
final class RulesDocsCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private RulesFolders folders = new RulesFolders();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "ZIEL",
            required = true,
            description = "Ordner, in dem html/ und markdown/ entstehen.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path output;

    @Option(names = "--force", description = "Vorhandene Dateien ersetzen.")
    private boolean force;

    @Mixin
    private LanguageOption language = new LanguageOption();

    RulesDocsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Language in = language.language();
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw new ParameterException(spec.commandLine(), output + " ist kein Ordner.");
        }
        Map<String, String> files = files(in);
        checkUsage(files);
        files.forEach(this::write);
        console.out().println(in.say("Startseite: ", "Start page: ") + output.resolve(RuleBookDocs.HTML_START));
        console.out().println("Markdown: " + output.resolve(RuleBookDocs.MARKDOWN_START));
        return ExitCode.DONE;
    }

    private Map<String, String> files(Language in) {
        Rulebook rulebook = folders.open(console, in, false);
        try {
            return RuleBookDocs.of(rulebook, CaseBook.read(folders.in(console), rulebook), in);
        } catch (RefusedException e) {
            throw new RulesRefused(e, in, false);
        }
    }

    private void checkUsage(Map<String, String> files) {
        List<Path> there = files.keySet().stream()
                .map(output::resolve)
                .filter(Files::exists)
                .toList();
        if (!there.isEmpty() && !force) {
            String more = there.size() == 1 ? "" : " und " + (there.size() - 1) + " weitere Dateien";
            throw new ParameterException(
                    spec.commandLine(), there.get(0) + more + " gibt es schon; --force ersetzt vorhandene Dateien.");
        }
    }

    private void write(String name, String text) {
        Path file = output.resolve(name);
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    folder + " lässt sich nicht anlegen. / cannot be created. ("
                            + e.getClass().getSimpleName() + ": " + e.getMessage() + ")",
                    e);
        }
        Output.write(file, text);
    }
}
