package de.ratwerk.workshop.impact;

import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Facts;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Outcome;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.workshop.Witness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The difference that one rulebook in place of another makes to some municipalities.
 *
 * @param municipalities how many were tried
 * @param changed how many of them get any other advice: another verdict, phase, rank, score or reason
 * @param otherReason how many of them get another reason for an action, or see another strength where one is not due
 * @param otherVerdict how many of them get another verdict on an action
 * @param otherPhase how many of them get another verdict on an action or another phase for it
 * @param actions the actions with a difference somewhere, by id
 * @param largest the largest moves, the largest one first
 * @param rules the rules that were added, removed or changed, by id
 */
public record Impact(
        int municipalities,
        int changed,
        int otherReason,
        int otherVerdict,
        int otherPhase,
        List<ActionImpact> actions,
        List<Move> largest,
        List<RuleImpact> rules) {
    private static final int LARGEST = 10;

    /**
     * What becomes of an action.
     *
     * @param gained how many municipalities it becomes due for
     * @param lost how many it is no longer due for
     * @param verdicts how often a verdict turns into another, by "before → after"
     * @param phases how often a phase turns into another where it stays due, by "before → after"
     */
    public record ActionImpact(
            String action, int gained, int lost, Map<String, Integer> verdicts, Map<String, Integer> phases) {}

    /** What was done to a rule. */
    public enum Change {
        ADDED,
        REMOVED,
        CONDITIONS,
        DECLARATION
    }

    /**
     * What becomes of a rule that was added, removed or changed.
     *
     * @param affected how many municipalities it has another outcome in
     * @param witness the smallest profile in which it has another outcome, null if no municipality shows one
     */
    public record RuleImpact(
            String rule,
            Change change,
            int affected,
            @Nullable Profile witness,
            Outcome before,
            Outcome after) {}

    /** Compares two rulebooks over profiles. */
    public static Impact of(Rulebook old, Rulebook young, List<Profile> profiles) {
        Side before = new Side(old);
        Side after = new Side(young);
        List<Difference> differences = IntStream.range(0, profiles.size())
                .parallel()
                .mapToObj(i -> Difference.of(profiles.get(i), before, after))
                .toList();
        List<Move> moves = differences.stream()
                .flatMap(difference -> difference.moves().stream())
                .toList();
        return new Impact(
                profiles.size(),
                count(differences, Difference::isAny),
                count(differences, Difference::otherReason),
                count(differences, difference -> difference.moves().stream().anyMatch(Move::otherVerdict)),
                count(
                        differences,
                        difference ->
                                difference.moves().stream().anyMatch(move -> move.otherVerdict() || move.otherPhase())),
                actions(moves),
                moves.stream()
                        .sorted(Comparator.comparingInt(Move::weight)
                                .thenComparing(Move::size)
                                .reversed()
                                .thenComparing(Move::municipality)
                                .thenComparing(Move::action))
                        .limit(LARGEST)
                        .toList(),
                rules(before, after, differences));
    }

    /** Whether nothing became different for anybody. */
    public boolean isNone() {
        return changed == 0;
    }

    private static int count(List<Difference> differences, Predicate<Difference> wanted) {
        return (int) differences.stream().filter(wanted).count();
    }

    private static List<ActionImpact> actions(List<Move> moves) {
        Map<String, List<Move>> byAction = new TreeMap<>();
        moves.forEach(move ->
                byAction.computeIfAbsent(move.action(), id -> new ArrayList<>()).add(move));
        List<ActionImpact> actions = new ArrayList<>();
        byAction.forEach((action, all) -> {
            Map<String, Integer> verdicts = new TreeMap<>();
            Map<String, Integer> phases = new TreeMap<>();
            for (Move move : all) {
                if (move.otherVerdict()) {
                    verdicts.merge(
                            move.before().verdictId() + " → " + move.after().verdictId(), 1, Integer::sum);
                } else if (move.otherPhase()) {
                    phases.merge(move.before().phaseId() + " → " + move.after().phaseId(), 1, Integer::sum);
                }
            }
            int gained = (int) all.stream()
                    .filter(move -> move.otherVerdict() && move.after().isDue())
                    .count();
            int lost = (int) all.stream()
                    .filter(move -> move.otherVerdict() && move.before().isDue())
                    .count();
            actions.add(new ActionImpact(action, gained, lost, verdicts, phases));
        });
        return List.copyOf(actions);
    }

    private static List<RuleImpact> rules(Side before, Side after, List<Difference> differences) {
        TreeSet<String> ids = new TreeSet<>(before.rules().keySet());
        ids.addAll(after.rules().keySet());
        List<RuleImpact> rules = new ArrayList<>();
        for (String id : ids) {
            Change change = change(before.rules().get(id), after.rules().get(id));
            if (change != null) {
                List<Difference> affected = differences.stream()
                        .filter(difference -> difference.before(id) != difference.after(id))
                        .toList();
                rules.add(rule(id, change, affected, before, after));
            }
        }
        return List.copyOf(rules);
    }

    private static RuleImpact rule(String id, Change change, List<Difference> affected, Side before, Side after) {
        if (affected.isEmpty()) {
            return new RuleImpact(id, change, 0, null, Outcome.SILENT, Outcome.SILENT);
        }
        // Where the rule fires before or after there is more to see than where it only may.
        Difference shown = affected.stream()
                .min(Comparator.comparing((Difference difference) ->
                                difference.before(id) != Outcome.FIRES && difference.after(id) != Outcome.FIRES)
                        .thenComparing(
                                difference -> difference.profile().answers().size()))
                .orElseThrow();
        Outcome was = shown.before(id);
        Outcome is = shown.after(id);
        Profile witness = Witness.smallest(shown.profile(), profile -> {
            List<Fact> facts = Facts.of(profile);
            return before.outcome(id, facts) == was && after.outcome(id, facts) == is;
        });
        return new RuleImpact(id, change, affected.size(), witness, was, is);
    }

    /** What was done to a rule; null if nothing was. Where it stands in its file does not count. */
    public static @Nullable Change change(@Nullable Rule old, @Nullable Rule young) {
        if (old == null) {
            return Change.ADDED;
        }
        if (young == null) {
            return Change.REMOVED;
        }
        if (!conditions(old).equals(conditions(young))) {
            return Change.CONDITIONS;
        }
        boolean same = old.role().equals(young.role())
                && old.evidence().equals(young.evidence())
                && old.clauses().equals(young.clauses())
                && old.refines().equals(young.refines());
        return same ? null : Change.DECLARATION;
    }

    private static List<String> conditions(Rule rule) {
        return rule.when().stream().map(pattern -> pattern.drl()).toList();
    }
}
