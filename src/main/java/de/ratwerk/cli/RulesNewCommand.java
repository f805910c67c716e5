package de.ratwerk.cli;

import de.ratwerk.report.ProblemReport;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.source.Nearest;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import de.ratwerk.workshop.scaffold.Scaffold;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ratwerk rules new}: begins a rule, with its cases, its sentence and its action. */
@Command(
        name = "new",
        description = "Eine Regel anlegen, mit Fällen, Satz und Maßnahme; … markiert, was einzusetzen ist.",
        sortOptions = false)
final class RulesNewCommand implements Callable<Integer> {
    private static final Pattern ID = Pattern.compile("([a-z0-9-]+)/([a-z0-9]+(?:-[a-z0-9]+)*)");
    private static final Pattern ACTION = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private final Console console;

    @Mixin
    private Usage usage = new Usage();

    @Parameters(
            index = "0",
            paramLabel = "REGEL",
            description = "Ordner und Lage, zum Beispiel h2-data/inventory-outdated.")
    private String rule = "";

    @Option(
            names = "--action",
            paramLabel = "MASSNAHME",
            description = "Die Maßnahme, die fällig wird; gibt es sie nicht, wird sie angelegt.")
    private @Nullable String action;

    @Option(
            names = "--in",
            paramLabel = "ORDNER",
            description = "Der Ordner des Regelwerks, in dem die Regel stehen soll (Vorgabe: das mitgelieferte).")
    private @Nullable Path folder;

    @Mixin
    private LanguageOption language = new LanguageOption();

    RulesNewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Language in = language.language();
        Path shipped = RulesFolders.shipped(console);
        Path into = folder == null ? shipped : folder;
        RulesFolders.onDisk(into, usage);
        Rulebook rulebook = RulesFolders.open(folders(shipped, into), in, false);
        String name = checkId(rulebook);
        String made = action == null ? "improve-" + name : action;
        if (!ACTION.matcher(made).matches()) {
            throw usage.wrong(
                    "„" + made + "“: Maßnahmen heißen wie verb-gegenstand, klein und mit Bindestrichen.",
                    "\"" + made + "\": actions are called like verb-object, in lower case and with hyphens.");
        }
        Path schemas =
                Files.isDirectory(into.resolve("schemas")) ? into.resolve("schemas") : shipped.resolve("schemas");
        RulesFolders.onDisk(schemas, usage); // the new files name them by their path
        Map<Path, String> files = Scaffold.of(rulebook, rule, made, into, schemas);
        List<String> there = files.keySet().stream()
                .filter(Files::exists)
                .map(Path::toString)
                .toList();
        if (!there.isEmpty()) {
            throw usage.wrong(
                    String.join(", ", there) + " gibt es schon.",
                    String.join(", ", there) + (there.size() == 1 ? " is" : " are") + " there already.");
        }
        files.forEach((file, text) -> {
            Output.makeFolder(file);
            Output.write(file, text);
            console.out().println(ProblemReport.inert(file.toString()));
        });
        console.out()
                .println(in.say(
                        "Jetzt einsetzen, wo … steht; ratwerk rules check nennt jede Stelle.",
                        "Now fill in where … stands; ratwerk rules check names every place."));
        return ExitCode.DONE;
    }

    /** A folder without a {@code rulebook.yaml} adds to the shipped rulebook; it need not be there yet. */
    private static List<Path> folders(Path shipped, Path into) {
        if (Files.exists(into.resolve("rulebook.yaml"))) {
            return List.of(into);
        }
        return Files.isDirectory(into) ? List.of(shipped, into) : List.of(shipped);
    }

    private String checkId(Rulebook rulebook) {
        Matcher id = ID.matcher(rule);
        if (!id.matches()) {
            throw usage.wrong(
                    "„" + rule + "“: eine Regel heißt ordner/lage, zum Beispiel h2-data/inventory-outdated.",
                    "\"" + rule + "\": a rule is called folder/situation, for example h2-data/inventory-outdated.");
        }
        List<String> folders = Scaffold.folders(rulebook);
        if (!folders.contains(id.group(1))) {
            Text meant = Nearest.addition(id.group(1), folders);
            String possible = String.join(", ", folders);
            throw usage.wrong(
                    "Den Ordner „" + id.group(1) + "“ gibt es nicht." + meant.de() + " Möglich: " + possible + ".",
                    "There is no folder \"" + id.group(1) + "\"." + meant.en() + " Possible: " + possible + ".");
        }
        if (rulebook.rules().containsKey(rule)) {
            String there = rulebook.rule(rule).place().toString();
            throw usage.wrong(
                    "Die Regel „" + rule + "“ gibt es schon: " + there + ".",
                    "The rule \"" + rule + "\" is there already: " + there + ".");
        }
        return id.group(2);
    }
}
