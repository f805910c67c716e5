package de.ratwerk;

import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.Outlook;
import de.ratwerk.advice.change.ChangeAdvisor;
import de.ratwerk.advice.change.ChangeSearch.Bounds;
import de.ratwerk.advice.change.Changes;
import de.ratwerk.advice.change.NamedGoal;
import de.ratwerk.advice.compare.Attribution;
import de.ratwerk.advice.compare.Comparison;
import de.ratwerk.advice.compare.Side;
import de.ratwerk.advice.question.Enquiry;
import de.ratwerk.advice.robust.Robustness;
import de.ratwerk.advice.why.Explainer;
import de.ratwerk.advice.why.Explanation;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.PackedRulebook;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.rulebook.Rulebook.Sampling;
import de.ratwerk.rulebook.RulebookCache;
import de.ratwerk.rulebook.WeightSpace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The library's door: a rulebook, opened once, that advises on any number of profiles. Immutable and thread-safe; needs
 * no Spring.
 *
 * <pre>{@code
 * Ratwerk ratwerk = Ratwerk.shipped();
 * Advice advice = ratwerk.advise(Profile.read(Path.of("profiles/places/ulm.yaml")));
 * }</pre>
 */
public final class Ratwerk {
    private final List<Path> folders;
    private final Rulebook rulebook;
    private final Sampling sampling;
    private final boolean hasty;
    private final Advisor advisor;

    /** Made when first needed; it remembers what it found out about the rules. */
    private @Nullable Explainer explainer;

    private Ratwerk(List<Path> folders, Rulebook rulebook, Sampling sampling, boolean hasty) {
        this.folders = List.copyOf(folders);
        this.rulebook = rulebook;
        this.sampling = sampling;
        this.hasty = hasty;
        this.advisor = new Advisor(rulebook, sampling, hasty);
    }

    /** Opens the rulebook that comes within the library. */
    public static Ratwerk shipped() {
        return open(PackedRulebook.folder());
    }

    /**
     * Opens a rulebook.
     *
     * @param rules the folder with {@code rulebook.yaml}
     * @throws RefusedException with every problem of the rulebook
     */
    public static Ratwerk open(Path rules) {
        return open(List.of(rules));
    }

    /**
     * Opens a rulebook together with others that add to it.
     *
     * @param rules the folder with {@code rulebook.yaml}, then the folders that add rules, actions and evidence
     * @throws RefusedException with every problem of the rulebooks
     */
    public static Ratwerk open(List<Path> rules) {
        Rulebook rulebook = Rulebook.load(rules);
        return new Ratwerk(rules, rulebook, rulebook.header().robustness(), false);
    }

    /**
     * The same, quicker where a cache has these rulebooks already.
     *
     * @throws RefusedException with every problem of the rulebooks
     */
    public static Ratwerk open(List<Path> rules, RulebookCache cache) {
        Rulebook rulebook = cache.load(rules);
        return new Ratwerk(rules, rulebook, rulebook.header().robustness(), false);
    }

    /**
     * The same rulebook for a program that asks once: while an advice is worked out, a thread of its own begins with the open
     * questions. The answers are the same; who advises on many profiles has nothing of it.
     */
    public Ratwerk hasty() {
        return new Ratwerk(folders, rulebook, sampling, true);
    }

    /** The advice for a profile. */
    public Advice advise(Profile profile) {
        return advisor.advise(profile);
    }

    /**
     * What a profile comes to, without reasons: the same positions, verdicts, phases, ranks and scores as {@link #advise}
     * finds, in a fraction of the time. For going through very many profiles.
     */
    public Outlook outlook(Profile profile) {
        return advisor.outlook(profile);
    }

    /**
     * The smallest sets of changes with which a profile reaches a goal, a hundred at the most.
     *
     * @param goal one of {@link NamedGoal#all}
     */
    public Changes changes(Profile profile, NamedGoal goal) {
        return changes(profile, goal, Bounds.USUAL);
    }

    /** The same with other bounds. */
    public Changes changes(Profile profile, NamedGoal goal, Bounds bounds) {
        return new ChangeAdvisor(rulebook, advisor).changes(profile, goal, bounds);
    }

    /**
     * The same rulebook, with other weights tried to see how firm an order is.
     *
     * @throws RefusedException if the bounds of the weights are too narrow to draw within them
     */
    public Ratwerk trying(Sampling sampling) {
        Ratwerk other = new Ratwerk(folders, rulebook, sampling, hasty);
        other.advisor.drawWeights();
        return other;
    }

    /**
     * How firm the order of a profile's actions is among some weights, tried as often as the rulebook says. For many
     * profiles {@link #trying} draws the weights only once.
     *
     * @throws RefusedException if the bounds of the weights are too narrow to draw within them
     */
    public Robustness robustness(Profile profile, WeightSpace weights) {
        Sampling usual = rulebook.header().robustness();
        return trying(new Sampling(usual.samples(), usual.seed(), weights))
                .advise(profile)
                .robustness();
    }

    /**
     * Why an action is due, open or not due on a profile.
     *
     * @param action the action's id
     * @throws IllegalArgumentException if the rulebook has no such action
     */
    public Explanation why(String action, Profile profile) {
        return explainer().why(action, profile);
    }

    /**
     * The same for an advice that was made before, without making it once more.
     *
     * @param advice one of this rulebook
     */
    public Explanation why(String action, Advice advice) {
        return explainer().why(action, advice);
    }

    private synchronized Explainer explainer() {
        if (explainer == null) {
            explainer = new Explainer(rulebook, advisor);
        }
        return explainer;
    }

    /**
     * The advice for a profile as it is and as it would be with other answers.
     *
     * @param changes path to values in the profile's words; {@code unknown} takes an answer back
     * @throws RefusedException if an answer does not fit its question or contradicts another answer
     */
    public Comparison whatIf(Profile profile, Map<String, List<String>> changes) {
        return compare(profile, profile.with(changes));
    }

    /** The advice for two profiles, as a rule an old and a new one of the same place. */
    public Comparison compare(Profile before, Profile after) {
        return compare(Side.of(advise(before)), Side.of(advise(after)));
    }

    /**
     * Two advices side by side, each made by a rulebook that may be another one; what changed is put down to answers,
     * evidence and rules. Where the rulebook of a side is not at hand, this one helps to tell answers and rulebook apart.
     *
     * @param others further rulebooks that may have made one of the sides
     */
    public Comparison compare(Side before, Side after, Ratwerk... others) {
        Ratwerk old = madeBy(before, others);
        Ratwerk young = madeBy(after, others);
        return Attribution.of(
                before,
                after,
                old == null ? null : old.advisor,
                young == null ? null : young.advisor,
                old == null || young == null ? Optional.empty() : old.withEvidenceOf(young),
                advisor);
    }

    private @Nullable Ratwerk madeBy(Side side, Ratwerk... others) {
        return Stream.concat(Stream.of(this), Stream.of(others))
                .filter(ratwerk ->
                        ratwerk.rulebook.digest().equals(side.rulebook().digest()))
                .findFirst()
                .orElse(null);
    }

    /** Empty where these rules and the other evidence do not go together. */
    private Optional<Advisor> withEvidenceOf(Ratwerk other) {
        if (rulebook.digest().equals(other.rulebook.digest())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Advisor(Rulebook.loadWithEvidence(folders, other.folders)));
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    /** What is still worth asking, the most influential question first, and whether it can change the first three actions. */
    public Enquiry questions(Profile profile) {
        return advisor.enquiry(profile);
    }

    /** The rulebook that is followed. */
    public Rulebook rulebook() {
        return rulebook;
    }
}
