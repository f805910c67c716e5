/**
 * Why an action is due, open or not due on one profile, and why a rule did what it did: the tree of reasons down to the
 * answers, each failing condition with its code, and the nearest answers that would change it. It explains what rules and
 * ranking decided and must decide nothing itself; it writes no sentence of its own.
 */
@NullMarked
package de.ratwerk.advice.why;

import org.jspecify.annotations.NullMarked;
