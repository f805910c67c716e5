package de.ratwerk.cli;

import de.ratwerk.Ratwerk;
import de.ratwerk.advice.Advice;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.register.Completed;
import de.ratwerk.register.Register;
import de.ratwerk.report.format.Look;
import de.ratwerk.report.format.ReportFormat;
import de.ratwerk.text.Language;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
            arity = "0..*",
            paramLabel = "PROFIL",
            description = "Profildateien (YAML oder JSON); - ist die Standardeingabe.")
    private List<String> profiles = new ArrayList<>();

    @Option(
            names = "--stream",
            description =
                    "Stattdessen Profile von der Standardeingabe, je Zeile eines als JSON; je Zeile ein Rat als JSON,"
                            + " in derselben Reihenfolge und für beliebig viele.")
    private boolean stream;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description =
                    "text, json (mit --stream die Vorgabe; bei mehreren Profilen eines je Zeile), oder ein Bericht zum"
                            + " Übergeben: html, pdf, docx, xlsx, md. Ohne -f gilt, worauf der Name der Datei hinter -o"
                            + " endet, sonst text.")
    private @Nullable Format chosen;

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
    private RegisterOption registerOption = new RegisterOption();

    @Mixin
    private WeightsOption weights = new WeightsOption();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    private @Nullable Register register;
    private final List<Problem> notes = new ArrayList<>();

    AdviseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path output = outputName == null ? null : usage.path(outputName);
        checkUsage(output);
        Look look;
        try {
            look = report.look();
        } catch (RefusedException e) {
            console.tell(e.problems(), language(), isJson());
            return ExitCode.INPUT_REFUSED;
        }
        Ratwerk ratwerk = rules.open(console, language(), isJson());
        try {
            ratwerk = weights.applied(ratwerk);
        } catch (RefusedException e) {
            console.tell(e.problems(), language(), isJson());
            return ExitCode.USAGE;
        }
        register = registerOption.open(language(), isJson()).orElse(null);
        if (stream) {
            return stream(ratwerk, rendering(look));
        }
        List<Problem> problems = write(profiles.size() == 1 ? ratwerk.hasty() : ratwerk, rendering(look), output);
        console.tell(problems, notes, language(), isJson());
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.INPUT_REFUSED;
    }

    private Rendering rendering(Look look) {
        boolean colour = console.colour() && outputName == null;
        return new Rendering(format(), language(), top, console.width(), colour, look);
    }

    private int stream(Ratwerk ratwerk, Rendering rendering) {
        int threads = Runtime.getRuntime().availableProcessors();
        return new AdviceStream(
                        profile -> register == null
                                ? profile
                                : register.complete(profile).profile(),
                        profile ->
                                rendering.among(report.dated(rules.advise(ratwerk, profile, language(), true)), false),
                        language(),
                        console)
                .run(threads);
    }

    /** Writes the advice on every profile that can be read; the problems of the others. */
    private List<Problem> write(Ratwerk ratwerk, Rendering rendering, @Nullable Path output) {
        List<Problem> problems = new ArrayList<>();
        ByteArrayOutputStream together = new ByteArrayOutputStream();
        boolean first = true;
        for (String name : profiles) {
            Profile profile;
            try {
                profile = completed(Inputs.profile(name, console));
            } catch (RefusedException e) {
                problems.addAll(e.problems());
                continue;
            }
            Advice advice = report.dated(rules.advise(ratwerk, profile, language(), isJson()));
            boolean alone = profiles.size() == 1 || output != null && Files.isDirectory(output);
            byte[] bytes = alone ? rendering.alone(advice) : rendering.among(advice, first);
            if (output == null) {
                console.out().write(bytes, 0, bytes.length);
                console.out().flush();
            } else if (Files.isDirectory(output)) {
                Output.write(output.resolve(fileName(name)), bytes);
            } else {
                together.writeBytes(bytes);
            }
            first = false;
        }
        if (output != null && !Files.isDirectory(output) && together.size() > 0) {
            Output.write(output, together.toByteArray());
        }
        return problems;
    }

    /** The profile with what the register knows, if there is one. */
    private Profile completed(Profile profile) {
        if (register == null) {
            return profile;
        }
        Completed completed = register.complete(profile);
        notes.addAll(completed.notes());
        return completed.profile();
    }

    private void checkUsage(@Nullable Path output) {
        usage.atLeast(1, "--top", top);
        report.check(format());
        checkStream();
        usage.standardInputOnce(profiles);
        if (output != null && outputName != null && outputName.matches(".*[/\\\\]") && !Files.isDirectory(output)) {
            throw usage.wrong("Den Ordner " + outputName + " gibt es nicht.", "There is no folder " + outputName + ".");
        }
        usage.inFolder(output);
        if (chosen != null && outputName != null && !isFolder()) {
            Ending.check(chosen, outputName, usage);
        }
        checkReport(output);
        Set<Path> files = new LinkedHashSet<>();
        for (Path file : files(output)) {
            if (!files.add(file)) {
                throw usage.wrong(
                        "Zwei Profile ergäben dieselbe Datei " + file + ".",
                        "Two profiles would make the same file, " + file + ".");
            }
        }
        List<String> read = new ArrayList<>(profiles);
        read.addAll(report.inputs());
        read.addAll(registerOption.inputs());
        overwriting.check(files, read);
    }

    private void checkStream() {
        if (!stream && profiles.isEmpty()) {
            throw usage.wrong(
                    "Es fehlt: PROFIL, oder --stream für Profile von der Standardeingabe.",
                    "Missing: PROFIL, or --stream for profiles from standard input.");
        }
        if (stream && !profiles.isEmpty()) {
            throw usage.wrong(
                    "--stream liest die Standardeingabe; Profildateien gehen nur ohne --stream.",
                    "--stream reads standard input; profile files are taken only without --stream.");
        }
        if (stream && (outputName != null || !isJson())) {
            throw usage.wrong(
                    "--stream schreibt JSON auf die Standardausgabe: mit -f json und ohne -o.",
                    "--stream writes JSON to standard output: with -f json and without -o.");
        }
    }

    /** A report is a file of its own, and not every one can be shown on a terminal. */
    private void checkReport(@Nullable Path output) {
        ReportFormat document = format().report();
        if (document == null) {
            return;
        }
        if (profiles.size() > 1 && (output == null || !Files.isDirectory(output))) {
            throw usage.wrong(
                    "Mehrere Berichte als " + format() + " brauchen einen Ordner, den es gibt: -o ORDNER.",
                    "Several reports as " + format() + " need a folder that exists: -o FOLDER.");
        }
        if (output == null && console.terminal() && !document.isText()) {
            throw usage.wrong(
                    "Ein Bericht als " + format() + " gehört in eine Datei: -o DATEI.",
                    "A report as " + format() + " belongs in a file: -o FILE.");
        }
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

    private String fileName(String profile) {
        String name = profile.equals(Inputs.STANDARD_INPUT)
                ? "stdin"
                : String.valueOf(usage.path(profile).getFileName());
        return name.replaceFirst("\\.(yaml|yml|json)$", "") + format().ending();
    }

    private boolean isJson() {
        return format() == Format.json;
    }

    private Format format() {
        return Ending.format(chosen, isFolder() ? null : outputName, stream ? Format.json : Format.text);
    }

    private boolean isFolder() {
        return outputName != null && Files.isDirectory(usage.path(outputName));
    }

    private Language language() {
        return language.language();
    }
}
