package de.ratwerk.cli;

import de.ratwerk.exchange.Columns;
import de.ratwerk.exchange.Entry;
import de.ratwerk.exchange.Intake;
import de.ratwerk.exchange.Outlet;
import de.ratwerk.exchange.Rejects;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.report.ProblemReport;
import de.ratwerk.source.WriteFault;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ratwerk profile import}: profiles, tables and lines of JSON become one another. */
@Command(
        name = "import",
        description = "Tabellen, Zeilen von JSON und Profile ineinander verwandeln.",
        footer = {
            "",
            "Eine Zuordnung nennt zu fremden Überschriften den Pfad im Profil und, wo sie anders lauten, die"
                    + " Antworten:",
            "  schema: ratwerk.columns/1",
            "  columns:",
            "    Gemeinde: municipality.name",
            "    Formularserver vorhanden:",
            "      path: eGovernment.components.form-server.usage",
            "      values: {Ja: in-use, Nein: not-used, in Planung: planned}"
        },
        sortOptions = false)
final class ImportCommand implements Callable<Integer> {
    private static final String REJECTS = "rejects.csv";

    private final Console console;

    @Mixin
    private Usage usage = new Usage();

    @Parameters(
            arity = "1..*",
            paramLabel = "EINGABE",
            description = "Tabellen (.csv, .tsv, .txt, .xlsx), Antworten aus LimeSurvey (CSV, VV), Zeilen von JSON"
                    + " (.ndjson), Profildateien und Ordner damit; - ist die Standardeingabe (Zeilen von JSON).")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "ORDNER|DATEI",
            description = "Wohin: in einen Ordner je Kommune eine Profildatei, oder alle in eine Datei.")
    private @Nullable Path output;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description =
                    "yaml (Ordner), csv, xlsx, ndjson oder limesurvey (Antworten als CSV); ohne Angabe nach der Endung"
                            + " von -o.")
    private @Nullable Format format;

    @Option(
            names = "--mapping",
            paramLabel = "DATEI",
            description = "Zuordnung fremder Überschriften und Antworten (YAML; ein Beispiel steht unten).")
    private @Nullable Path mapping;

    @Option(
            names = "--rejects",
            paramLabel = "DATEI",
            description = "Wohin mit zurückgewiesenen Zeilen (CSV); ohne Angabe " + REJECTS + " neben der Ausgabe.")
    private @Nullable Path rejects;

    @Mixin
    private Overwriting overwriting = new Overwriting();

    @Mixin
    private LanguageOption language = new LanguageOption();

    /** What comes out. */
    enum Format {
        yaml,
        csv,
        xlsx,
        ndjson,
        limesurvey
    }

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Format into = into();
        checkUsage(into);
        try (Stream<Entry> entries = Intake.open(paths(), columns(), console.in())) {
            return written(entries, into);
        } catch (RefusedException e) {
            console.tell(e.problems(), language.language(), false);
            return ExitCode.INPUT_REFUSED;
        } catch (IOException e) {
            throw WriteFault.of(output == null ? Path.of(Inputs.STANDARD_INPUT) : output, e);
        }
    }

    private Format into() {
        String file = output == null || Files.isDirectory(output) ? null : output.toString();
        if (file != null
                && format != null
                && format != Format.yaml) { // profiles go into a folder, whatever it is called
            Ending.check(format, file, usage);
        }
        return Ending.format(format, file, Format.yaml);
    }

    private Columns columns() {
        return mapping == null ? Columns.standard() : Columns.read(mapping);
    }

    private List<Path> paths() {
        return inputs.stream().map(usage::path).toList();
    }

    private int written(Stream<Entry> entries, Format into) throws IOException {
        try (Rejects kept = new Rejects(rejectsFile(), rejects != null, language.language())) {
            ImportRun run = new ImportRun(kept, console, language.language());
            if (into == Format.yaml) {
                try (Outlet outlet = Outlet.folder(Objects.requireNonNull(output), overwriting.isAllowed())) {
                    run.all(entries, outlet);
                }
            } else if (output == null) {
                run.all(entries, outlet(into, new Unclosed(console.out())));
            } else {
                Output.write(output, out -> run.all(entries, outlet(into, out)));
            }
            console.err().println("ratwerk: " + ProblemReport.inert(run.summary()));
            return run.rejected() == 0 ? ExitCode.DONE : ExitCode.INPUT_REFUSED;
        }
    }

    private Outlet outlet(Format into, OutputStream out) throws IOException {
        return switch (into) {
            case csv -> Outlet.csv(out, language.language());
            case xlsx -> Outlet.workbook(out, language.language());
            case ndjson -> Outlet.lines(out);
            case limesurvey -> Outlet.limeSurvey(out);
            case yaml -> throw new IllegalStateException("profiles are files of their own");
        };
    }

    private Path rejectsFile() {
        if (rejects != null) {
            return rejects;
        }
        return output == null ? Path.of(REJECTS) : output.toAbsolutePath().resolveSibling(REJECTS);
    }

    private void checkUsage(Format into) {
        usage.standardInputOnce(inputs);
        if (output == null && into == Format.yaml) {
            throw usage.wrong(
                    "Profildateien brauchen einen Ordner: -o ORDNER.", "Profile files need a folder: -o FOLDER.");
        }
        if (output == null && into == Format.xlsx && console.terminal()) {
            throw usage.wrong(
                    "Eine Arbeitsmappe gehört in eine Datei: -o DATEI.", "A workbook belongs in a file: -o FILE.");
        }
        List<String> read = new ArrayList<>(inputs);
        if (mapping != null) {
            read.add(mapping.toString());
        }
        if (output != null && into == Format.yaml) {
            if (Files.exists(output) && !Files.isDirectory(output)) {
                throw usage.wrong(
                        output + " ist eine Datei; Profildateien brauchen einen Ordner.",
                        output + " is a file; profile files need a folder.");
            }
            overwriting.checkNotRead(List.of(output), read);
        } else if (output != null) {
            if (Files.isDirectory(output)) {
                throw usage.wrong(
                        output + " ist ein Ordner; für " + into + " braucht es eine Datei.",
                        output + " is a folder; " + into + " needs a file.");
            }
            overwriting.check(List.of(output), read);
        }
        usage.inFolder(into == Format.yaml ? null : output);
        usage.inFolder(rejects);
        if (rejects != null) {
            overwriting.check(List.of(rejects), read);
        }
    }

    /** Standard output stays open. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
