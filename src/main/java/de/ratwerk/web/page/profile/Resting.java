package de.ratwerk.web.page.profile;

import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Advice.Reason;
import de.ratwerk.profile.Question;
import de.ratwerk.rulebook.Action;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.List;

/** What rests on the answer to a question: the way back from an answer to the actions. */
final class Resting {
    private final Advice advice;
    private final Language language;

    /** What rests on the answers in an advice. */
    Resting(Advice advice, Language language) {
        this.advice = advice;
        this.language = language;
    }

    /**
     * An action that rests on an answer.
     *
     * @param how in which way
     */
    record On(String id, String title, String how) {}

    /**
     * The actions that rest on the answer to a question: those that are due because of it, then those that are not because of
     * it. If the question has no answer, those whose place an answer could change.
     */
    List<On> on(Question question) {
        List<On> resting = new ArrayList<>();
        advice.actions().stream()
                .filter(due -> isAmong(due.because(), question))
                .forEach(due -> resting.add(on(due.action(), due(due.rank()))));
        advice.notDue().stream()
                .filter(notDue -> isAmong(notDue.because(), question))
                .forEach(notDue -> resting.add(
                        on(notDue.action(), language.say("nicht fällig: ist vorhanden", "not due: is in place"))));
        advice.questions().stream()
                .filter(open -> open.question().equals(question))
                .flatMap(open -> open.couldChange().stream())
                .forEach(id -> resting.add(on(advice.rulebook().action(id), today(id))));
        return List.copyOf(resting);
    }

    private static boolean isAmong(List<Reason> reasons, Question question) {
        return reasons.stream()
                .flatMap(reason -> reason.answers().stream())
                .anyMatch(answer -> answer.question().equals(question));
    }

    private On on(Action action, String how) {
        return new On(action.id(), action.title().in(language), how);
    }

    private String due(int rank) {
        return language.say("fällig, Rang ", "due, rank ") + rank;
    }

    private String today(String id) {
        return advice.actions().stream()
                .filter(due -> due.action().id().equals(id))
                .findFirst()
                .map(due -> due(due.rank()))
                .orElseGet(() -> advice.open().stream()
                                .anyMatch(open -> open.action().id().equals(id))
                        ? language.say("offen", "open")
                        : language.say("nicht fällig", "not due"));
    }
}
