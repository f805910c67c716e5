/**
 * Advice files read back and held against a recomputation: what they rest on, whether they were changed since, and where
 * they part. It advises by nobody's rules but the rulebook it is given, and mends nothing.
 */
@NullMarked
package de.ratwerk.report.verify;

import org.jspecify.annotations.NullMarked;
