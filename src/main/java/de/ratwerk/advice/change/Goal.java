package de.ratwerk.advice.change;

import de.ratwerk.advice.Outlook;
import de.ratwerk.rulebook.Rule;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What is to become of a profile. Immutable and thread-safe. */
public interface Goal {
    /** The rules that decide whether it is reached, and those whose conclusions they use; all, if nothing else is said. */
    default Predicate<Rule> rules() {
        return rule -> true;
    }

    /** Whether a profile reaches the goal, for certain. */
    boolean reached(Outlook outlook);

    /**
     * Why a profile misses the goal: each witness is a set of questions such that every profile that answers these (and
     * those that no step can change) in the same way misses the goal as well. None is needed; without any, all that is
     * known is that something has to change.
     *
     * @param missed what a profile that misses the goal comes to
     * @param changeable the questions that some step can change; where there is a choice, a witness of the first ones
     *     says more
     * @param looks say what another profile comes to
     */
    List<Set<String>> witnesses(Outlook missed, Set<String> changeable, Looks looks);
}
