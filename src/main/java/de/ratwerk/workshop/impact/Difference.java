package de.ratwerk.workshop.impact;

import de.ratwerk.advice.Advisor.Place;
import de.ratwerk.advice.Verdict;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Facts;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Finding;
import de.ratwerk.rulebook.Findings;
import de.ratwerk.rulebook.Outcome;
import de.ratwerk.workshop.impact.Move.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is different for one municipality.
 *
 * @param before what became of each rule that was not silent, by id
 * @param after what becomes of each rule that is not silent, by id
 * @param otherReason whether an action has another reason, or another strength is shown for it
 * @param moves the actions that stand elsewhere
 */
record Difference(
        Profile profile,
        Map<String, Outcome> before,
        Map<String, Outcome> after,
        boolean otherReason,
        List<Move> moves) {

    /** A rule that an advice names as a reason: for an action that is due, or for one that is not, as a strength. */
    private record Shown(String action, String rule) {}

    /** Compares what two rulebooks say of a municipality. */
    static Difference of(Profile profile, Side old, Side young) {
        List<Fact> facts = Facts.of(profile);
        Findings before = old.findings(facts);
        Findings after = young.findings(facts);
        Map<String, Place> placesBefore = old.places(before);
        Map<String, Place> placesAfter = young.places(after);
        return new Difference(
                profile,
                before.outcomes(),
                after.outcomes(),
                !reasons(before, placesBefore).equals(reasons(after, placesAfter)),
                moves(profile.name(), placesBefore, placesAfter));
    }

    /** Whether the municipality gets any other advice. */
    boolean isAny() {
        return otherReason || !moves.isEmpty();
    }

    Outcome before(String rule) {
        return before.getOrDefault(rule, Outcome.SILENT);
    }

    Outcome after(String rule) {
        return after.getOrDefault(rule, Outcome.SILENT);
    }

    /** What holds for certain and is shown: a strength only where its action is not due. */
    private static Set<Shown> reasons(Findings findings, Map<String, Place> places) {
        Set<Shown> reasons = new HashSet<>();
        collect(findings.situations(), Verdict.DUE, places, reasons);
        collect(findings.strengths(), Verdict.NOT_DUE, places, reasons);
        return reasons;
    }

    private static void collect(
            List<Finding> findings, Verdict shownAt, Map<String, Place> places, Set<Shown> reasons) {
        findings.stream()
                .filter(Finding::certain)
                .map(Finding::rule)
                .forEach(rule -> rule.actions().stream()
                        .filter(action -> verdict(places.get(action)) == shownAt)
                        .forEach(action -> reasons.add(new Shown(action, rule.id()))));
    }

    private static @Nullable Verdict verdict(@Nullable Place place) {
        return place == null ? null : place.verdict();
    }

    private static List<Move> moves(String name, Map<String, Place> before, Map<String, Place> after) {
        Set<String> actions = new TreeSet<>(before.keySet());
        actions.addAll(after.keySet());
        List<Move> moves = new ArrayList<>();
        for (String action : actions) {
            Spot was = spot(before.get(action));
            Spot is = spot(after.get(action));
            if (!was.equals(is)) {
                moves.add(new Move(name, action, was, is));
            }
        }
        return List.copyOf(moves);
    }

    private static Spot spot(@Nullable Place place) {
        if (place == null) {
            return Spot.ABSENT;
        }
        if (place.verdict() != Verdict.DUE) {
            return new Spot(place.verdict(), null, 0, null);
        }
        String phase = Objects.requireNonNull(place.phase()).id();
        return new Spot(place.verdict(), phase, place.rank(), Objects.requireNonNull(place.score()));
    }
}
