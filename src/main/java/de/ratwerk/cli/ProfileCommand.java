package de.ratwerk.cli;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.ProfileSchema;
import de.ratwerk.profile.ProfileTemplate;
import de.ratwerk.report.ProblemReport;
import de.ratwerk.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ratwerk profile}: begin a profile, check it, or get the schema. */
@Command(
        name = "profile",
        description = "Profile anlegen und prüfen.",
        subcommands = {ProfileCommand.New.class, ProfileCommand.Check.class, ProfileCommand.Schema.class},
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

        @Mixin
        private OutputFile output = new OutputFile();

        @Mixin
        private LanguageOption language = new LanguageOption();

        New(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            output.check();
            Language in = language.language();
            output.write(ProfileTemplate.in(in), console);
            Path file = output.file();
            if (file != null) {
                console.err().println("ratwerk: " + ProblemReport.inert(next(file, in)));
            }
            return ExitCode.DONE;
        }

        private static String next(Path file, Language in) {
            return in.say(
                    "Vorlage geschrieben: " + file + ". Ausfüllen, was bekannt ist; dann: ratwerk profile check "
                            + file,
                    "Template written: " + file + ". Fill in what is known; then: ratwerk profile check " + file);
        }
    }

    /** {@code ratwerk profile check}. */
    @Command(name = "check", description = "Profile prüfen, ohne zu raten.", sortOptions = false)
    static final class Check implements Callable<Integer> {
        private final Console console;

        @Parameters(arity = "1..*", paramLabel = "PROFIL", description = "Profildateien; - ist die Standardeingabe.")
        private List<String> profiles = new ArrayList<>();

        @Mixin
        private Reply reply = new Reply();

        Check(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            List<Problem> problems = new ArrayList<>();
            for (String name : profiles) {
                try {
                    Profile profile = Inputs.profile(name, console);
                    if (!reply.json()) {
                        console.out().println(name + ": " + summary(profile));
                    }
                } catch (RefusedException e) {
                    problems.addAll(e.problems());
                }
            }
            if (!problems.isEmpty()) {
                console.tell(problems, reply.language(), reply.json());
            }
            return problems.isEmpty() ? ExitCode.DONE : ExitCode.INPUT_REFUSED;
        }

        private String summary(Profile profile) {
            int answered = profile.answers().size();
            int open = profile.unanswered().size();
            return switch (reply.language()) {
                case DE -> "in Ordnung, Antworten: " + answered + ", offene Fragen: " + open;
                case EN -> "in order, answers: " + answered + ", open questions: " + open;
            };
        }
    }

    /** {@code ratwerk profile schema}. */
    @Command(name = "schema", description = "Das JSON-Schema der Profile ausgeben, für Editoren und Werkzeuge.")
    static final class Schema implements Callable<Integer> {
        private final Console console;

        Schema(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            console.out().print(ProfileSchema.json());
            return ExitCode.DONE;
        }
    }
}
