/**
 * Which answers would have to change so that a profile reaches a goal: all smallest sets of changes, proven to be the
 * smallest. It decides no verdict of its own and knows nothing of how a change is told.
 */
@NullMarked
package de.ratwerk.advice.change;

import org.jspecify.annotations.NullMarked;
