/**
 * An advice as a workbook for the meeting that follows it: what is to be done, with columns to fill in, and what it rests
 * on. Everything in it stands in the advice as JSON; no cell may hold a formula.
 */
@NullMarked
package de.ratwerk.report.xlsx;

import org.jspecify.annotations.NullMarked;
