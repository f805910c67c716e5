package de.ratwerk.cli;

import de.ratwerk.Ratwerk;
import de.ratwerk.exchange.Columns;
import de.ratwerk.exchange.Entry;
import de.ratwerk.exchange.Intake;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.register.Completed;
import de.ratwerk.register.Register;
import de.ratwerk.synthetic.SyntheticCohort;
import de.ratwerk.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a cohort is made of: files that are named, the places of the register, or synthetic municipalities. */
final class CohortInput {
    /** As many as the survey had respondents: the generator's usual seed. */
    private static final long SEED = 412;

    private static final int ALL = 0;

    @Parameters(
            arity = "0..*",
            paramLabel = "EINGABE",
            description =
                    "Ordner mit Profilen, Profildateien, Tabellen (CSV, XLSX), Exporte aus LimeSurvey oder Zeilen von"
                            + " JSON (NDJSON); - ist die Standardeingabe (NDJSON). Ohne EINGABE mit --register: alle"
                            + " bewohnten Gemeinden des Verzeichnisses.")
    private List<Path> inputs = new ArrayList<>();

    @Option(
            names = "--mapping",
            paramLabel = "DATEI",
            description = "Was die Spalten fremder Tabellen bedeuten (YAML).")
    private @Nullable Path mapping;

    @Mixin
    private RegisterOption registerOption = new RegisterOption();

    @Option(
            names = "--synthetic",
            arity = "0..1",
            fallbackValue = "" + ALL,
            paramLabel = "N",
            description =
                    "Stattdessen N synthetische Kommunen, deren Antworten so häufig sind wie in der Befragung; mit"
                            + " --register synthetische Antworten für die ersten N Gemeinden, ohne N für alle.")
    private @Nullable Integer synthetic;

    @Option(
            names = "--seed",
            paramLabel = "ZAHL",
            description = "Startwert der synthetischen Antworten (Vorgabe " + SEED + ").")
    private long seed = SEED;

    @Option(
            names = "--unanswered",
            paramLabel = "ANTEIL",
            description = "So viele der synthetischen Antworten bleiben offen, 0 bis 1 (Vorgabe 0).")
    private double unanswered;

    @Mixin
    private Usage usage = new Usage();

    private @Nullable Register register;
    private @Nullable Path output;

    /** Refuses what does not go together; asked before any work is done. */
    void check() {
        if (synthetic != null && !inputs.isEmpty()) {
            throw usage.wrong(
                    "--synthetic erzeugt die Orte selbst; Eingaben gehen nur ohne --synthetic.",
                    "--synthetic makes the places itself; inputs go only without --synthetic.");
        }
        if (synthetic != null
                && (synthetic < 0 || synthetic == ALL && registerOption.inputs().isEmpty())) {
            throw usage.wrong(
                    "--synthetic braucht eine Zahl ab 1, oder --register für alle Gemeinden.",
                    "--synthetic needs a number from 1 on, or --register for all municipalities.");
        }
        if (synthetic == null && inputs.isEmpty() && registerOption.inputs().isEmpty()) {
            throw usage.wrong(
                    "Es fehlt: EINGABE, oder --register DATEI, oder --synthetic N.",
                    "Missing: EINGABE, or --register FILE, or --synthetic N.");
        }
        usage.share("--unanswered", unanswered);
        if (inputs.isEmpty() && mapping != null) {
            throw usage.wrong(
                    "--mapping gilt für Tabellen; es fehlt: EINGABE.", "--mapping is for tables; missing: EINGABE.");
        }
    }

    /** Reads the register, if one is named. */
    void open(Language language, boolean json) {
        register = registerOption.open(language, json).orElse(null);
    }

    /** Refuses inputs that a run into a folder would delete or read as it writes them; leaves the folder out of others. */
    void into(CohortFolder folder, Path output) {
        this.output = output;
        for (Path path : inputs) {
            if (folder.isOwn(path)) {
                throw usage.wrong(
                        path + " gehört zu dem, was in " + output
                                + " geschrieben wird; die Eingabe vorher anderswohin kopieren oder einen anderen"
                                + " Ordner wählen.",
                        path + " is part of what is written into " + output
                                + "; first copy the input elsewhere, or choose another folder.");
            }
        }
    }

    /**
     * Looks at the inputs, before what an earlier run left is deleted.
     *
     * @throws RefusedException with what is wrong with the inputs as a whole
     */
    void probe(Ratwerk ratwerk, Console console) {
        entries(ratwerk, console).close();
    }

    /**
     * The municipalities, one after the other; the caller closes them.
     *
     * @throws RefusedException with what is wrong with the inputs as a whole
     */
    Stream<Entry> entries(Ratwerk ratwerk, Console console) {
        if (!inputs.isEmpty()) {
            Columns columns = mapping == null ? Columns.standard() : Columns.read(mapping);
            return Intake.open(inputs, columns, console.in(), output);
        }
        Stream<Profile> profiles = synthetic == null ? all() : synthetic(ratwerk, synthetic);
        return profiles.map(profile -> new Entry.Accepted(Place.of(profile.origin()), profile));
    }

    private Stream<Profile> all() {
        return register == null ? Stream.empty() : register.profiles();
    }

    private Stream<Profile> synthetic(Ratwerk ratwerk, int size) {
        SyntheticCohort cohort = SyntheticCohort.of(ratwerk.rulebook().evidence(), seed);
        if (register == null) {
            return IntStream.rangeClosed(1, size).mapToObj(number -> cohort.municipality(number, unanswered));
        }
        return register.profiles()
                .limit(size == ALL ? Long.MAX_VALUE : size)
                .map(place -> cohort.over(place, unanswered));
    }

    /** A profile with what the register knows; those that come from the register know it already. */
    Completed completed(Profile profile) {
        return register == null || inputs.isEmpty() ? new Completed(profile, List.of()) : register.complete(profile);
    }

    /**
     * How many municipalities there are, for somebody who looks on; 0 if that cannot be told beforehand.
     *
     * @throws RefusedException with what is wrong with the inputs as a whole
     */
    int total(Ratwerk ratwerk, Console console) {
        if (!console.watched() || inputs.contains(Path.of(Inputs.STANDARD_INPUT))) {
            return 0;
        }
        try (Stream<Entry> entries = entries(ratwerk, console)) {
            return (int) entries.count();
        }
    }

    /** What the run is made of, for {@code run.json}: another one cannot be resumed. */
    Map<String, Object> described() {
        Map<String, Object> described = new TreeMap<>();
        described.put("inputs", inputs.stream().map(Path::toString).toList());
        if (mapping != null) {
            described.put("mapping", mapping.toString());
        }
        if (register != null) {
            described.put("register", register.edition().source());
        }
        if (synthetic != null) {
            described.put("synthetic", synthetic);
            described.put("seed", seed);
            described.put("unanswered", unanswered);
        }
        return described;
    }
}
