package de.ratwerk.synthetic;

import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.Condition;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.OneOf;
import de.ratwerk.profile.Question.WholeNumber;
import de.ratwerk.profile.Questionnaire;
import java.util.List;
import java.util.Map;

/**
 * An even choice for every question that applies and has no answer yet, so that a question about which the survey says
 * nothing, or one that is new to the questionnaire, is answered too. Texts and the official key are left open: an
 * invented key could be that of a real place.
 */
final class Remainder implements Section {
    @Override
    public void answer(Groups groups, Draw draw, Map<String, List<String>> answers) {
        for (Question question : Questionnaire.standard().questions()) {
            if (!answers.containsKey(question.path()) && applies(question, answers)) {
                even(question, draw, answers);
            }
        }
    }

    private static boolean applies(Question question, Map<String, List<String>> answers) {
        Condition condition = question.condition();
        return condition == null || condition.values().containsAll(answers.getOrDefault(condition.path(), List.of("")));
    }

    private static void even(Question question, Draw draw, Map<String, List<String>> answers) {
        if (question.type() instanceof OneOf one) {
            answers.put(
                    question.path(), List.of(draw.even(List.copyOf(one.values().keySet()))));
        } else if (question.type() instanceof ManyOf many) {
            answers.put(
                    question.path(),
                    many.values().keySet().stream()
                            .filter(value -> !value.equals(many.exclusive()) && draw.chance(Assumptions.HALF))
                            .toList());
        } else if (question.type() instanceof WholeNumber number) {
            answers.put(question.path(), List.of(String.valueOf(draw.even(number.min(), number.max()))));
        }
    }
}
