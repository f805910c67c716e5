package de.ratwerk.advice.compare;

import de.ratwerk.advice.Verdict;
import de.ratwerk.advice.compare.Side.Spot;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Question;
import de.ratwerk.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two advices side by side. Immutable.
 *
 * @param before the old advice, or the advice as it is
 * @param after the new advice, or the advice as it would be
 * @param answers the answers that are others, in the order of the questionnaire
 * @param changes every action of either side, the due ones by their new rank, then by their old one
 * @param causes what the changes are put down to, in the order in which they are taken; one of them may stand twice
 */
public record Comparison(
        Side before, Side after, List<ChangedAnswer> answers, List<Change> changes, List<Cause> causes) {

    /** What a change is put down to. */
    public enum Cause {
        /** Other answers. */
        ANSWERS,
        /** Other evidence: the files below {@code evidence/}. */
        EVIDENCE,
        /** Other rules, actions and weights: everything but the evidence. */
        RULES,
        /** Another rulebook whose rules and evidence cannot be told apart. */
        RULEBOOK,
        /** The file says something else than its recomputation with the same rulebook. */
        FILE
    }

    /** What became of an action. */
    public enum Kind {
        /** It was due and is not any more. */
        GONE,
        /** It was not due and now is. */
        NEW,
        /** It is due as before, but at another place or with another score. */
        MOVED,
        /** Now the open answers decide. */
        OPENED,
        /** It was open and turned out not due. */
        SETTLED,
        /** Nothing changed. */
        STAYED
    }

    /** An answer that is another one; null where it is unknown. */
    public record ChangedAnswer(
            Question question,
            @Nullable Answer before,
            @Nullable Answer after) {}

    /**
     * What became of an action.
     *
     * @param before where it stood
     * @param after where it stands
     * @param shares what became of each contribution to its score; the changes add up to the change of the score
     * @param parts what each cause did, in order; the points add up to the change of the score
     * @param answers the paths of the changed answers that brought it about: where the verdict is another, each of those
     *     that alone brings the old one back; if there is none, or the verdict is the same, those on which it rests
     * @param alone whether taking back one of the answers alone brings the old verdict back
     */
    public record Change(
            String action,
            String recommendation,
            Text title,
            Kind kind,
            Spot before,
            Spot after,
            List<ShareChange> shares,
            List<Part> parts,
            List<String> answers,
            boolean alone) {

        /** By how many points the score changed; what is not due has none. */
        public BigDecimal points() {
            return after.score().subtract(before.score());
        }

        /** Whether rank or phase are others. */
        public boolean otherPlace() {
            return before.rank() != after.rank() || !Objects.equals(before.phase(), after.phase());
        }
    }

    /**
     * What became of a contribution.
     *
     * @param before its points before, 0 if there was none
     * @param after its points after, 0 if there is none
     */
    public record ShareChange(
            String criterion, String rule, List<String> evidence, BigDecimal before, BigDecimal after) {

        /** By how many points it changed. */
        public BigDecimal points() {
            return after.subtract(before);
        }
    }

    /**
     * What a cause did to an action.
     *
     * @param points by how many points it changed the score
     * @param before the verdict before, null if there was no such action
     * @param after the verdict after
     */
    public record Part(
            Cause cause,
            BigDecimal points,
            @Nullable Verdict before,
            @Nullable Verdict after) {

        /** Whether it changed anything of verdict and score. */
        public boolean isChange() {
            return points.signum() != 0 || before != after;
        }
    }

    /** The actions of which one thing became. */
    public List<Change> of(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /** Whether the new side is of an earlier day than the old one, as far as both are known. */
    public boolean isBackwards() {
        var old = before.profile().asOf();
        var young = after.profile().asOf();
        return old != null && young != null && young.isBefore(old);
    }

    /** Whether the two are of different places: another official key, or another name where one has no key. */
    public boolean isOfTwoPlaces() {
        String oldKey = key(before);
        String newKey = key(after);
        return oldKey != null && newKey != null
                ? !oldKey.equals(newKey)
                : !before.profile().name().equals(after.profile().name());
    }

    private static @Nullable String key(Side side) {
        return side.profile().answer("municipality.ags").map(Answer::value).orElse(null);
    }
}
