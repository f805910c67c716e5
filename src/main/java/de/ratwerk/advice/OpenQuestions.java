package de.ratwerk.advice;

import de.ratwerk.fact.Basis;
import de.ratwerk.fact.Basis.Assumption;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.rulebook.Finding;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which questions decide what is open. */
final class OpenQuestions {
    private final Profile profile;

    OpenQuestions(Profile profile) {
        this.profile = profile;
    }

    /**
     * The questions that decide whether one of the possible findings comes true. Of two findings, of which one supposes
     * all that the other does and more, only the lesser counts: the rest does not matter.
     */
    List<Question> deciding(Collection<Finding> possible) {
        Set<Set<Assumption>> assumed = new LinkedHashSet<>();
        possible.forEach(
                finding -> assumed.add(new HashSet<>(Basis.of(finding.facts()).assumed())));
        Set<String> paths = new HashSet<>();
        for (Set<Assumption> candidate : assumed) {
            boolean least = assumed.stream()
                    .noneMatch(other -> other.size() < candidate.size() && candidate.containsAll(other));
            if (least) {
                candidate.forEach(assumption -> paths.add(assumption.path()));
            }
        }
        return profile.unanswered().stream()
                .filter(question -> paths.contains(question.path()))
                .toList();
    }
}
