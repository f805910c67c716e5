package de.ratwerk.workshop.watch;

import de.ratwerk.advice.Advice.Reason;
import de.ratwerk.advice.Advisor;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The sentences with which an action is due that an edit took away and brought.
 *
 * @param action the id of the action
 * @param gone sentences of the old rulebook that the new one does not say of it
 * @param come sentences of the new rulebook that the old one did not say of it
 */
public record OtherReasons(String action, List<Text> gone, List<Text> come) {

    /** What two rulebooks say otherwise of one profile, by action. */
    static List<OtherReasons> between(Rulebook old, Rulebook young, Profile profile) {
        Map<String, List<Reason>> before = reasons(old, profile);
        Map<String, List<Reason>> after = reasons(young, profile);
        TreeSet<String> actions = new TreeSet<>(before.keySet());
        actions.addAll(after.keySet());
        List<OtherReasons> others = new ArrayList<>();
        for (String action : actions) {
            List<Text> was = sentences(before.getOrDefault(action, List.of()));
            List<Text> is = sentences(after.getOrDefault(action, List.of()));
            if (!was.equals(is)) {
                others.add(new OtherReasons(action, without(was, is), without(is, was)));
            }
        }
        return List.copyOf(others);
    }

    private static Map<String, List<Reason>> reasons(Rulebook rulebook, Profile profile) {
        Advisor advisor = new Advisor(rulebook);
        return advisor.because(advisor.outlook(profile));
    }

    private static List<Text> sentences(List<Reason> reasons) {
        return reasons.stream().map(Reason::statement).toList();
    }

    private static List<Text> without(List<Text> some, List<Text> others) {
        return some.stream().filter(text -> !others.contains(text)).toList();
    }
}
