/**
 * The survey's published shares beside what is counted in a cohort, with the sampling error of both. It takes positions from
 * the rules and figures from the evidence; it finds nothing out about causes and moves no verdict.
 */
@NullMarked
package de.ratwerk.cohort.survey;

import org.jspecify.annotations.NullMarked;
