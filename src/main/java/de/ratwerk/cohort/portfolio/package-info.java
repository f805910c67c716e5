/**
 * A cohort in numbers: where its members stand, what is due, open and in place for how many, and the same for parts of it.
 * It counts and withholds, and must not name anybody in what it counts.
 */
@NullMarked
package de.ratwerk.cohort.portfolio;

import org.jspecify.annotations.NullMarked;
