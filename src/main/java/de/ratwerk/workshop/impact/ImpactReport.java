package de.ratwerk.workshop.impact;

import java.util.List;

/**
 * What an edit does, group by group of municipalities.
 *
 * @param old the name of the rulebook as it was
 * @param young the name of the rulebook as it is
 * @param groups the given profiles if there are some, then the synthetic cohort if one was asked for
 */
public record ImpactReport(String old, String young, List<Group> groups) {

    /** Where the municipalities come from. */
    public enum Origin {
        GIVEN,
        SYNTHETIC
    }

    /** The impact on one group. */
    public record Group(Origin origin, Impact impact) {}
}
