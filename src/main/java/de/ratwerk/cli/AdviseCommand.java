package de.ratwerk.cli;

import de.ratwerk.Ratwerk;
import de.ratwerk.advice.Advice;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.JsonReport;
import de.ratwerk.report.TextReport;
import de.ratwerk.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ratwerk advise}: profiles in, prioritised and justified actions out. */
@Command(
        name = "advise",
        description = "Rät zu Maßnahmen: welche, in welcher Reihenfolge und warum.",
        sortOptions = false)
final class AdviseCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private Usage usage = new Usage();

    @Parameters(
            arity = "1..*",
            paramLabel = "PROFIL",
            description = "Profildateien (YAML oder JSON); - ist die Standardeingabe.")
    private List<String> profiles = new ArrayList<>();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (Vorgabe) oder json; bei mehreren Profilen ein JSON je Zeile.")
    private Format format = Format.text;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DATEI|ORDNER",
            description = "In eine Datei schreiben; in einen Ordner je Profil eine.")
    private @Nullable String outputName;

    @Mixin
    private Overwriting overwriting = new Overwriting();

    @Option(names = "--top", paramLabel = "N", description = "Höchstens die ersten N Maßnahmen zeigen (ab 1).")
    private int top = Integer.MAX_VALUE;

    @Mixin
    private WeightsOption weights = new WeightsOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    AdviseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path output = outputName == null ? null : Path.of(outputName);
        checkUsage(output);
        Ratwerk ratwerk = rules.open(console, language(), isJson());
        try {
            ratwerk = weights.applied(ratwerk);
        } catch (RefusedException e) {
            console.tell(e.problems(), language(), isJson());
            return ExitCode.USAGE;
        }
        List<Problem> problems = new ArrayList<>();
        StringBuilder shown = new StringBuilder();
        boolean first = true;
        for (String name : profiles) {
            Profile profile;
            try {
                profile = Inputs.profile(name, console);
            } catch (RefusedException e) {
                problems.addAll(e.problems());
                continue;
            }
            String text = rendered(rules.advise(ratwerk, profile, language(), isJson()), first);
            if (output == null) {
                console.out().print(text);
                console.out().flush();
            } else if (Files.isDirectory(output)) {
                Output.write(output.resolve(fileName(name)), text);
            } else {
                shown.append(text);
            }
            first = false;
        }
        if (output != null && !Files.isDirectory(output) && shown.length() > 0) {
            Output.write(output, shown.toString());
        }
        if (!problems.isEmpty()) {
            console.tell(problems, language(), isJson());
        }
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.INPUT_REFUSED;
    }

    private void checkUsage(@Nullable Path output) {
        usage.atLeast(1, "--top", top);
        if (Collections.frequency(profiles, Inputs.STANDARD_INPUT) > 1) {
            throw usage.wrong("Die Standardeingabe (-) lässt sich nur einmal lesen.");
        }
        if (outputName != null && outputName.matches(".*[/\\\\]") && !Files.isDirectory(Path.of(outputName))) {
            throw usage.wrong("Den Ordner " + outputName + " gibt es nicht.");
        }
        Set<Path> files = new LinkedHashSet<>();
        for (Path file : files(output)) {
            if (!files.add(file)) {
                throw usage.wrong("Zwei Profile ergäben dieselbe Datei " + file + ".");
            }
        }
        overwriting.check(files, profiles);
    }

    /** The files that are going to be written. */
    private List<Path> files(@Nullable Path output) {
        if (output == null) {
            return List.of();
        }
        return Files.isDirectory(output)
                ? profiles.stream()
                        .map(profile -> output.resolve(fileName(profile)))
                        .toList()
                : List.of(output);
    }

    private String rendered(Advice advice, boolean first) {
        boolean single = profiles.size() == 1 || outputName != null && Files.isDirectory(Path.of(outputName));
        if (isJson()) {
            JsonReport report = new JsonReport(language(), top);
            return single ? report.document(advice) : report.line(advice);
        }
        boolean colour = console.colour() && outputName == null;
        String text = new TextReport(language(), top, console.width(), colour).of(advice);
        return single || first ? text : "\n" + "─".repeat(80) + "\n\n" + text;
    }

    private String fileName(String profile) {
        String name = profile.equals(Inputs.STANDARD_INPUT)
                ? "stdin"
                : String.valueOf(Path.of(profile).getFileName());
        return name.replaceFirst("\\.(yaml|yml|json)$", "") + format.ending();
    }

    private boolean isJson() {
        return format == Format.json;
    }

    private Language language() {
        return language.language();
    }
}
