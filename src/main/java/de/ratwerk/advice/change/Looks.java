package de.ratwerk.advice.change;

import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.Outlook;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Looks at reduced profiles of one search, and remembers what was seen: sets of steps that agree in the answers kept come
 * to the same reduced profile. Not thread-safe; for one profile and one set of changeable questions only.
 */
public final class Looks {
    private final Advisor advisor;
    private final Map<String, Function<Profile, Outlook>> glances = new HashMap<>();
    private final Map<List<Object>, Boolean> seen = new HashMap<>();

    /** Looks by an advisor. */
    public Looks(Advisor advisor) {
        this.advisor = advisor;
    }

    /**
     * Says what a profile comes to as far as some rules see it, its findings in no particular order.
     *
     * @param name tells these rules from others
     */
    Function<Profile, Outlook> at(String name, Predicate<Rule> rules) {
        return glances.computeIfAbsent(name, key -> advisor.glance(rules));
    }

    /**
     * Whether something holds with some answers.
     *
     * @param what tells what it is about from everything else that is looked for
     * @param kept the answers to changeable questions that are kept
     */
    boolean holds(Object what, Map<String, List<String>> kept, BooleanSupplier look) {
        List<Object> key = List.of(what, kept);
        Boolean known = seen.get(key);
        if (known == null) {
            known = look.getAsBoolean();
            seen.put(key, known);
        }
        return known;
    }

    List<String> requires(String action) {
        return advisor.requires(action);
    }
}
