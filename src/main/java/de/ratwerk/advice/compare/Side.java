package de.ratwerk.advice.compare;

import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Advice.Contribution;
import de.ratwerk.advice.Advice.DueAction;
import de.ratwerk.advice.Advice.Reason;
import de.ratwerk.advice.Advice.Standing;
import de.ratwerk.advice.Verdict;
import de.ratwerk.fact.Count;
import de.ratwerk.fact.Group;
import de.ratwerk.fact.Status;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.text.Text;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of two advices that are compared, as far as a comparison needs it; made from an advice or from a file that holds one.
 *
 * @param profile the answers
 * @param rulebook the rulebook that made it
 * @param position where the municipality stands in each comparison group
 * @param spots where each action stands, by id
 * @param complete whether {@code spots} names every action; a file may hold the first ones only
 */
public record Side(
        Profile profile, Maker rulebook, Map<Group, Position> position, Map<String, Spot> spots, boolean complete) {

    /** Which rulebook made an advice. */
    public record Maker(String id, String version, String digest) {}

    /**
     * Where the municipality stands in a comparison group.
     *
     * @param status the status, null where the open answers decide
     * @param atLeast how many are counted at the least
     * @param atMost how many are counted at the most
     * @param of how many there are; 0 for a group that counts nothing
     */
    public record Position(@Nullable Status status, int atLeast, int atMost, int of) {}

    /**
     * Where an action stands.
     *
     * @param verdict the verdict, null if the rulebook has no such action
     * @param phase the id of its phase, null if it is not due
     * @param rank its rank from 1, 0 if it is not due
     * @param score its score, 0 if it is not due
     * @param shares what makes the score
     * @param paths the answers, or for an open action the questions, on which the verdict rests
     */
    public record Spot(
            String recommendation,
            Text title,
            @Nullable Verdict verdict,
            @Nullable String phase,
            int rank,
            BigDecimal score,
            List<Share> shares,
            List<String> paths) {

        /** The score of what is not due. */
        public static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(1);

        /** An action that is not due, or whose open questions decide. */
        public static Spot without(String recommendation, Text title, @Nullable Verdict verdict, List<String> paths) {
            return new Spot(recommendation, title, verdict, null, 0, NOTHING, List.of(), paths);
        }

        /** Whether the action is due. */
        public boolean isDue() {
            return verdict == Verdict.DUE;
        }
    }

    /**
     * A contribution to a score.
     *
     * @param criterion the id of the criterion
     * @param rule the id of the rule that contributes
     * @param evidence the keys of the evidence
     * @param points what it adds to the score
     */
    public record Share(String criterion, String rule, List<String> evidence, BigDecimal points) {}

    /** The side that an advice is. */
    public static Side of(Advice advice) {
        Map<Group, Position> position = new EnumMap<>(Group.class);
        advice.position().forEach((group, standing) -> position.put(group, position(standing)));
        Map<String, Spot> spots = new LinkedHashMap<>();
        advice.actions().forEach(due -> spots.put(due.action().id(), spot(due)));
        advice.open()
                .forEach(open -> spots.put(
                        open.action().id(),
                        Spot.without(
                                open.action().recommendation(),
                                open.action().title(),
                                Verdict.OPEN,
                                open.decidedBy().stream().map(Question::path).toList())));
        advice.notDue()
                .forEach(notDue -> spots.put(
                        notDue.action().id(),
                        Spot.without(
                                notDue.action().recommendation(),
                                notDue.action().title(),
                                Verdict.NOT_DUE,
                                paths(notDue.because()))));
        var header = advice.rulebook().header();
        return new Side(
                advice.profile(),
                new Maker(header.id(), header.version(), advice.rulebook().digest()),
                position,
                spots,
                true);
    }

    private static Position position(Standing standing) {
        Count count = standing.count();
        return count == null
                ? new Position(standing.status(), 0, 0, 0)
                : new Position(standing.status(), count.atLeast(), count.atMost(), count.of());
    }

    private static Spot spot(DueAction due) {
        return new Spot(
                due.action().recommendation(),
                due.action().title(),
                Verdict.DUE,
                due.phase().id(),
                due.rank(),
                due.score(),
                due.contributions().stream().map(Side::share).toList(),
                paths(due.because()));
    }

    private static Share share(Contribution contribution) {
        return new Share(
                contribution.criterion().id(),
                contribution.rule().id(),
                contribution.evidence(),
                contribution.points());
    }

    private static List<String> paths(List<Reason> reasons) {
        return reasons.stream()
                .flatMap(reason -> reason.answers().stream())
                .map(answer -> answer.question().path())
                .distinct()
                .toList();
    }
}
