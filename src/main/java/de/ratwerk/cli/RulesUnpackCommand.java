package de.ratwerk.cli;

import de.ratwerk.report.ProblemReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ratwerk rules unpack}: the shipped rulebook as a folder of one's own. */
@Command(
        name = "unpack",
        description = "Das mitgelieferte Regelwerk in einen neuen Ordner legen, um es zu bearbeiten oder zu ergänzen.",
        sortOptions = false)
final class RulesUnpackCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "ORDNER", description = "Der neue Ordner.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path target;

    @Mixin
    private Usage usage = new Usage();

    @Mixin
    private LanguageOption language = new LanguageOption();

    RulesUnpackCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path shipped = RulesFolders.shipped(console);
        List<Path> files = files(shipped);
        if (Files.exists(target)) {
            throw usage.wrong(target + " gibt es schon.", target + " is there already.");
        }
        for (Path file : files) {
            Path copy = target.resolve(shipped.relativize(file).toString());
            Output.makeFolder(copy);
            Output.write(copy, out -> Files.copy(file, out));
        }
        console.out()
                .println(
                        language.language().say("Geschrieben: ", "Written: ") + ProblemReport.inert(target.toString()));
        return ExitCode.DONE;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    folder + " lässt sich nicht lesen. / cannot be read. ("
                            + e.getClass().getSimpleName() + ")",
                    e);
        }
    }
}
