package de.ratwerk.web.evaluation;

import de.ratwerk.advice.Advice;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.text.Language;
import de.ratwerk.web.live.Generation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the document of an advice, as an evaluation that takes its turn and whose rules are counted. */
@Component
public final class Advising {
    private final Evaluations evaluations;
    private final FiredRules fired;

    Advising(Evaluations evaluations, FiredRules fired) {
        this.evaluations = evaluations;
        this.fired = fired;
    }

    /**
     * The advice on a profile.
     *
     * @param operation what it is made for, as metrics name it
     * @param top how many actions are shown at the most
     * @param date the day that it bears, or null for that of the answers
     */
    public AdviceDocument document(
            String operation, Profile profile, Generation rules, Language language, int top, @Nullable LocalDate date) {
        return evaluations.run(operation, () -> {
            Advice advice = rules.ratwerk().advise(profile);
            fired.count(advice);
            return AdviceDocument.of(date == null ? advice : advice.on(date), language, top);
        });
    }
}
