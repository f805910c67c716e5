package de.ratwerk.cli;

import de.ratwerk.Ratwerk;
import de.ratwerk.advice.question.Enquiry;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.JsonReport;
import de.ratwerk.report.QuestionReport;
import de.ratwerk.text.Language;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ratwerk questions}: which open question is worth asking next, and when to stop. */
@Command(
        name = "questions",
        description = "Zeigen, welche offene Frage als Nächstes lohnt und ob eine noch etwas Wichtiges ändern kann.",
        sortOptions = false)
final class QuestionsCommand implements Callable<Integer> {
    private static final int FEW = 10;

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "PROFIL", description = "Eine Profildatei; - ist die Standardeingabe.")
    private String profile = "";

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (Vorgabe) oder json.")
    private Format format = Format.text;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "Höchstens N Fragen zeigen (ab 1); Vorgabe: 10 im Text, alle in JSON.")
    private @Nullable Integer top;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    QuestionsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (top != null && top < 1) {
            throw new ParameterException(spec.commandLine(), "--top beginnt bei 1.");
        }
        Language in = language.language();
        boolean json = format == Format.json;
        Ratwerk ratwerk = rules.open(console, in, json);
        Profile answers;
        try {
            answers = Inputs.profile(profile, console);
        } catch (RefusedException e) {
            console.tell(e.problems(), in, json);
            return ExitCode.INPUT_REFUSED;
        }
        Enquiry enquiry = ratwerk.questions(answers);
        console.out()
                .print(
                        json
                                ? new JsonReport(in, top == null ? Integer.MAX_VALUE : top).questions(enquiry)
                                : new QuestionReport(in, console.width(), console.colour())
                                        .of(enquiry, top == null ? FEW : top));
        return ExitCode.DONE;
    }
}
