package de.ratwerk.cli;

import de.ratwerk.exchange.Columns;
import de.ratwerk.exchange.Entry;
import de.ratwerk.exchange.Intake;
import de.ratwerk.exchange.Outlet;
import de.ratwerk.exchange.limesurvey.LimeSurveyStructure;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.ProfileSchema;
import de.ratwerk.profile.ProfileTemplate;
import de.ratwerk.register.Completed;
import de.ratwerk.register.Register;
import de.ratwerk.report.ProblemReport;
import de.ratwerk.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ratwerk profile}: begin a profile, check it, or get the schema. */
@Command(
        name = "profile",
        description = "Profile anlegen, prüfen und aus Tabellen gewinnen.",
        subcommands = {
            ProfileCommand.New.class,
            ProfileCommand.Check.class,
            ImportCommand.class,
            SyntheticCommand.class,
            ProfileCommand.Schema.class
        },
        sortOptions = false)
final class ProfileCommand implements Runnable {
    @Mixin
    private Usage usage = new Usage();

    @Override
    public void run() {
        throw usage.incomplete();
    }

    /** {@code ratwerk profile new}. */
    @Command(name = "new", description = "Eine Vorlage mit allen Fragen ausgeben.", sortOptions = false)
    static final class New implements Callable<Integer> {
        private final Console console;

        @Option(
                names = {"-f", "--format"},
                paramLabel = "FORMAT",
                description =
                        "yaml für eine Kommune; csv oder xlsx: eine Tabelle mit einer Zeile je Kommune. Ohne -f gilt,"
                                + " worauf der Name der Datei hinter -o endet, sonst yaml.")
        private @Nullable Format chosen;

        @Mixin
        private OutputFile output = new OutputFile();

        @Mixin
        private Usage usage = new Usage();

        @Mixin
        private LanguageOption language = new LanguageOption();

        /** What the template is. */
        enum Format {
            yaml,
            csv,
            xlsx
        }

        New(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            output.check();
            Path file = output.file();
            if (chosen != null && file != null) {
                Ending.check(chosen, file.toString(), usage);
            }
            Format format = Ending.format(chosen, file == null ? null : file.toString(), Format.yaml);
            if (format == Format.xlsx && file == null && console.terminal()) {
                throw usage.wrong(
                        "Eine Arbeitsmappe gehört in eine Datei: -o DATEI.", "A workbook belongs in a file: -o FILE.");
            }
            Language in = language.language();
            if (format == Format.yaml) {
                output.write(ProfileTemplate.in(in), console);
            } else {
                output.write(table(format, in), console);
            }
            if (file != null) {
                console.err().println("ratwerk: " + ProblemReport.inert(next(file, format, in)));
            }
            return ExitCode.DONE;
        }

