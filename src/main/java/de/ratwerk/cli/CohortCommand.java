package de.ratwerk.cli;

import de.ratwerk.Ratwerk;
import de.ratwerk.cohort.CohortRun.Counts;
import de.ratwerk.cohort.MemberFile;
import de.ratwerk.cohort.portfolio.Cohort;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.report.Engine;
import de.ratwerk.report.Json;
import de.ratwerk.report.ProblemReport;
import de.ratwerk.report.portfolio.PortfolioDocument;
import de.ratwerk.report.portfolio.PortfolioDocuments;
import de.ratwerk.report.portfolio.PortfolioFormat;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ratwerk cohort}: many municipalities advised together, with what they share and whom they can join. */
@Command(
        name = "cohort",
        description = "Berät viele Kommunen zusammen: was für wie viele fällig ist, wo sie stehen, wer mit wem etwas"
                + " gemeinsam tun kann.",
        sortOptions = false)
final class CohortCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private Usage usage = new Usage();

    @Mixin
    private CohortInput input = new CohortInput();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "ORDNER",
            description =
                    "Alles in einen Ordner schreiben: den Rat für jeden Ort (advice/), das Portfolio (portfolio.html,"
                        + " .xlsx und .json), je Ort eine Zeile (members.ndjson) und Zurückgewiesenes (rejects.csv).")
    private @Nullable Path output;

    @Option(
            names = "--advice",
            paramLabel = "RATFORMAT",
            description =
                    "Format des Rats für jeden Ort: html (Vorgabe), text, json, md, pdf, docx oder xlsx; none: keiner.")
    private @Nullable AdviceChoice advice;

    @Option(
            names = "--anonymise",
            description =
                    "Nur weitergeben, was niemanden erkennen lässt: ohne Namen, ohne Rat für einzelne Orte und ohne"
                            + " Zahlen von weniger als fünf Orten.")
    private boolean anonymise;

    @Option(names = "--resume", description = "Einen angehaltenen Lauf in diesem Ordner fortsetzen.")
    private boolean resume;

    @Option(names = "--force", description = "Was ein früherer Lauf in diesem Ordner hinterließ, ersetzen.")
    private boolean force;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "So viele Orte gleichzeitig beraten (Vorgabe: so viele wie" + " Prozessorkerne).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private Reply reply = new Reply();

    @Mixin
    private RulesOption rules = new RulesOption();

    /** The formats of a member's advice, and none at all. */
    enum AdviceChoice {
        html(Format.html),
        text(Format.text),
        json(Format.json),
        md(Format.md),
        pdf(Format.pdf),
        docx(Format.docx),
        xlsx(Format.xlsx),
        none(null);

        private final @Nullable Format format;

        AdviceChoice(@Nullable Format format) {
            this.format = format;
        }
    }

    CohortCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        checkUsage();
        Ratwerk ratwerk = rules.open(console, language(), reply.json());
        input.open(language(), reply.json());
        try {
            if (output == null) {
                return aside(ratwerk);
            }
            CohortFolder folder = new CohortFolder(output);
            input.into(folder, output);
            if (!anonymise) {
                return inFolder(ratwerk, folder);
            }
            folder.check("", false, force, usage);
            return aside(ratwerk);
        } catch (RefusedException e) {
            console.tell(e.problems(), language(), reply.json());
            return ExitCode.INPUT_REFUSED;
        }
    }

    private void checkUsage() {
        usage.atLeast(1, "--threads", threads);
        input.check();
        if (output == null && (advice != null || resume || force)) {
            throw usage.wrong(
                    "--advice, --resume und --force gehen nur mit einem Ordner: -o ORDNER.",
                    "--advice, --resume and --force go only with a folder: -o FOLDER.");
        }
        if (anonymise && (advice != null && advice != AdviceChoice.none || resume)) {
            throw usage.wrong(
                    "--anonymise schreibt nichts über einzelne Orte; --advice und --resume gehen nur ohne.",
                    "--anonymise writes nothing about single places; --advice and --resume go only without it.");
        }
    }

    private Language language() {
        return reply.language();
    }

    private @Nullable Format adviceFormat() {
        if (output == null || anonymise) {
            return null;
        }
        return advice == null ? Format.html : advice.format;
    }

    /** Writes the run into its folder, so that it can be resumed. */
    private int inFolder(Ratwerk ratwerk, CohortFolder folder) {
        String run = described(ratwerk);
        folder.check(run, resume, force, usage);
        input.probe(ratwerk, console);
        folder.begin(run, resume);
        CohortWork work = new CohortWork(ratwerk, input, adviceFormat(), folder, console, reply);
        Counts counts;
        try (CohortWatch watch = watch(ratwerk)) {
            watch.farewell(
                    () -> console.err().println("ratwerk: " + PortfolioFormat.stopped(watch.counts(), language())));
            counts = work.run(folder.underWay(), threads, watch);
            if (watch.stopped()) {
                return ExitCode.FAULT;
            }
        }
        PortfolioDocument document = PortfolioDocuments.of(
                Cohort.of(ratwerk.rulebook(), MemberFile.members(folder.underWay()), counts), language(), work::report);
        folder.write(document);
        folder.complete(); // last, so that a run that is ended while the portfolio is made can be resumed
        written(folder, counts.refused() > 0);
        return told(document, counts);
    }

    /** Says where the portfolio and what was refused are to be found. */
    private void written(CohortFolder folder, boolean rejects) {
        if (!reply.json()) {
            String refused = !rejects
                    ? ""
                    : language().say("; Zurückgewiesenes mit Gründen: ", "; what was refused, with reasons: ")
                            + ProblemReport.inert(folder.file("rejects.csv").toString());
            console.err()
                    .println("ratwerk: " + language().say("Geschrieben: ", "Written: ")
                            + ProblemReport.inert(folder.file("portfolio.html").toString()) + refused + ".");
            console.err().flush();
        }
    }

    /** What the run is, so that another one is not taken for it when it is to be resumed. */
    private String described(Ratwerk ratwerk) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("schema", "ratwerk.cohort-run/1");
        described.put("engine", Engine.versions());
        described.put("rulebook", ratwerk.rulebook().digest());
        described.put("language", language().code());
        described.put("advice", String.valueOf(adviceFormat()));
        described.putAll(input.described());
        return Json.document(described);
    }

    private CohortWatch watch(Ratwerk ratwerk) {
        int total = input.total(ratwerk, console);
        return new CohortWatch(
                new Progress(console.err(), console.watched(), total, language(), InstantSource.system()));
    }

    /** Keeps the members aside, and writes nothing about single ones. */
    private int aside(Ratwerk ratwerk) {
        Path members = temporary();
        try (CohortWatch watch = watch(ratwerk)) {
            Counts counts = new CohortWork(ratwerk, input, null, null, console, reply).run(members, threads, watch);
            if (watch.stopped()) {
                return ExitCode.FAULT;
            }
            Cohort cohort = Cohort.of(ratwerk.rulebook(), MemberFile.members(members), counts);
            PortfolioDocument document =
                    anonymise ? anonymised(cohort) : PortfolioDocuments.of(cohort, language(), id -> null);
            watch.quiet();
            if (output != null) {
                written(new CohortFolder(output), false); // what was refused names places, and is told but not kept
            }
            return told(document, counts);
        } finally {
            delete(members);
        }
    }

    private PortfolioDocument anonymised(Cohort cohort) {
        int real = cohort.portfolio().members() - cohort.portfolio().synthetic();
        // Whoever has the seed makes the synthetic ones again and takes them off; a few real ones are not hidden by
        // them.
        if (cohort.counts().advised() < PortfolioDocument.FEWEST || real > 0 && real < PortfolioDocument.FEWEST) {
            throw new RefusedException(Problem.at(
                            Place.of("--anonymise"),
                            "too-few-municipalities",
                            "Von weniger als " + PortfolioDocument.FEWEST
                                    + " Orten lässt sich nichts weitergeben, ohne sie erkennen zu lassen.",
                            "Of fewer than " + PortfolioDocument.FEWEST
                                    + " places nothing can be given away without giving them away.")
                    .hint(
                            "Beraten: " + cohort.counts().advised()
                                    + ". Ohne --anonymise entsteht das Portfolio fürs Haus.",
                            "Advised: " + cohort.counts().advised()
                                    + ". Without --anonymise there is the portfolio for the" + " house."));
        }
        PortfolioDocument document = PortfolioDocuments.anonymised(cohort, language());
        if (output != null) {
            CohortFolder folder = new CohortFolder(output);
            folder.check("", false, force, usage);
            folder.begin(null, false);
            folder.write(document);
        }
        return document;
    }

    /** Prints what the cohort comes to; the exit code. */
    private int told(PortfolioDocument document, Counts counts) {
        console.out()
                .print(
                        reply.json()
                                ? PortfolioFormat.json(document)
                                : PortfolioFormat.text(document, console.width(), console.colour()));
        if (counts.faults() > 0) {
            return ExitCode.FAULT;
        }
        return counts.refused() > 0 ? ExitCode.INPUT_REFUSED : ExitCode.DONE;
    }

    private static Path temporary() {
        try {
            Path file = Files.createTempFile("ratwerk-", ".ndjson");
            file.toFile().deleteOnExit(); // it names places; a run that is stopped must not leave it
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Es lässt sich keine Zwischendatei anlegen. / No temporary file can be made.", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " lässt sich nicht löschen. / cannot be deleted.", e);
        }
    }
}
