package de.ratwerk.advice.change;

import de.ratwerk.advice.Outlook;
import de.ratwerk.profile.Profile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds a few answers that bring something about by themselves: it holds for certain even if all other changeable
 * answers were unknown, and so it holds whatever they are. None of the few can be spared (QuickXplain, Junker 2004).
 */
final class Firm {
    private final Looks looks;
    private final Object what;
    private final Profile profile;
    private final Set<String> changeable;
    private final Predicate<Profile> holds;

    /**
     * A look at one profile.
     *
     * @param changeable the questions that can change; the others keep their answers
     * @param what tells what is looked for from everything else that the same looks are for
     * @param holds what a profile brings about for certain, and this one does
     */
    Firm(
            Profile profile,
            Set<String> changeable,
            Looks looks,
            Object what,
            Function<Profile, Outlook> outlook,
            Predicate<Outlook> holds) {
        this.looks = looks;
        this.what = what;
        this.profile = profile;
        this.changeable = new LinkedHashSet<>(changeable);
        this.holds = reduced -> holds.test(outlook.apply(reduced));
    }

    /**
     * The questions whose answers make an action due and bring something else about. Most often these are the grounds of
     * its being due; only if they do not suffice, all answers are looked at.
     */
    static Set<String> of(
            Outlook today,
            Set<String> changeable,
            Looks looks,
            Function<Profile, Outlook> outlook,
            String action,
            Predicate<Outlook> holds) {
        Firm firm = new Firm(today.profile(), changeable, looks, action, outlook, holds);
        List<String> grounds = today.findings().situations().stream()
                .filter(finding -> finding.certain() && finding.rule().actions().contains(action))
                .flatMap(finding -> Grounds.of(finding, today.findings()).stream())
                .toList();
        return firm.holdsWith(grounds) ? firm.among(grounds) : firm.questions();
    }

    private Set<String> questions() {
        return among(changeable);
    }

    /** The questions of these whose answers it takes; if there is a choice, those that stand first among the changeable. */
    Set<String> among(Collection<String> candidates) {
        Set<String> chosen = Set.copyOf(candidates);
        List<String> known = changeable.stream()
                .filter(path -> chosen.contains(path) && profile.answer(path).isPresent())
                .toList();
        return holdsWith(List.of()) ? Set.of() : new LinkedHashSet<>(needed(List.of(), false, known));
    }

    private List<String> needed(List<String> kept, boolean grown, List<String> candidates) {
        if (candidates.isEmpty() || grown && holdsWith(kept)) {
            return List.of();
        }
        if (candidates.size() == 1) {
            return candidates;
        }
        List<String> one = candidates.subList(0, candidates.size() / 2);
        List<String> other = candidates.subList(candidates.size() / 2, candidates.size());
        List<String> ofOther = needed(joined(kept, one), true, other);
        List<String> ofOne = needed(joined(kept, ofOther), !ofOther.isEmpty(), one);
        return joined(ofOther, ofOne);
    }

    private boolean holdsWith(List<String> kept) {
        Map<String, List<String>> answers = new HashMap<>();
        for (String path : kept) {
            if (changeable.contains(path)) {
                profile.answer(path).ifPresent(answer -> answers.put(path, answer.values()));
            }
        }
        return looks.holds(what, answers, () -> holds.test(reducedTo(answers.keySet())));
    }

    private Profile reducedTo(Set<String> kept) {
        Map<String, List<String>> taken = new LinkedHashMap<>();
        changeable.stream().filter(path -> !kept.contains(path)).forEach(path -> taken.put(path, List.of("unknown")));
        return profile.with(taken);
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> joined = new ArrayList<>(one);
        joined.addAll(other);
        return joined;
    }
}
