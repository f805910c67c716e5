package de.ratwerk.advice.change;

import de.ratwerk.advice.Outlook;
import de.ratwerk.profile.Question;
import de.ratwerk.rulebook.Moves;
import de.ratwerk.rulebook.Moves.Move;
import de.ratwerk.rulebook.Rulebook;
import java.util.List;

/**
 * What a municipality can change to reach a goal. Immutable.
 *
 * @param goal the goal
 * @param rulebook the rulebook that says what can be changed
 * @param today what the profile comes to as it is
 * @param options the smallest sets of changes, the least effort first; one without a change if the goal is reached
 *     today, none if it cannot be reached
 * @param complete whether there are no others; if not, the others take at least as much effort
 * @param atLeast what every other set takes at the least; 0 if there are no others
 * @param trials how many sets the search looked at
 * @param unchangeable if there is no option: what stands in the way that no step changes
 */
public record Changes(
        NamedGoal goal,
        Rulebook rulebook,
        Outlook today,
        List<Option> options,
        boolean complete,
        int atLeast,
        int trials,
        List<Question> unchangeable) {

    /** Whether the profile reaches the goal as it is. */
    public boolean reached() {
        return options.size() == 1 && options.get(0).changes().isEmpty();
    }

    /**
     * A set of changes that reaches the goal, and no part of it does.
     *
     * @param effort the sum of the efforts' weights
     * @param changes in the order of the questionnaire
     * @param outlook what the changed profile comes to
     */
    public record Option(int effort, List<Change> changes, Outlook outlook) {}

    /**
     * A change of one answer.
     *
     * @param from the answer today; {@code unknown} or {@code not-asked} where there is none
     * @param to the answer then
     * @param move the step that the rulebook names
     */
    public record Change(Question question, List<String> from, List<String> to, Move move) {

        /** Whether the answer today is not known, so that less may have to be changed than it seems. */
        public boolean isFromUnknown() {
            return from.contains(Moves.UNKNOWN);
        }
    }
}
