package de.ratwerk.profile;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.profile.Question.Condition;
import java.util.Collection;
import java.util.Map;

/** Finds answers that cannot both be right: a question is answered that another answer rules out. */
final class Contradictions {
    private Contradictions() {}

    static void find(Map<String, Answer> answers, Problems problems) {
        find(answers.values(), answers, problems);
    }

    /** Finds which of some answers another answer rules out. */
    static void find(Collection<Answer> some, Map<String, Answer> answers, Problems problems) {
        some.forEach(answer -> {
            Condition condition = answer.question().condition();
            Answer other = condition == null ? null : answers.get(condition.path());
            if (condition != null
                    && other != null
                    && !answer.values().isEmpty()
                    && !condition.values().contains(other.value())) {
                String path = answer.question().path();
                String said = condition.path() + ": " + other.value();
                Place place = other.place();
                String german = place.line() > 0 ? "in Zeile " + place.line() : "(" + place + ")";
                String english = place.line() > 0 ? "in line " + place.line() : "(" + place + ")";
                problems.add(Problem.at(
                                answer.place(),
                                "contradiction",
                                "Diese Antwort passt nicht zu „" + said + "“ " + german + ".",
                                "This answer does not fit \"" + said + "\" " + english + ".")
                        .on(path)
                        .hint(
                                path + " gilt nur, wenn " + condition.path() + " "
                                        + String.join(" oder ", condition.values())
                                        + " ist; eine der beiden Antworten ändern.",
                                path + " applies only if " + condition.path() + " is "
                                        + String.join(" or ", condition.values())
                                        + "; change one of the two answers."));
            }
        });
    }
}
