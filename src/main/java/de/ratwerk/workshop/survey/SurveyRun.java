package de.ratwerk.workshop.survey;

import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.Outlook;
import de.ratwerk.cohort.survey.Comparison;
import de.ratwerk.cohort.survey.PublishedShares;
import de.ratwerk.cohort.survey.SurveyTable;
import de.ratwerk.cohort.survey.Verdict;
import de.ratwerk.cohort.survey.Yardstick;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rule.Placement;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.synthetic.SyntheticCohort;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The survey's published shares beside what a rulebook's own positions count in synthetic municipalities. The same
 * arguments give the same run.
 *
 * @param rulebook the rulebook
 * @param size how many municipalities were drawn
 * @param seed the seed they were drawn with
 * @param unanswered the chance of each of their answers to be left out
 * @param rows the shares, in the register's order
 */
public record SurveyRun(Rulebook rulebook, int size, long seed, double unanswered, List<Comparison> rows) {

    /**
     * Draws and counts, on all processors. No more than a table of numbers is kept of the municipalities.
     *
     * @param size how many municipalities, at least one
     * @param unanswered from 0 to 1
     */
    public static SurveyRun of(Rulebook rulebook, int size, long seed, double unanswered) {
        SyntheticCohort cohort = SyntheticCohort.of(rulebook.evidence(), seed);
        PublishedShares shares = PublishedShares.of(rulebook);
        // Where a municipality stands is decided by these rules alone; the others would only take time.
        Function<Profile, Outlook> outlook = new Advisor(rulebook).outlook(rule -> rule.role() instanceof Placement);
        SurveyTable table = IntStream.rangeClosed(1, size)
                .parallel()
                .collect(
                        () -> new SurveyTable(shares),
                        (counted, number) -> counted.add(outlook.apply(cohort.municipality(number, unanswered))),
                        SurveyTable::add);
        return new SurveyRun(rulebook, size, seed, unanswered, table.compared(Yardstick.DRAWN));
    }

    /** Whether the rulebook reads every published share as it was published. */
    public boolean holds() {
        return rows.stream().allMatch(this::holds);
    }

    /** Whether a share is met, up to chance. */
    public boolean holds(Comparison row) {
        return row.verdict() != Verdict.ABOVE && row.verdict() != Verdict.BELOW && !isLost(row);
    }

    /** Whether of some municipalities it is open if they are counted. */
    boolean hasGaps() {
        return rows.stream().anyMatch(row -> row.counts().open() > 0);
    }

    /** Whether municipalities that answer everything are counted neither way: no rule places them. */
    boolean isLost(Comparison row) {
        return unanswered == 0 && row.counts().open() > 0;
    }
}
