package de.ratwerk.cli;

import de.ratwerk.problem.RefusedException;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.cases.Case;
import de.ratwerk.workshop.cases.CaseBook;
import de.ratwerk.workshop.cases.TestJson;
import de.ratwerk.workshop.cases.TestRun;
import de.ratwerk.workshop.cases.TestText;
import de.ratwerk.workshop.cases.TestXml;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ratwerk rules test}: runs the cases beside the rules and tells how much of the rules they hold. */
@Command(
        name = "test",
        description = "Die Fälle neben den Regeln ausführen und zeigen, wie viel der Regeln sie festhalten.",
        sortOptions = false)
final class RulesTestCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private Usage usage = new Usage();

    @Mixin
    private RulesFolders folders = new RulesFolders();

    @Option(
            names = "--only",
            paramLabel = "WORT",
            description = "Nur Fälle, in deren Name, Datei oder Regeln das Wort vorkommt; ohne Abdeckung.")
    private @Nullable String only;

    @Option(
            names = "--mutate",
            description = "Jede Regel auf jede kleine Art verändern und zeigen, was kein Fall bemerkt.")
    private boolean mutate;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (Vorgabe), json oder junit.")
    private TestFormat format = TestFormat.text;

    @Mixin
    private LanguageOption language = new LanguageOption();

    /** The formats in which a run of cases is told. */
    enum TestFormat {
        text,
        json,
        junit
    }

    RulesTestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Language in = language.language();
        boolean json = format == TestFormat.json;
        if (only != null && mutate) {
            throw usage.wrong(
                    "--mutate braucht alle Fälle und geht nicht zusammen mit --only.",
                    "--mutate needs all cases and does not go together with --only.");
        }
        Rulebook rulebook = folders.open(console, in, json);
        CaseBook book;
        try {
            book = CaseBook.read(folders.in(console), rulebook);
        } catch (RefusedException e) {
            throw new RulesRefused(e, in, json);
        }
        String word = only;
        TestRun run = word == null
                ? TestRun.of(rulebook, book, mutate)
                : TestRun.picked(
                        rulebook, book.only(given -> mentions(given, word)).cases());
        if (only != null && run.results().isEmpty()) {
            throw usage.wrong("Kein Fall nennt „" + only + "“.", "No case names \"" + only + "\".");
        }
        console.out()
                .print(
                        switch (format) {
                            case text -> TestText.of(run, in);
                            case json -> TestJson.of(run, in);
                            case junit -> TestXml.of(run, in);
                        });
        return run.passed() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private static boolean mentions(Case given, String word) {
        String sought = word.toLowerCase(Locale.ROOT);
        return (given.name() + " " + given.place().file())
                        .toLowerCase(Locale.ROOT)
                        .contains(sought)
                || given.expects().stream()
                        .anyMatch(expectation -> expectation.id().contains(sought));
    }
}
