/**
 * What is wrong, or idle, in a rulebook that its authors should know before anybody follows it: every refusal, what
 * nothing uses, rules without cases, and what a cohort of synthetic municipalities shows. It mends nothing.
 */
@NullMarked
package de.ratwerk.workshop.check;

import org.jspecify.annotations.NullMarked;
