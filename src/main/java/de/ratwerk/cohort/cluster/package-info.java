/**
 * Which members of a cohort have the same needs. It compares what is due and says what a cluster shares and how it differs; it
 * places nobody of whom too little is known.
 */
@NullMarked
package de.ratwerk.cohort.cluster;

import org.jspecify.annotations.NullMarked;
