package de.ratwerk.advice;

import de.ratwerk.advice.robust.Robustness;
import de.ratwerk.advice.robust.Robustness.Firmness;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.fact.Count;
import de.ratwerk.fact.Group;
import de.ratwerk.fact.Status;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Criterion;
import de.ratwerk.rulebook.Phase;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality is advised to do, in order, and why. Immutable.
 *
 * <p>Every action of the rulebook stands in exactly one of the lists {@code actions} (due whatever the open answers are),
 * {@code open} (the open answers decide) and {@code notDue} (not due whatever the open answers are).
 *
 * @param profile the answers it rests on
 * @param rulebook the rulebook it follows
 * @param date the day it bears: another one than that of the answers if that was asked for; null if neither is known
 * @param position where the municipality stands in the survey's comparison groups
 * @param benchmarks where it stands among the respondents wherever the survey published a share
 * @param actions what is due, by rank
 * @param robustness how firm that order is when the weights are disputed
 * @param roadmap the same actions by phase, with what they wait for
 * @param open what may be due, by recommendation and id
 * @param notDue what is not due, by recommendation and id
 * @param questions the questions without an answer that can change anything, the most influential first
 * @param notes what a reader should know of the evidence
 */
public record Advice(
        Profile profile,
        Rulebook rulebook,
        @Nullable LocalDate date,
        Map<Group, Standing> position,
        List<Benchmark> benchmarks,
        List<DueAction> actions,
        Robustness robustness,
        Roadmap roadmap,
        List<OpenAction> open,
        List<NotDueAction> notDue,
        List<OpenQuestion> questions,
        List<Text> notes) {

    /** The same advice with another day on it, which the age of the evidence then counts to. */
    public Advice on(LocalDate day) {
        return new Advice(
                profile,
                rulebook,
                day,
                position,
                benchmarks,
                actions,
                robustness,
                roadmap,
                open,
                notDue,
                questions,
                Notes.of(profile, rulebook, day));
    }

    /**
     * Where the municipality stands with regard to a comparison group.
     *
     * @param status where it stands, or null if the open answers decide
     * @param count what is counted, or null for a group that counts nothing
     * @param threshold from which count on one belongs to the group; 0 for a group that counts nothing
     * @param evidence the keys of the evidence
     */
    public record Standing(
            Group group, @Nullable Status status, @Nullable Count count, int threshold, List<String> evidence) {}

    /**
     * An action that is due.
     *
     * @param rank its place in the list, from 1
     * @param score its priority, 0 to 100: the sum of its contributions' points
     * @param contributions what makes the score, criterion by criterion
     * @param because the reasons, at least one
     * @param robustness how firm its rank is
     */
    public record DueAction(
            int rank,
            Action action,
            Phase phase,
            BigDecimal score,
            List<Contribution> contributions,
            List<Reason> because,
            Firmness robustness) {}

    /**
     * A part of a score.
     *
     * @param name the name of the value in the rulebook
     * @param value what it adds to the criterion's value, in [0, 1]
     * @param points what it adds to the score: 100 · weight · value, to one decimal
     * @param rule the rule that contributed it
     * @param evidence the keys of the evidence, none where it is this rulebook's own judgement
     */
    public record Contribution(
            Criterion criterion, String name, BigDecimal value, BigDecimal points, Rule rule, List<String> evidence) {}

    /**
     * Why an action is due, or what is in place so that it is not.
     *
     * @param statement the municipality's case in words
     * @param answers the answers it rests on, in the order of the questionnaire
     */
    public record Reason(Rule rule, Text statement, List<Answer> answers) {}

    /** An action that may be due, and the questions whose answers decide. */
    public record OpenAction(Action action, List<Question> decidedBy) {}

    /** An action that is not due; the reasons name what is in place, none if the action simply does not apply. */
    public record NotDueAction(Action action, List<Reason> because) {}

    /**
     * A question without an answer.
     *
     * @param influence how many actions can be expected to change their place if this question alone is answered: over
     *     its possible answers, the sum of probability times number of actions with another verdict, another phase, or
     *     another one of the first three ranks
     * @param share its share in deciding the open actions together with other questions, in [0, 1]: each open action has
     *     one vote, shared evenly by the questions that decide it
     * @param couldChange the ids of the actions whose place its answer can change, alone or together with others
     * @param changesFirst whether an answer to it alone makes other actions the first three, or changes their order
     * @param expected which answers to expect
     */
    public record OpenQuestion(
            Question question,
            BigDecimal influence,
            BigDecimal share,
            List<String> couldChange,
            boolean changesFirst,
            List<Expected> expected) {}

    /**
     * How frequent answers are taken to be.
     *
     * @param answers the answers, in the profile's words
     * @param share their share, in [0, 1]: of all of them together, or of a list question for each by itself
     * @param evidence the record that holds the share, or null where the survey tells none
     */
    public record Expected(
            List<String> answers,
            BigDecimal share,
            @Nullable Evidence evidence) {}
}
