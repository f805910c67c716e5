package de.ratwerk.cli;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.ProfileSchema;
import de.ratwerk.profile.ProfileTemplate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ratwerk profile}: begin a profile, check it, or get the schema. */
@Command(
        name = "profile",
        description = "Profile anlegen und prüfen.",
        subcommands = {ProfileCommand.New.class, ProfileCommand.Check.class, ProfileCommand.Schema.class},
        sortOptions = false)
final class ProfileCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Es fehlt, was zu tun ist: new, check oder schema.");
    }

    /** {@code ratwerk profile new}. */
    @Command(name = "new", description = "Eine Vorlage mit allen Fragen ausgeben.", sortOptions = false)
    static final class New implements Callable<Integer> {
        private final Console console;

        @Option(
                names = {"-o", "--output"},
                paramLabel = "DATEI",
                description = "In eine Datei schreiben statt auf die Standardausgabe.")
        private @Nullable Path output;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandSpec spec;

        @Option(names = "--force", description = "Eine vorhandene Datei ersetzen.")
        private boolean force;

        @Mixin
        private LanguageOption language = new LanguageOption();

        New(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            String template = ProfileTemplate.in(language.language());
            if (output == null) {
                console.out().print(template);
            } else if (Files.exists(output) && !force) {
                throw new ParameterException(spec.commandLine(), output + " gibt es schon; --force ersetzt die Datei.");
            } else {
                Output.write(output, template);
            }
            return ExitCode.DONE;
        }
    }

    /** {@code ratwerk profile check}. */
    @Command(name = "check", description = "Profile prüfen, ohne zu raten.", sortOptions = false)
    static final class Check implements Callable<Integer> {
        private final Console console;

        @Parameters(arity = "1..*", paramLabel = "PROFIL", description = "Profildateien; - ist die Standardeingabe.")
        private List<String> profiles = new ArrayList<>();

        @Option(
                names = {"-f", "--format"},
                paramLabel = "FORMAT",
                defaultValue = "text",
                description = "text (Vorgabe) oder json für die gefundenen Fehler.")
        private Format format = Format.text;

        @Mixin
        private LanguageOption language = new LanguageOption();

        Check(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            List<Problem> problems = new ArrayList<>();
            for (String name : profiles) {
                try {
                    Profile profile = Inputs.profile(name, console);
                    if (format == Format.text) {
                        console.out().println(name + ": " + summary(profile));
                    }
                } catch (RefusedException e) {
                    problems.addAll(e.problems());
                }
            }
            if (!problems.isEmpty()) {
                console.tell(problems, language.language(), format == Format.json);
            }
            return problems.isEmpty() ? ExitCode.DONE : ExitCode.INPUT_REFUSED;
        }

        private String summary(Profile profile) {
            int answered = profile.answers().size();
            int open = profile.unanswered().size();
            return switch (language.language()) {
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
