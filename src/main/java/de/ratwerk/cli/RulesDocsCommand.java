package de.ratwerk.cli;

import de.ratwerk.problem.RefusedException;
import de.ratwerk.report.ProblemReport;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.cases.CaseBook;
import de.ratwerk.workshop.docs.RuleBookDocs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ratwerk rules docs}: the rule book for people who read no rule files. */
@Command(
        name = "docs",
        description = "Das Regelwerk als lesbares Buch schreiben: HTML und Markdown, mit Belegen und Beispielen.",
        sortOptions = false)
final class RulesDocsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private Usage usage = new Usage();

    @Mixin
    private RulesFolders folders = new RulesFolders();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "ZIEL",
            required = true,
            description = "Ordner, in dem html/ und markdown/ entstehen.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path output;

    @Mixin
    private Overwriting overwriting = new Overwriting();

    @Mixin
    private LanguageOption language = new LanguageOption();

    RulesDocsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Language in = language.language();
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw usage.wrong(output + " ist kein Ordner.", output + " is not a folder.");
        }
        Map<String, String> files = files(in);
        overwriting.check(files.keySet().stream().map(output::resolve).toList(), List.of());
        files.forEach((name, text) -> {
            Output.makeFolder(output.resolve(name));
            Output.write(output.resolve(name), text);
        });
        console.out().println(in.say("Startseite: ", "Start page: ") + shown(RuleBookDocs.HTML_START));
        console.out().println("Markdown: " + shown(RuleBookDocs.MARKDOWN_START));
        return ExitCode.DONE;
    }

    private String shown(String name) {
        return ProblemReport.inert(output.resolve(name).toString());
    }

    private Map<String, String> files(Language in) {
        Rulebook rulebook = folders.open(console, in, false);
        try {
            return RuleBookDocs.of(rulebook, CaseBook.read(folders.in(console), rulebook), in);
        } catch (RefusedException e) {
            throw new RulesRefused(e, in, false);
        }
    }
}
