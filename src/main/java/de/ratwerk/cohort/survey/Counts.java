package de.ratwerk.cohort.survey;

/**
 * How many municipalities are among those that a share is of.
 *
 * @param yes the ones that are
 * @param no the ones that are not
 * @param open the ones whose missing answers decide
 * @param unclear the ones of which the survey's wording leaves it open
 */
public record Counts(long yes, long no, long open, long unclear) {

    /** Those of whom it is known. */
    public long known() {
        return yes + no;
    }

    /** All that are, or may be, of the whole that the share is a share of. */
    public long whole() {
        return yes + no + open + unclear;
    }
}
