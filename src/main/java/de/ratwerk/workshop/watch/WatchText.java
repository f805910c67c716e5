package de.ratwerk.workshop.watch;

import de.ratwerk.report.ProblemReport;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.cases.TestRun;
import de.ratwerk.workshop.cases.TestText;
import de.ratwerk.workshop.impact.ImpactText;
import de.ratwerk.workshop.watch.WatchSession.Update;

/** What came of a save, as lines. */
public final class WatchText {
    private WatchText() {}

    /** The whole text, with a line end. */
    public static String of(Update update, Language language) {
        StringBuilder text = new StringBuilder(ProblemReport.of(update.problems(), language));
        if (update.problems().isEmpty()) {
            text.append(language.say("Regelwerk in Ordnung.", "The rulebook is in order."))
                    .append('\n');
        }
        if (!update.results().isEmpty()) {
            text.append(TestText.of(TestRun.only(update.results()), language));
        }
        if (update.impact() != null) {
            text.append(
                    update.impact().isNone() && update.reasons().isEmpty()
                            ? language.say(
                                    "Die Regeln ändern nichts am Rat.\n", "The rules change nothing in the advice.\n")
                            : ImpactText.of(update.impact(), language));
            update.reasons().forEach(other -> reasons(text, other, language));
        }
        return text.toString();
    }

    private static void reasons(StringBuilder text, OtherReasons other, Language language) {
        text.append("  ")
                .append(language.say("Gründe für ", "Reasons for "))
                .append(other.action())
                .append(":\n");
        other.gone().forEach(sentence -> line(text, "    - ", sentence.in(language)));
        other.come().forEach(sentence -> line(text, "    + ", sentence.in(language)));
    }

    private static void line(StringBuilder text, String indent, String sentence) {
        text.append(indent).append(ProblemReport.inert(sentence)).append('\n');
    }
}
