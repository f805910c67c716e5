/**
 * What a municipality can change to reach a goal, as text and as JSON ({@code ratwerk.changes/1}). It searches nothing
 * and ranks nothing.
 */
@NullMarked
package de.ratwerk.report.change;

import org.jspecify.annotations.NullMarked;
