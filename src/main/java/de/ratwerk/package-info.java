/**
 * Ratwerk tells a German municipality what to do next in its digitalisation, in what order, and why. The rooms behind
 * this package each do one step: profile file, profile, facts, findings, advice, report.
 */
@NullMarked
package de.ratwerk;

import org.jspecify.annotations.NullMarked;
