package de.ratwerk.cli;

import de.ratwerk.exchange.Outlet;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.register.Register;
import de.ratwerk.source.WriteFault;
import de.ratwerk.synthetic.SyntheticCohort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ratwerk profile synthetic}: made-up profiles to try rules and tools on. */
@Command(
        name = "synthetic",
        description = "Erfundene Profile erzeugen, deren Antworten so häufig sind wie in der Befragung.",
        footer = {
            "",
            "Jedes erzeugte Profil sagt in seinem Namen und in der Anmerkung dazu, dass es synthetisch ist. Mit"
                    + " --register bekommen wirkliche Gemeinden erfundene Antworten: Über diese Gemeinden sagen sie"
                    + " nichts. Die Anteile der Befragung gelten dann nur ungefähr, weil das Verzeichnis mehr kleine"
                    + " Gemeinden hat."
        },
        sortOptions = false)
final class SyntheticCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private Usage usage = new Usage();

    @Parameters(
            arity = "0..1",
            paramLabel = "N",
            description = "Wie viele; mit --register ohne N alle bewohnten Gemeinden, sonst N zufällig gezogene.")
    private @Nullable Integer number;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DATEI|ORDNER",
            description =
                    "In eine Datei mit einer Zeile JSON je Profil (.ndjson), sonst in einen Ordner mit Profildateien;"
                            + " ohne Angabe Zeilen auf die Standardausgabe.")
    private @Nullable Path output;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "412", description = "Startwert; Vorgabe 412.")
    private long seed;

    @Option(
            names = "--unanswered",
            paramLabel = "ANTEIL",
            defaultValue = "0",
            description = "Welcher Anteil der Fragen unbeantwortet bleibt, von 0 (Vorgabe) bis 1, zum Beispiel 0.3.")
    private double unanswered;

    @Mixin
    private RegisterOption registerOption = new RegisterOption();

    @Mixin
    private Overwriting overwriting = new Overwriting();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    SyntheticCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        checkUsage();
        SyntheticCohort cohort = SyntheticCohort.of(
                rules.open(console, language.language(), false).rulebook().evidence(), seed);
        Register register = registerOption.open(language.language(), false).orElse(null);
        try {
            write(register == null ? madeUp(cohort) : over(register, cohort));
            return ExitCode.DONE;
        } catch (RefusedException e) {
            console.tell(e.problems(), language.language(), false);
            return ExitCode.INPUT_REFUSED;
        } catch (IOException e) {
            throw WriteFault.of(output == null ? Path.of(Inputs.STANDARD_INPUT) : output, e);
        }
    }

    private Stream<Profile> madeUp(SyntheticCohort cohort) {
        return IntStream.rangeClosed(1, number == null ? 0 : number)
                .mapToObj(each -> cohort.municipality(each, unanswered));
    }

    /** Places in the register's order; if not all, each as likely to be among them as any other. */
    private Stream<Profile> over(Register register, SyntheticCohort cohort) {
        int all = (int) register.municipalities().count();
        int wanted = number == null ? all : number;
        if (wanted > all) {
            throw usage.wrong(
                    "Das Verzeichnis hat nur " + all + " bewohnte Gemeinden.",
                    "The register has only " + all + " inhabited municipalities.");
        }
        Lot lot = new Lot(wanted, all, new SplittableRandom(seed));
        return register.profiles().filter(place -> lot.falls()).map(place -> cohort.over(place, unanswered));
    }

    private void write(Stream<Profile> profiles) throws IOException {
        if (output == null) {
            all(profiles, Outlet.lines(console.out()));
            console.out().flush();
        } else if (isLines(output)) {
            Output.write(output, out -> all(profiles, Outlet.lines(out)));
        } else {
            try (Outlet folder = Outlet.folder(output, overwriting.isAllowed())) {
                all(profiles, folder);
            }
        }
    }

    private static void all(Stream<Profile> profiles, Outlet outlet) throws IOException {
        for (Iterator<Profile> each = profiles.iterator(); each.hasNext(); ) {
            outlet.write(each.next());
        }
    }

    private static boolean isLines(Path output) {
        return output.toString().toLowerCase(Locale.ROOT).matches(".*\\.(ndjson|jsonl)");
    }

    private void checkUsage() {
        if (number == null && registerOption.inputs().isEmpty()) {
            throw usage.wrong(
                    "Es fehlt, wie viele Profile erzeugt werden: N oder --register DATEI.",
                    "Missing: how many profiles are made, N or --register FILE.");
        }
        usage.atLeast(1, "N", number == null ? 1 : number);
        usage.share("--unanswered", unanswered);
        if (output == null) {
            return;
        }
        if (isLines(output)) {
            overwriting.check(List.of(output), registerOption.inputs());
        } else if (Files.exists(output) && !Files.isDirectory(output)) {
            throw usage.wrong(
                    output + " ist kein Ordner; eine Datei mit Zeilen endet auf .ndjson.",
                    output + " is not a folder; a file of lines ends in .ndjson.");
        }
        usage.inFolder(output);
    }

    /** Draws so many of all, one after the other (selection sampling). Not thread-safe. */
    private static final class Lot {
        private int wanted;
        private int left;
        private final SplittableRandom random;

        Lot(int wanted, int all, SplittableRandom random) {
            this.wanted = wanted;
            this.left = all;
            this.random = random;
        }

        /** Whether it falls on the next one. */
        boolean falls() {
            boolean falls = random.nextInt(left) < wanted;
            left--;
            wanted -= falls ? 1 : 0;
            return falls;
        }
    }
}
