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
    private final Profile profile;

    OpenQuestions(Profile profile) {
        this.profile = profile;
    }

    /** The questions that decide whether one of the possible findings comes true. */
    List<Question> deciding(Collection<Finding> possible) {
        Set<String> paths = Basis.deciding(possible.stream().map(Finding::basis).toList());
        return profile.unanswered().stream()
                .filter(question -> paths.contains(question.path()))
                .toList();
    }
}