        /** A table that holds the one municipality that the template for one has. */
        private byte[] table(Format format, Language in) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (Outlet outlet = format == Format.csv ? Outlet.csv(bytes, in) : Outlet.workbook(bytes, in)) {
                outlet.write(Profile.empty("Musterstadt"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }

        private String next(Path file, Format format, Language in) {
            String then = format == Format.yaml
                    ? "ratwerk profile check " + file
                    : "ratwerk profile import " + file + " -o " + in.say("ORDNER", "FOLDER");
            return in.say(
                    "Vorlage geschrieben: " + file + ". Ausfüllen, was bekannt ist; dann: " + then,
                    "Template written: " + file + ". Fill in what is known; then: " + then);
        }
    }

    /** {@code ratwerk profile check}. */
    @Command(
            name = "check",
            description = "Profile prüfen, ohne zu raten.",
            footer = {
                "",
                "Mit --register heißt es auch, was das Gemeindeverzeichnis ergänzen würde und was dagegen spricht. Ein"
                        + " AGS, den das Verzeichnis nicht führt, und eine andere Art der Kommune sind Fehler"
                        + " (Rückgabewert 3); ein anderer Name, eine stark abweichende Bevölkerungszahl und ein fehlender"
                        + " AGS sind Hinweise."
            },
            sortOptions = false)
    static final class Check implements Callable<Integer> {
        private final Console console;

        @Parameters(
                arity = "1..*",
                paramLabel = "PROFIL",
                description = "Profildateien, Tabellen, Ordner; - ist die Standardeingabe.")
        private List<String> profiles = new ArrayList<>();

        @Mixin
        private RegisterOption registerOption = new RegisterOption();

        @Mixin
        private Reply reply = new Reply();

        Check(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            Optional<Register> register = registerOption.open(reply.language(), reply.json());
            List<Problem> problems = new ArrayList<>();
            List<Problem> notes = new ArrayList<>();
            for (String name : profiles) {
                try {
                    if (holdsMany(name)) {
                        many(name, problems);
                        continue;
                    }
                    Profile profile = Inputs.profile(name, console);
                    Completed completed =
                            register.map(known -> known.complete(profile)).orElse(new Completed(profile, List.of()));
                    notes.addAll(completed.notes());
                    if (!reply.json()) {
                        console.out()
                                .println(ProblemReport.inert(name) + ": " + summary(profile)
                                        + added(profile, completed.profile()));
                    }
                } catch (RefusedException e) {
                    problems.addAll(e.problems());
                }
            }
            console.tell(problems, notes, reply.language(), reply.json());
            return problems.isEmpty() ? ExitCode.DONE : ExitCode.INPUT_REFUSED;
        }

        private static boolean holdsMany(String name) {
            try {
                return !name.isEmpty() && Intake.holdsMany(Path.of(name));
            } catch (InvalidPathException e) {
                return false; // which is told like any other file that is not there
            }
        }

        /** Checks all municipalities of a table or a folder. */
        private void many(String name, List<Problem> problems) {
            int good = 0;
            int all = 0;
            try (Stream<Entry> entries = Intake.open(List.of(Path.of(name)), Columns.standard())) {
                for (Iterator<Entry> each = entries.iterator(); each.hasNext(); all++) {
                    Entry entry = each.next();
                    if (entry instanceof Entry.Rejected rejected) {
                        problems.addAll(rejected.problems());
                    } else {
                        good++;
                    }
                }
            }
            if (!reply.json()) {
                console.out().println(ProblemReport.inert(name) + ": " + summary(good, all));
            }
        }

        private String summary(int good, int all) {
            return reply.language().say(good + " von " + all + " in Ordnung", good + " of " + all + " in order");
        }

        private String summary(Profile profile) {
            int answered = profile.answers().size();
            int open = profile.unanswered().size();
            return switch (reply.language()) {
                case DE -> "in Ordnung, Antworten: " + answered + ", offene Fragen: " + open;
                case EN -> "in order, answers: " + answered + ", open questions: " + open;
            };
        }

        /** What the register knows and the profile does not. */
        private String added(Profile before, Profile after) {
            List<String> added = after.answers().stream()
                    .filter(answer -> before.answer(answer.question().path()).isEmpty())
                    .map(answer -> answer.question().path() + ": " + answer.value())
                    .toList();
            return added.isEmpty()
                    ? ""
                    : reply.language().say("; das Verzeichnis ergänzt ", "; the register adds ")
                            + String.join(", ", added);
        }
    }

    /** {@code ratwerk profile schema}. */
    @Command(
            name = "schema",
            description = "Die Form der Profile ausgeben: als JSON-Schema für Editoren und Werkzeuge oder als Umfrage.",
            sortOptions = false)
    static final class Schema implements Callable<Integer> {
        private final Console console;

        @Option(
                names = {"-f", "--format"},
                paramLabel = "FORMAT",
                defaultValue = "json",
                description = "json (Vorgabe) oder limesurvey: ein Fragebogen, den LimeSurvey importiert (als .txt).")
        private SchemaFormat format = SchemaFormat.json;

        @Mixin
        private OutputFile output = new OutputFile();

        Schema(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            output.check();
            output.write(
                    switch (format) {
                        case json -> ProfileSchema.json();
                        case limesurvey -> LimeSurveyStructure.tsv();
                    },
                    console);
            return ExitCode.DONE;
        }

        /** Named as on the command line. */
        enum SchemaFormat {
            json,
            limesurvey
        }
    }
}
