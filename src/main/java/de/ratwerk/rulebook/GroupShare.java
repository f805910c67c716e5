package de.ratwerk.rulebook;

import de.ratwerk.evidence.Evidence;
import de.ratwerk.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A share that the survey published of a group, or of who is in a position. It serves to set a cohort beside the survey;
 * what is due never rests on it.
 *
 * @param who the ones that the share is of
 * @param among the group that they are counted in, or null for all respondents
 * @param evidence the record that holds the share
 * @param note how the survey's question differs from the profile's, or null if it does not
 */
public record GroupShare(
        Membership who,
        @Nullable Membership among,
        Evidence evidence,
        @Nullable Text note) {}
