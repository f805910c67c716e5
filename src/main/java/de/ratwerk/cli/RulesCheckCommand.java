package de.ratwerk.cli;

import de.ratwerk.report.JsonReport;
import de.ratwerk.report.ProblemReport;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.check.RulebookCheck;
import de.ratwerk.workshop.check.RulebookCheck.Checked;
import de.ratwerk.workshop.check.Sarif;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ratwerk rules check}: everything that is wrong or idle in a rulebook, at once. */
@Command(
        name = "check",
        description = "Ein Regelwerk prüfen: alles auf einmal, mit Datei, Zeile, Spalte und Vorschlag.",
        sortOptions = false)
final class RulesCheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private Usage usage = new Usage();

    @Mixin
    private RulesFolders folders = new RulesFolders();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (Vorgabe), json oder sarif.")
    private CheckFormat format = CheckFormat.text;

    @Option(
            names = "--cohort",
            paramLabel = "N",
            description = "Mit so vielen synthetischen Kommunen nach toten, immer greifenden und überflüssigen Regeln"
                    + " suchen (Vorgabe " + RulebookCheck.COHORT + "; 0 lässt es aus).")
    private int municipalities = RulebookCheck.COHORT;

    @Mixin
    private LanguageOption language = new LanguageOption();

    /** The formats in which findings are told. */
    enum CheckFormat {
        text,
        json,
        sarif
    }

    RulesCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        usage.atLeast(0, "--cohort", municipalities);
        Language in = language.language();
        RulebookCheck check = RulebookCheck.of(folders.in(console), municipalities);
        console.out()
                .print(
                        switch (format) {
                            case text -> text(check, in);
                            case json -> new JsonReport(in, Integer.MAX_VALUE).problems(check.problems());
                            case sarif -> Sarif.of(check, in);
                        });
        if (!check.refusals().isEmpty()) {
            return ExitCode.RULES_REFUSED;
        }
        return check.findings().isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private static String text(RulebookCheck check, Language language) {
        Checked checked = check.checked();
        String looked = checked == null
                ? ""
                : language == Language.DE
                        ? "Geprüft: " + checked.rules() + " Regeln, " + checked.actions() + " Maßnahmen, "
                                + checked.evidence() + " Belege, " + checked.cases()
                                + " Fälle (gelesen; rules test führt sie aus), "
                                + checked.municipalities() + " synthetische Kommunen. "
                        : "Checked: " + checked.rules() + " rules, " + checked.actions() + " actions, "
                                + checked.evidence() + " records of evidence, " + checked.cases()
                                + " cases (read; rules test runs them), "
                                + checked.municipalities() + " synthetic municipalities. ";
        int found = check.problems().size();
        String total = found == 0
                ? language.say("Nichts zu beanstanden.", "Nothing to object to.")
                : language.say("Zu beheben: ", "To be mended: ") + found + ".";
        return ProblemReport.of(check.problems(), language) + looked + total + "\n";
    }
}
