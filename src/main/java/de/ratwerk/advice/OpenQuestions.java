package de.ratwerk.advice;

import de.ratwerk.fact.Suppositions;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.rulebook.Finding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which questions decide what is open. */
final class OpenQuestions {
    private final List<Question> unanswered;
    private final Suppositions suppositions = new Suppositions();

    OpenQuestions(Profile profile) {
        this.unanswered = profile.unanswered();
    }

    /** The questions that decide whether one of the possible findings comes true. */
    List<Question> deciding(Collection<Finding> possible) {
        List<BitSet> supposed = new ArrayList<>(possible.size());
        for (Finding finding : possible) {
            supposed.add(suppositions.of(finding.facts()));
        }
        Set<String> paths = suppositions.deciding(supposed);
        return unanswered.stream()
                .filter(question -> paths.contains(question.path()))
                .toList();
    }
}
