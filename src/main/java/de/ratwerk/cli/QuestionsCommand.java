package de.ratwerk.cli;

import de.ratwerk.advice.question.Enquiry;
import de.ratwerk.report.JsonReport;
import de.ratwerk.report.QuestionReport;
import de.ratwerk.text.Language;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ratwerk questions}: which open question is worth asking next, and when to stop. */
@Command(
        name = "questions",
        description = "Zeigen, welche offene Frage als Nächstes lohnt und ob eine noch etwas Wichtiges ändern kann.",
        sortOptions = false)
final class QuestionsCommand implements Callable<Integer> {
    private static final int FEW = 10;

    private final Console console;

    @Mixin
    private Usage usage = new Usage();

    @Parameters(paramLabel = "PROFIL", description = "Eine Profildatei; - ist die Standardeingabe.")
    private String profile = "";

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "Höchstens N Fragen zeigen (ab 1); Vorgabe: 10 im Text, alle in JSON.")
    private @Nullable Integer top;

    @Mixin
    private Reply reply = new Reply();

    @Mixin
    private RulesOption rules = new RulesOption();

    QuestionsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        usage.atLeast(1, "--top", top == null ? 1 : top);
        Language in = reply.language();
        boolean json = reply.json();
        Enquiry enquiry = rules.open(console, in, json).questions(reply.profile(profile, console));
        console.out()
                .print(
                        json
                                ? new JsonReport(in, top == null ? Integer.MAX_VALUE : top).questions(enquiry)
                                : new QuestionReport(in, console.width(), console.colour())
                                        .of(enquiry, top == null ? FEW : top));
        return ExitCode.DONE;
    }
}
