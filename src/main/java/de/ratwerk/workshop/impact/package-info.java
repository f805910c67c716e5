/**
 * What an edit of a rulebook does to everybody else: two rulebooks over the same profiles, action by action and rule by
 * rule. It judges no edit; it shows who gains, loses and moves what.
 */
@NullMarked
package de.ratwerk.workshop.impact;

import org.jspecify.annotations.NullMarked;
