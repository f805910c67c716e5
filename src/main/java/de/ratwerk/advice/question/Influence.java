package de.ratwerk.advice.question;

import de.ratwerk.advice.Advice.OpenAction;
import de.ratwerk.advice.Advice.OpenQuestion;
import de.ratwerk.advice.question.Trials.Trial;
import de.ratwerk.profile.Question;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts open questions in order: first those whose single answer can be expected to change the places of most actions; of
 * equals, and where single answers change nothing, those that decide more together with others.
 */
final class Influence {
    private static final int DECIMALS = 4;

    private final Trials trials;
    private final Expectations expectations;
    private final List<OpenAction> open;

    Influence(Trials trials, Expectations expectations, List<OpenAction> open) {
        this.trials = trials;
        this.expectations = expectations;
        this.open = open;
    }

    /** The open questions that can change anything; ties in the order of the questionnaire. */
    List<OpenQuestion> ordered() {
        List<OpenQuestion> questions = new ArrayList<>();
        for (Question question : trials.profile().unanswered()) {
            OpenQuestion candidate = of(question);
            if (!candidate.couldChange().isEmpty()) {
                questions.add(candidate);
            }
        }
        questions.sort(Comparator.comparing(OpenQuestion::influence)
                .thenComparing(OpenQuestion::share)
                .reversed());
        return List.copyOf(questions);
    }

    private OpenQuestion of(Question question) {
        Set<String> could = new TreeSet<>();
        double expected = 0;
        boolean changesFirst = false;
        for (Trial trial : trials.of(question)) {
            could.addAll(trial.changed());
            expected += trial.probability() * trial.changed().size();
            changesFirst |= trial.changesFirst();
        }
        double votes = 0;
        for (OpenAction action : open) {
            if (action.decidedBy().contains(question)) {
                could.add(action.action().id());
                votes += 1.0 / action.decidedBy().size();
            }
        }
        return new OpenQuestion(
                question,
                rounded(expected),
                rounded(open.isEmpty() ? 0 : votes / open.size()),
                trials.now().keySet().stream().filter(could::contains).toList(),
                changesFirst,
                expectations.told(question));
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
