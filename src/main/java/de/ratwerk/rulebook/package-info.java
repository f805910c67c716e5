/**
 * The rulebook: loads, checks and compiles the folder {@code rules/} and lets the rules turn facts into findings. The
 * only room that knows Drools, and it knows nothing of profiles, priorities' sums or reports.
 */
@NullMarked
package de.ratwerk.rulebook;

import org.jspecify.annotations.NullMarked;
