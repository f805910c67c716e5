/**
 * Many municipalities advised together: what they share, whom they can join, how they stand beside the survey. It rests on
 * what the advice for each says and judges nothing anew; it keeps little of each, so that a whole Land fits.
 */
@NullMarked
package de.ratwerk.cohort;

import org.jspecify.annotations.NullMarked;
