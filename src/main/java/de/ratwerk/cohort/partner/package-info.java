/**
 * Who in a cohort can help whom: whose solution can be copied, who needs the same, which groups do the most with the fewest
 * partnerships. It matches what is known of members and decides no need itself; what is unknown is neither a need nor an
 * offer.
 */
@NullMarked
package de.ratwerk.cohort.partner;

import org.jspecify.annotations.NullMarked;
