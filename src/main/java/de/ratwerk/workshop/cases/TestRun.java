package de.ratwerk.workshop.cases;

import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.rulebook.Rulebook.CaseGoals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of a rulebook's cases.
 *
 * @param results what came of each case, in the order of the files
 * @param coverage how much of the rules they hold, null if only some cases were run
 * @param mutation how the cases fare against changed rules, null if that was not tried
 * @param goals what the rulebook asks of its cases
 */
public record TestRun(
        List<CaseResult> results,
        @Nullable Coverage coverage,
        @Nullable MutationRun mutation,
        CaseGoals goals) {

    /** Runs all cases, and mutates the rules if that is wanted. */
    public static TestRun of(Rulebook rulebook, CaseBook book, boolean mutate) {
        return new TestRun(
                new CaseRunner(rulebook).run(book.cases()),
                Coverage.of(rulebook, book.cases()),
                mutate ? MutationRun.of(rulebook, book) : null,
                rulebook.header().cases());
    }

    /** Runs cases that were picked; what they cover says nothing of the rulebook. */
    public static TestRun picked(Rulebook rulebook, List<Case> cases) {
        return new TestRun(
                new CaseRunner(rulebook).run(cases),
                null,
                null,
                rulebook.header().cases());
    }

    /** Results by themselves; no goal is asked of them. */
    public static TestRun only(List<CaseResult> results) {
        return new TestRun(results, null, null, CaseGoals.NONE);
    }

    /** Whether every case is as expected and all goals are reached. */
    public boolean passed() {
        return results.stream().allMatch(CaseResult::passed)
                && (coverage == null
                        || coverage.firedRules().compareTo(goals.firedRules()) >= 0
                                && coverage.seenConditions().compareTo(goals.seenConditions()) >= 0)
                && (mutation == null
                        || mutation.score().compareTo(goals.noticedMutants()) >= 0
                                && mutation.stale().isEmpty());
    }
}
