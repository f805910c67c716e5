package de.ratwerk.advice;

import de.ratwerk.fact.Basis;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.rulebook.Finding;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which questions decide what is open. */
final class OpenQuestions {
    private final List<Question> unanswered;

    OpenQuestions(Profile profile) {
        this.unanswered = profile.unanswered();
    }

    /** The questions that decide whether one of the possible findings comes true. */
    List<Question> deciding(Collection<Finding> possible) {
        Set<String> paths = Basis.deciding(possible.stream().map(Finding::basis).toList());
        return unanswered.stream()
                .filter(question -> paths.contains(question.path()))
                .toList();
    }
}
