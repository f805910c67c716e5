/**
 * The rule book as pages: what {@link de.ratwerk.workshop.docs} says of a loaded rulebook, a search over it, and the state of
 * the live rules. It says nothing of a rule by itself, and never shows parts of two rulebooks on one page.
 */
@NullMarked
package de.ratwerk.web.page.rulebook;

import org.jspecify.annotations.NullMarked;
