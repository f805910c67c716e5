package de.ratwerk.advice.why;

import de.ratwerk.advice.Advice.Reason;
import de.ratwerk.advice.Considered;
import de.ratwerk.advice.Placing;
import de.ratwerk.advice.Verdict;
import de.ratwerk.condition.FactPattern;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Outcome;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an action is due, open or not due on a profile, down to the answers. Immutable.
 *
 * @param placing why it stands where it stands, or null if it is not due
 * @param score all that rules contribute to its score and what of it counts; empty if it is not due
 * @param situations every rule that can make it due: first those that do, then those that may, then those that do not
 * @param inPlace what is in place so that it is not due; empty if it is due or open
 * @param requirements the actions that it requires, in the order of its record
 * @param nearest the nearest other answers that would change the verdict
 */
public record Explanation(
        Profile profile,
        Rulebook rulebook,
        Action action,
        Verdict verdict,
        @Nullable Placing placing,
        List<Considered> score,
        List<Situation> situations,
        List<Reason> inPlace,
        List<Requirement> requirements,
        Nearest nearest) {

    /** This explanation with the nearest other answers. */
    Explanation with(Nearest found) {
        return new Explanation(
                profile, rulebook, action, verdict, placing, score, situations, inPlace, requirements, found);
    }

    /**
     * A rule that can make the action due.
     *
     * @param statement the municipality's case in words, or null if the rule does not hold for certain
     * @param conditions what it asks, in the author's order
     */
    public record Situation(
            Rule rule, Outcome outcome, @Nullable Text statement, List<Condition> conditions) {}

    /**
     * A condition of a rule.
     *
     * @param words the condition in words, without a full stop
     * @param code why it does not hold for certain, or null if it does
     * @param subjects how it fares on each of the things it is about: if it holds, those on which it does, else all
     */
    public record Condition(
            FactPattern pattern, Text words, @Nullable Code code, List<Subject> subjects) {
        /** Whether it holds whatever the open answers are. */
        public boolean holds() {
            return code == null;
        }
    }

    /**
     * How a condition fares on one thing.
     *
     * @param words the condition on this thing in words
     * @param code why it does not hold for certain, or null if it does
     * @param answers the known answers that this rests on, in the order of the questionnaire
     * @param questions the questions that decide if it is unknown, those that do not arise if it is not applicable
     * @param lacks what the thing lacks if it cannot hold
     */
    public record Subject(
            FactPattern pattern,
            Text words,
            @Nullable Code code,
            List<Answer> answers,
            List<Question> questions,
            List<Lack> lacks) {}

    /**
     * What was asked, and what is there instead.
     *
     * @param field the field of the fact
     * @param operator the sign of the comparison
     * @param required the values that would do
     * @param actual the value that is there, or null if there is none
     * @param asked what is asked in words
     * @param found what is there in words
     */
    public record Lack(
            String field,
            String operator,
            List<Object> required,
            @Nullable Object actual,
            Text asked,
            Text found,
            Code code) {}

    /**
     * An action that must be done before if it is due.
     *
     * @param verdict what becomes of the required action
     * @param rank its rank if it is due, else 0
     * @param code {@link Code#REQUIRES_FIRST} if this action waits for it, or null if it does not
     */
    public record Requirement(
            Action action,
            Verdict verdict,
            int rank,
            @Nullable Code code) {}
}
