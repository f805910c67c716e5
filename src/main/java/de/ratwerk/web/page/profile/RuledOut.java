package de.ratwerk.web.page.profile;

import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.Condition;
import de.ratwerk.profile.Questionnaire;
import java.util.List;
import java.util.Map;

/** Answers to questions that another answer rules out. */
public final class RuledOut {
    private RuledOut() {}

    /**
     * Whoever says that something is not in use does not have to take back who runs it as well.
     *
     * @param profile the answers before
     * @param changes other answers by path; those to questions that no longer arise are taken back in it
     */
    public static void takeBack(Profile profile, Map<String, List<String>> changes) {
        for (Question question : Questionnaire.standard().questions()) {
            Condition condition = question.condition();
            if (condition != null && changes.containsKey(condition.path())) {
                List<String> other = changes.get(condition.path());
                boolean applies = other.equals(List.of(Given.UNKNOWN))
                        || condition.values().containsAll(other);
                if (!applies) {
                    changes.remove(question.path());
                    if (profile.answer(question.path()).isPresent()) {
                        changes.put(question.path(), List.of(Given.UNKNOWN));
                    }
                }
            }
        }
    }
}
