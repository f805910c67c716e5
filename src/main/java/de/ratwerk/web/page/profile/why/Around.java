package de.ratwerk.web.page.profile.why;

import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Advice.DueAction;
import de.ratwerk.advice.Verdict;
import de.ratwerk.advice.why.Explanation;
import de.ratwerk.report.why.WhyText;
import de.ratwerk.rulebook.Action;
import de.ratwerk.text.Language;
import java.util.List;

/**
 * The actions that an action goes together with.
 *
 * @param before those that it requires
 * @param after those that require it
 */
record Around(List<Other> before, List<Other> after) {
    /** Another action, and how it stands. */
    record Other(String id, String title, String stands) {}

    static Around of(Explanation why, Advice advice, Language language) {
        List<Other> before = why.requirements().stream()
                .map(required -> new Other(
                        required.action().id(),
                        required.action().title().in(language),
                        why.verdict() == Verdict.NOT_DUE
                                ? stands(required.action(), advice, language)
                                : WhyText.requirement(required, language)))
                .toList();
        List<Other> after = why.rulebook().actions().values().stream()
                .filter(action -> action.requires().contains(why.action().id()))
                .map(action -> new Other(action.id(), action.title().in(language), stands(action, advice, language)))
                .toList();
        return new Around(before, after);
    }

    private static String stands(Action action, Advice advice, Language language) {
        return advice.actions().stream()
                .filter(due -> due.action().equals(action))
                .findFirst()
                .map((DueAction due) -> language.say("Fällig, Rang ", "Due, rank ") + due.rank() + ".")
                .orElseGet(() ->
                        advice.open().stream().anyMatch(open -> open.action().equals(action))
                                ? language.say("Noch offen.", "Still open.")
                                : language.say("Nicht fällig.", "Not due."));
    }
}
