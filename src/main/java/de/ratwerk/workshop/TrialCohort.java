package de.ratwerk.workshop;

import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.synthetic.SyntheticCohort;

/**
 * The synthetic municipalities on which rules are tried, always the same: the first half answers every question, the second
 * half has gaps, from hardly any to nearly all. Immutable and thread-safe.
 */
public final class TrialCohort {
    /** Another cohort would show other things; this one is as good as any. */
    private static final long SEED = 412;

    private static final int STEPS = 20;

    private final SyntheticCohort cohort;
    private final int size;

    private TrialCohort(SyntheticCohort cohort, int size) {
        this.cohort = cohort;
        this.size = size;
    }

    /** A cohort whose answers are as frequent as the rulebook's evidence says. */
    public static TrialCohort of(Rulebook rulebook, int size) {
        return new TrialCohort(SyntheticCohort.of(rulebook.evidence(), SEED), size);
    }

    /** How many municipalities there are. */
    public int size() {
        return size;
    }

    /** How many of them, the first ones, answer every question. */
    public int complete() {
        return size / 2;
    }

    /** A municipality, counted from 0. */
    public Profile municipality(int number) {
        double unanswered = number < complete() ? 0 : (number % STEPS + 1) / (STEPS + 1.0);
        return cohort.municipality(number + 1, unanswered);
    }
}
