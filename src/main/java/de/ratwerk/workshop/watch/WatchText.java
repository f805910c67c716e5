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
                    update.impact().isNone()
                            ? language.say(
                                    "Die Regeln ändern nichts am Rat.\n", "The rules change nothing in the advice.\n")
                            : ImpactText.of(update.impact(), language));
        }
        return text.toString();
    }
}
