package de.ratwerk.advice;

import de.ratwerk.advice.Advice.OpenAction;
import de.ratwerk.advice.Advice.OpenQuestion;
import de.ratwerk.fact.Basis;
import de.ratwerk.fact.Basis.Assumption;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.rulebook.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which questions decide what is open. */
final class OpenQuestions {
    private static final int DECIMALS = 4;

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

    /**
     * All questions without an answer that help to decide an open action, the most influential first. Each open action
     * has one vote, shared evenly by the questions that decide it.
     */
    List<OpenQuestion> byInfluence(List<OpenAction> open) {
        List<OpenQuestion> questions = new ArrayList<>();
        for (Question question : profile.unanswered()) {
            List<String> couldChange = new ArrayList<>();
            double votes = 0;
            for (OpenAction action : open) {
                if (action.decidedBy().contains(question)) {
                    couldChange.add(action.action().id());
                    votes += 1.0 / action.decidedBy().size();
                }
            }
            if (!couldChange.isEmpty()) {
                BigDecimal influence = BigDecimal.valueOf(votes / open.size()).setScale(DECIMALS, RoundingMode.HALF_UP);
                questions.add(new OpenQuestion(question, influence, List.copyOf(couldChange)));
            }
        }
        questions.sort(Comparator.comparing(OpenQuestion::influence).reversed());
        return List.copyOf(questions);
    }
}
