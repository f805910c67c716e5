package de.ratwerk.advice.change;

import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.Outlook;
import de.ratwerk.profile.Profile;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Finds all smallest sets of steps with which a profile reaches a goal. Immutable and thread-safe.
 *
 * <p>It grows a tree of hitting sets (Reiter 1987, with conflicts found on the way as in implicit hitting sets): a set
 * of steps that misses the goal has a witness, a set of questions that cannot all stay as they are; so every larger set
 * that reaches the goal takes a step on one of them, and only these steps are tried. Sets are tried in order of their
 * effort. A set is left out if another one that reaches the goal lies within it: with some of its steps only, or with a
 * smaller step on the same question.
 */
public final class ChangeSearch {
    private final Advisor advisor;

    /** A search that asks an advisor what a profile comes to. */
    public ChangeSearch(Advisor advisor) {
        this.advisor = advisor;
    }

    /**
     * How far a search goes.
     *
     * @param sets how many sets it finds at the most
     * @param trials how many sets it looks at on the way at the most
     */
    public record Bounds(int sets, int trials) {
        /** As many sets as can be told together where they are alike, after as many trials as take some seconds. */
        public static final Bounds USUAL = new Bounds(100, 1_500);
    }

    /**
     * A set of steps that reaches the goal.
     *
     * @param steps by question and values
     * @param effort the sum of their efforts
     * @param outlook what the changed profile comes to
     */
    public record ChangeSet(List<Step> steps, int effort, Outlook outlook) {}

    /**
     * What a search found.
     *
     * @param today what the profile comes to as it is
     * @param sets the smallest sets, the least effort first; one without a step if the goal is reached as it is
     * @param complete whether there are no others; false if a bound was met
     * @param atLeast what every other set takes at the least; 0 if there are no others
     * @param trials how many sets it looked at
     * @param unchangeable if no set was found: questions on which a witness rested that no further step could change
     */
    public record Found(
            Outlook today, List<ChangeSet> sets, boolean complete, int atLeast, int trials, Set<String> unchangeable) {}

    /**
     * The smallest sets of steps with which a profile reaches a goal.
     *
     * @param steps what may be changed
     */
    public Found search(Profile profile, Collection<Step> steps, Goal goal, Bounds bounds) {
        return new ChangeTree(profile, steps, goal, advisor).grow(bounds);
    }
}
